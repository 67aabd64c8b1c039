// The hall as the algorithm sees it: people and tables by index, people sorted by id so that
// the order in which a caller lists them never matters. Made once per move by plan.ts.
import { createGrid, indexes, type Grid } from './grid.ts'
import { leastVisited, tableOf, visitsOf } from './history.ts'
import type { PersonId, PresentPerson, Round, SeatingInput, TableId } from './types.ts'

export interface Person {
  readonly id: PersonId
  readonly index: number
  readonly isFixed: boolean
  /** Tables this person may take now. */
  readonly open: readonly number[]
  /** How often each table was had. */
  readonly visits: readonly number[]
  /** Announced table, `null` when there is none or it is no longer permitted. */
  readonly announced: number | null
  readonly group: string | null
}

export interface Hall {
  readonly people: readonly Person[]
  readonly tables: readonly TableId[]
  /** Cap per table; Infinity for none. */
  readonly caps: readonly number[]
  /** A balanced load is one of these two. */
  readonly low: number
  readonly high: number
  readonly roundsLeft: number
  /** What rule 7 pays for this pair of people at one table. */
  readonly tie: Grid
}

export function toHall(input: SeatingInput): Hall {
  const tables = input.tables.map((table) => table.id)
  const people = [...input.people]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person, index) => toPerson(person, index, tables, input.rounds))
  return {
    people,
    tables,
    caps: input.tables.map((table) => table.cap ?? Infinity),
    low: Math.floor(people.length / tables.length),
    high: Math.ceil(people.length / tables.length),
    roundsLeft: Math.max(1, Math.floor(input.roundsLeft)),
    tie: tiesBetween(people, input.rounds),
  }
}

function toPerson(
  person: PresentPerson,
  index: number,
  tables: readonly TableId[],
  rounds: readonly Round[],
): Person {
  const visits = visitsOf(tables, rounds, person.id)
  const fixed = person.fixed === undefined ? -1 : tables.indexOf(person.fixed)
  const open = fixed >= 0 ? [fixed] : leastVisited(visits)
  const announced = person.announced === undefined ? -1 : tables.indexOf(person.announced)
  return {
    id: person.id,
    index,
    isFixed: fixed >= 0,
    open,
    visits,
    announced: open.includes(announced) ? announced : null,
    group: person.group ?? null,
  }
}

/** Times together so far (sitting together once more adds that many to Σ C(times, 2)), plus one within a group. */
function tiesBetween(people: readonly Person[], rounds: readonly Round[]): Grid {
  const tie = createGrid(people.length, people.length)
  for (const round of rounds) addPairs(tie, people, (person) => tableOf(round, person.id) ?? null)
  addPairs(tie, people, (person) => person.group)
  return tie
}

function addPairs(tie: Grid, people: readonly Person[], keyOf: (person: Person) => string | null): void {
  const byKey = new Map<string, Person[]>()
  for (const person of people) {
    const key = keyOf(person)
    if (key === null) continue
    const others = byKey.get(key) ?? []
    for (const other of others) {
      tie.add(person.index, other.index, 1)
      tie.add(other.index, person.index, 1)
    }
    others.push(person)
    byKey.set(key, others)
  }
}

/** How many people are fixed at each table. */
export function fixedPerTable(hall: Hall): readonly number[] {
  return indexes(hall.tables.length).map(
    (table) => hall.people.filter((person) => person.isFixed && person.open.includes(table)).length,
  )
}

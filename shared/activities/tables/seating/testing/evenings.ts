// Random evenings from a seed: people come and go, some are fixed, some choose their first table, seats are planned,
// announced and planned again. Every plan made on the way is handed back for the tests to judge.
import { planRound } from '../plan.ts'
import type { PresentPerson, Round, Seating, SeatingInput } from '../types.ts'
import { chanceFrom, type Chance } from './seeded.ts'

/** What may happen on the evenings of a test. */
export interface Climate {
  readonly tables: readonly [number, number]
  readonly people: readonly [number, number]
  /** Rounds, from the number of tables. */
  readonly rounds: (tables: number, chance: Chance) => number
  /** Chance that a person leaves between two rounds; about as many come. */
  readonly churn: number
  /** Share of people fixed at a table. */
  readonly fixed: number
  /** Chances, per evening, that tables have caps, people choose their first table, some stay together, groups are known. */
  readonly caps: number
  readonly selfChosen: number
  readonly units: number
  readonly groups: number
  /** Chance that a move is planned again after people came or went. */
  readonly replans: number
}

export const UNDISTURBED: Climate = {
  tables: [3, 8],
  people: [2, 60],
  rounds: (tables, chance) => chance.pick([Math.min(3, tables), tables - 1, tables]),
  churn: 0,
  fixed: 0,
  caps: 0,
  selfChosen: 0,
  units: 0,
  groups: 0,
  replans: 0,
}

export const LIVELY: Climate = {
  ...UNDISTURBED,
  people: [2, 60],
  rounds: (tables, chance) => chance.between(2, tables + 1),
  churn: 0.08,
  fixed: 0.05,
  caps: 0.25,
  selfChosen: 0.3,
  replans: 0.3,
}

export interface Move {
  readonly input: SeatingInput
  readonly seating: Seating
}

export type Planner = (input: SeatingInput) => Seating

export interface Evening {
  readonly moves: readonly Move[]
  readonly rounds: readonly Round[]
}

export function playEvening(seed: number, climate: Climate, planner: Planner = planRound): Evening {
  const chance = chanceFrom(seed)
  const plan = (input: SeatingInput): Move => {
    const replayed = chanceFrom(seed * 1000 + input.rounds.length)
    return { input, seating: planner({ ...input, random: replayed.next }) }
  }
  const size = chance.between(...climate.people)
  const tables = makeTables(chance, climate, size)
  const roundCount = climate.rounds(tables.length, chance)
  let people = Array.from({ length: size }, (_, index) => makePerson(chance, climate, tables, `p${index}`))
  const units = chance.happens(climate.units) ? makeUnits(chance, people) : []
  const moves: Move[] = []
  const rounds: Round[] = []
  const away = new Map<string, PresentPerson>()
  for (let round = 0; round < roundCount; round += 1) {
    if (round > 0) people = comeAndGo(chance, climate, tables, people, away, moves.length)
    const choosers = round === 0 && chance.happens(climate.selfChosen)
    const asked = people.map((person) =>
      choosers && chance.happens(0.6) ? { ...person, announced: chance.pick(tables).id } : person,
    )
    const roundsLeft = roundCount - round
    let move = plan({ tables, people: asked, rounds: [...rounds], units, roundsLeft, random: chance.next })
    moves.push(move)
    if (chance.happens(climate.replans)) {
      people = comeAndGo(chance, climate, tables, people, away, moves.length)
      const { seats } = move.seating
      const announced = people.map((person) => withAnnounced(person, seats))
      move = plan({ ...move.input, people: announced })
      moves.push(move)
    }
    rounds.push(move.seating.seats)
  }
  return { moves, rounds }
}

/** The same person with the seat told to them, if they were told one. */
export function withAnnounced(person: PresentPerson, seats: Round): PresentPerson {
  const announced = seats[person.id]
  return announced === undefined ? person : { ...person, announced }
}

function makeTables(chance: Chance, climate: Climate, size: number): SeatingInput['tables'] {
  const count = chance.between(...climate.tables)
  const hasCaps = chance.happens(climate.caps)
  const fair = Math.ceil(size / count)
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    cap: hasCaps && chance.happens(0.7) ? Math.max(1, fair + chance.between(-1, 3)) : null,
  }))
}

function makePerson(
  chance: Chance,
  climate: Climate,
  tables: SeatingInput['tables'],
  id: string,
): PresentPerson {
  const group =
    climate.groups > 0 && chance.happens(climate.groups) ? { group: chance.pick(['a', 'b', 'c']) } : {}
  const fixed = chance.happens(climate.fixed) ? { fixed: chance.pick(tables).id } : {}
  return { id, ...group, ...fixed }
}

function makeUnits(chance: Chance, people: readonly PresentPerson[]): readonly (readonly string[])[] {
  const units: string[][] = []
  for (let at = 0; at < people.length;) {
    const size = chance.between(2, 3)
    if (chance.happens(0.3)) units.push(people.slice(at, at + size).map((person) => person.id))
    at += size
  }
  return units
}

/** Some leave, about as many come; who left earlier may come back with their history. */
function comeAndGo(
  chance: Chance,
  climate: Climate,
  tables: SeatingInput['tables'],
  people: readonly PresentPerson[],
  away: Map<string, PresentPerson>,
  visit: number,
): PresentPerson[] {
  const leaving = people.filter(() => chance.happens(climate.churn))
  const coming = people.filter(() => chance.happens(climate.churn))
  const stay = people.filter((person) => !leaving.includes(person))
  const back = [...away.values()].filter(() => chance.happens(0.2))
  const joined = coming.map((_, index) => makePerson(chance, climate, tables, `n${visit}-${index}`))
  const present = [...stay, ...back, ...joined]
  if (present.length === 0) return [...people]
  for (const person of back) away.delete(person.id)
  for (const person of leaving) away.set(person.id, person)
  return present
}

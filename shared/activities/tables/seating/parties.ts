// Step 1, sort in: who moves as one. A party is one person, or people who stay together this move.
// Called by plan.ts; units that cannot be kept whole leave a note.
import type { Hall, Person } from './hall.ts'
import type { PersonId, SeatingNote } from './types.ts'

export interface Party {
  readonly index: number
  readonly members: readonly Person[]
  readonly size: number
  /** Tables every member may take. */
  readonly open: readonly number[]
  readonly announced: number | null
  readonly isFixed: boolean
}

export interface Sorted {
  /** Units first, largest first; then single people by id. */
  readonly parties: readonly Party[]
  readonly notes: readonly SeatingNote[]
}

type Unit = readonly Person[]

export function sortIn(hall: Hall, units: readonly (readonly PersonId[])[]): Sorted {
  const notes: SeatingNote[] = []
  const kept: Unit[] = []
  for (const unit of presentUnits(hall, units)) {
    const parts = cutToSize(hall, unit)
    if (parts.length > 1) notes.push({ type: 'unit-cut', people: idsOf(unit), parts: parts.length })
    for (const part of parts) {
      const together = largestAgreeing(hall, part)
      const alone = part.filter((person) => !together.includes(person))
      if (alone.length > 0) notes.push({ type: 'unit-split', people: idsOf(part), alone: idsOf(alone) })
      if (together.length > 1) kept.push(together)
    }
  }
  const inUnit = new Set(kept.flat())
  const singles = hall.people.filter((person) => !inUnit.has(person)).map((person) => [person])
  const largestFirst = [...kept].sort((a, b) => b.length - a.length)
  return { parties: [...largestFirst, ...singles].map(toParty), notes }
}

function toParty(members: Unit, index: number): Party {
  const open = commonTables(members)
  const told = members.map((person) => person.announced)
  return {
    index,
    members,
    size: members.length,
    open,
    announced: told.find((table) => table !== null && open.includes(table)) ?? null,
    isFixed: members.every((person) => person.isFixed),
  }
}

/** Units as present people in order of id; who stands in two belongs to the first. */
function presentUnits(hall: Hall, units: readonly (readonly PersonId[])[]): readonly Unit[] {
  const taken = new Set<Person>()
  const present = units.map((ids) => {
    const wanted = new Set(ids)
    const unit = hall.people.filter((person) => wanted.has(person.id) && !taken.has(person))
    for (const person of unit) taken.add(person)
    return unit
  })
  return present.filter((unit) => unit.length > 1).sort((a, b) => (a[0]?.index ?? 0) - (b[0]?.index ?? 0))
}

/** A unit larger than a table (two people always fit) in equal parts, as many as its share of the tables. */
function cutToSize(hall: Hall, unit: Unit): readonly Unit[] {
  const limit = Math.max(2, hall.high)
  if (unit.length <= limit) return [unit]
  const share = Math.round((unit.length * hall.tables.length) / hall.people.length)
  const parts = Math.max(Math.ceil(unit.length / limit), Math.min(share, Math.floor(unit.length / 2)))
  const start = (part: number) => Math.floor((part * unit.length) / parts)
  return Array.from({ length: parts }, (_, part) => unit.slice(start(part), start(part + 1)))
}

/** The most members who share a table; on a tie those who share the most tables. */
function largestAgreeing(hall: Hall, unit: Unit): Unit {
  let best: Unit = []
  for (const table of hall.tables.keys()) {
    const those = unit.filter((person) => person.open.includes(table))
    const isMore = those.length > best.length
    const isFreer = those.length === best.length && commonTables(those).length > commonTables(best).length
    if (isMore || isFreer) best = those
  }
  return best
}

function commonTables(members: Unit): readonly number[] {
  const [first, ...others] = members
  return (first?.open ?? []).filter((table) => others.every((person) => person.open.includes(table)))
}

const idsOf = (people: Unit): readonly PersonId[] => people.map((person) => person.id)

// The exact judge for small halls: walks through every permitted seating.
import { permittedFor } from './judge.ts'
import type { Round, SeatingInput } from '../types.ts'

/** Rules 3, 4 and 5 in that order: people over the cap, unevenness, announced seats changed. Less is better. */
export type Verdict = readonly [overCap: number, uneven: number, changed: number]

export function judge(input: SeatingInput, seats: Round): Verdict {
  const ids = input.tables.map((table) => table.id)
  const chosen = input.people.map((person) => ids.indexOf(seats[person.id] ?? ''))
  return judgeChoice(input, chosen)
}

/** The best verdict there is, and the least spread among seatings that are least over the caps. */
export function bruteForce(input: SeatingInput): { readonly best: Verdict; readonly spread: number } {
  const open = input.people.map((person) => permittedFor(input, person))
  let best: Verdict = [Infinity, Infinity, Infinity]
  let spread = Infinity
  const chosen: number[] = []
  const companion = companions(input)
  const walk = (person: number): void => {
    if (person < open.length) {
      const first = companion[person] ?? person
      for (const table of open[person] ?? []) {
        if (first < person && chosen[first] !== table) continue
        chosen[person] = table
        walk(person + 1)
      }
      return
    }
    const verdict = judgeChoice(input, chosen)
    if (verdict[0] < best[0]) spread = Infinity
    if (isBetter(verdict, best)) best = verdict
    if (verdict[0] === best[0]) {
      const loads = loadsFor(input, chosen)
      spread = Math.min(spread, Math.max(...loads) - Math.min(...loads))
    }
  }
  walk(0)
  return { best, spread }
}

/** For each person the first in the list they must sit with: units that fit and share a permitted table are never parted. */
function companions(input: SeatingInput): readonly number[] {
  const at = new Map(input.people.map((person, index) => [person.id, index]))
  const limit = Math.max(2, Math.ceil(input.people.length / input.tables.length))
  const first = input.people.map((_, index) => index)
  for (const unit of input.units ?? []) {
    const members = unit.flatMap((id) => at.get(id) ?? []).sort((a, b) => a - b)
    const open = members.flatMap((index) => {
      const person = input.people[index]
      return person ? [permittedFor(input, person)] : []
    })
    const isShared = (open[0] ?? []).some((table) => open.every((tables) => tables.includes(table)))
    if (members.length <= limit && isShared) for (const index of members) first[index] = members[0] ?? index
  }
  return first
}

function judgeChoice(input: SeatingInput, chosen: readonly number[]): Verdict {
  const loads = loadsFor(input, chosen)
  const over = loads.map((load, table) => Math.max(0, load - (input.tables[table]?.cap ?? Infinity)))
  const changed = input.people.filter(
    (person, index) =>
      person.announced !== undefined && person.announced !== input.tables[chosen[index] ?? -1]?.id,
  )
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0)
  return [squares(over), squares(loads), changed.length]
}

function loadsFor(input: SeatingInput, chosen: readonly number[]): readonly number[] {
  return input.tables.map((_, table) => chosen.filter((choice) => choice === table).length)
}

function isBetter(a: Verdict, b: Verdict): boolean {
  if (a[0] !== b[0]) return a[0] < b[0]
  if (a[1] !== b[1]) return a[1] < b[1]
  return a[2] < b[2]
}

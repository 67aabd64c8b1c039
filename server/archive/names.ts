// People as numbers: in an archive everyone is called by the order of joining, everywhere the same. Called by the writer.
import type { JsonObject } from '../../shared/json.ts'
import type { LedgerFact } from '../store/store.ts'
import type { WorkshopState } from '../workshop/state.ts'

/** `p` and a number, as long as an id: who is called so already keeps the name. */
const nameFor = (number: number): string => `p${String(number).padStart(21, '0')}`

export const namesIn = ({ people }: WorkshopState): ReadonlyMap<string, string> =>
  new Map(people.map(({ id }, i) => [id, nameFor(i + 1)]))

/** Ids of notes and groups, which phones choose: one that chose its own person's id has a note of that name in the report too. */
const things = new Set(['note', 'notes', 'group', 'apart', 'id', 'wishes'])

/** The fact with every known person called otherwise, whatever the field is called. */
export const renamed = (names: ReadonlyMap<string, string>) => {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return things.has(key) ? value : (names.get(value) ?? value)
    if (Array.isArray(value)) return value.map((one) => walk(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
  }
  return ({ step, fact }: LedgerFact): LedgerFact => ({ step, fact: walk(fact, '') as JsonObject })
}

// An entry as both twins keep it: payloads as text, so that nothing outside can reach into what was written.
// Called by `sqlite-ledger` and `memory-ledger`. What stands in a row was put there by the store itself, so its types are
// taken as they are.
import type { IntentId, StepId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { Entry, LedgerFact } from './store.ts'

export interface EntryRow {
  readonly seq: number
  readonly intent: string | null
  readonly at: number
  readonly role: string
  readonly versions: string
  readonly facts: string
}

export const toEntry = (row: EntryRow): Entry => ({
  seq: row.seq,
  intentId: row.intent as IntentId | null,
  at: row.at,
  role: row.role as Role,
  versions: JSON.parse(row.versions) as Entry['versions'],
  facts: JSON.parse(row.facts) as Entry['facts'],
})

/** The payload without the facts of these steps; null when it holds none of them. Twins use the same text. */
export const withoutSteps = (facts: string, steps: readonly StepId[]): string | null => {
  const all = JSON.parse(facts) as readonly LedgerFact[]
  const kept = all.filter(({ step }) => step === null || !steps.includes(step))
  return kept.length === all.length ? null : JSON.stringify(kept)
}

// Rehearsals that were wiped leave nothing in an archive but the settings that were changed meanwhile. Called by the writer.
import type { Entry, LedgerFact } from '../store/store.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import { keptAs } from './keeps.ts'

export type Flat = Pick<Entry, 'seq' | 'at' | 'role'> & LedgerFact

const typeOf = ({ step, fact }: LedgerFact): WorkshopFact['type'] | null =>
  // Facts of the ledger passed their schema when they were decided.
  step === null ? (fact['type'] as WorkshopFact['type']) : null

const isSetting = (one: LedgerFact): boolean => {
  const type = typeOf(one)
  return type === null ? one.fact['type'] === 'configured' : keptAs[type] === 'setting'
}

/** All facts in order, without what was played between a beginning and its wipe, nor these two. */
export const withoutPlay = (
  entries: readonly Pick<Entry, 'seq' | 'at' | 'role' | 'facts'>[],
): readonly Flat[] => {
  const all = entries.flatMap(({ seq, at, role, facts }) =>
    facts.map((one): Flat => ({ seq, at, role, ...one })),
  )
  const kept: Flat[] = []
  let wipes = all.filter((one) => typeOf(one) === 'rehearsal.wiped').length
  let isPlay = false
  for (const one of all) {
    const type = typeOf(one)
    if (type === 'rehearsal.wiped') {
      wipes--
      isPlay = false
    } else if (type === 'rehearsal.began' && wipes > 0) isPlay = true
    else if (!isPlay || isSetting(one)) kept.push(one)
  }
  return kept
}

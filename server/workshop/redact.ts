// What an erasure makes of a ledger: every fact without the words of the erased notes. Pure; called by `eraser`.
import type { Origin } from '../../shared/activities/contract.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Entry, LedgerFact } from '../store/store.ts'
import type { Kinds, WorkshopState } from './state.ts'

export type Rewrite = (fact: LedgerFact) => LedgerFact
export type Rewrites = readonly { readonly seq: number; readonly facts: readonly LedgerFact[] }[]

/** Which kind a step is of: those of the run sheet, and those that were taken out of it. */
export const kindsOf = ({ steps, gone }: Pick<WorkshopState, 'steps' | 'gone'>) => {
  const known = new Map<string, Kinds[string]>([...gone, ...steps].map(({ id, kind }) => [id, kind]))
  return (step: string) => known.get(step)
}
export type KindOf = ReturnType<typeof kindsOf>

const asJson = (fact: unknown): JsonObject =>
  // Made of JSON by rules that give JSON; a field that is undefined is none.
  JSON.parse(JSON.stringify(fact)) as JsonObject

/** An answer that was for these notes alone goes with them; one that others got as well stays theirs. */
const withoutNotes = (
  fact: Extract<WorkshopFact, { type: 'answers.given' | 'answers.withdrawn' }>,
  notes: readonly NoteId[],
): WorkshopFact => {
  const left = fact.notes.filter(({ note }) => !notes.includes(note))
  if (left.length === fact.notes.length) return fact
  if (fact.type === 'answers.withdrawn' || left.length > 0) return { ...fact, notes: left }
  return { ...fact, notes: [], answer: { ...fact.answer, why: '', by: '', due: '' } }
}

const redactOwn = (fact: WorkshopFact, origin: Origin, kindOf: KindOf): WorkshopFact => {
  switch (fact.type) {
    case 'answers.given':
    case 'answers.withdrawn':
      return withoutNotes(fact, origin.notes)
    case 'rehearsal.began': {
      if (!fact.readied) return fact
      const readied = Object.entries(fact.readied).map(([step, ready]) => [
        step,
        kindOf(step)?.redact(ready, origin) ?? ready,
      ])
      return { ...fact, readied: Object.fromEntries(readied) as typeof fact.readied }
    }
    default:
      return fact
  }
}

/** Every step is looked at, for a vote holds copies of what was written elsewhere. */
export const redaction =
  (origin: Origin, kindOf: KindOf): Rewrite =>
  ({ step, fact }) => {
    // The ledger is ours: facts without a step are the workshop's.
    const before = fact as unknown as WorkshopFact
    const after = step === null ? redactOwn(before, origin, kindOf) : kindOf(step)?.redact(fact, origin)
    return after === undefined || after === fact ? { step, fact } : { step, fact: asJson(after) }
  }

/** The entries that differ, whole. */
export const rewritten = (entries: readonly Entry[], rewrite: Rewrite): Rewrites =>
  entries.flatMap(({ seq, facts }) => {
    const after = facts.map(rewrite)
    return JSON.stringify(after) === JSON.stringify(facts) ? [] : [{ seq, facts: after }]
  })

export const withRewrites = (entries: readonly Entry[], rewrites: Rewrites): readonly Entry[] => {
  const bySeq = new Map(rewrites.map(({ seq, facts }) => [seq, facts]))
  return entries.map((entry) => ({ ...entry, facts: bySeq.get(entry.seq) ?? entry.facts }))
}

/** Where facts name notes. An id elsewhere is somebody's or a group's: whoever asks learns nothing of it. */
const naming = new Set(['note', 'notes', 'id', 'wishes'])

const names = (value: unknown, key: string, id: string): boolean => {
  if (typeof value === 'string') return value === id && naming.has(key)
  if (Array.isArray(value)) return value.some((one) => names(one, key, id))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, one]) => names(one, name, id))
}

/** Whether a fact of this step names a note so: then there is something to erase. */
export const isNamed = (entries: readonly Entry[], step: StepId, id: string): boolean =>
  entries.some(({ facts }) => facts.some((fact) => fact.step === step && names(fact.fact, '', id)))

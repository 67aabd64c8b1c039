// The ledgers in memory: append, read, strip, redact. One half of `memory`; the twin is `sqlite-ledger`.
import type { WorkshopId } from '../../shared/ids.ts'
import { toEntry, withoutSteps, type EntryRow } from './entry-row.ts'
import type { MemoryData, MemoryWorkshop } from './memory-data.ts'
import type { Append, AppendOutcome, NewEntry, Store } from './store.ts'

type Ledger = Pick<Store, 'append' | 'read' | 'secretIntents' | 'redact' | 'createWorkshop'>

const written: AppendOutcome = { type: 'written' }
const behind: AppendOutcome = { type: 'behind' }
const known: AppendOutcome = { type: 'known' }

/** Payloads are kept as text, as on disk: nothing outside can reach into what was written. */
const toRow = (entry: NewEntry): EntryRow => ({
  seq: entry.seq,
  intent: entry.intentId,
  at: entry.at,
  role: entry.role,
  versions: JSON.stringify(entry.versions),
  facts: JSON.stringify(entry.facts),
})

/** Whether each entry may be written: in sequence, and with an intent that is new. */
const outcomeOf = (
  workshop: MemoryWorkshop,
  expectedSeq: number,
  entries: readonly NewEntry[],
): AppendOutcome => {
  if (workshop.entries.length !== expectedSeq) return behind
  const intents = new Set<string>()
  const hashes = new Set<string>()
  for (const [i, { seq, intentId, secretIntent }] of entries.entries()) {
    if (seq !== expectedSeq + i + 1) throw new Error('the sequence has a gap')
    if (intentId !== null && (workshop.intents.has(intentId) || intents.has(intentId))) return known
    if (secretIntent && (workshop.secrets.has(secretIntent.hash) || hashes.has(secretIntent.hash)))
      return known
    if (intentId !== null) intents.add(intentId)
    if (secretIntent) hashes.add(secretIntent.hash)
  }
  return written
}

const insertEntry = (workshop: MemoryWorkshop, entry: NewEntry): void => {
  workshop.entries.push(toRow(entry))
  if (entry.intentId !== null) workshop.intents.add(entry.intentId)
  if (entry.secretIntent) workshop.secrets.set(entry.secretIntent.hash, entry.secretIntent.version)
}

const rewrite = (workshop: MemoryWorkshop, seq: number, facts: string): void => {
  const entry = workshop.entries[seq - 1]
  if (entry) workshop.entries[seq - 1] = { ...entry, facts }
}

const stripSteps = (workshop: MemoryWorkshop, { expectedSeq, strip }: Append): void => {
  if (strip.length === 0) return
  for (const { seq, facts } of workshop.entries.slice(0, expectedSeq)) {
    const kept = withoutSteps(facts, strip)
    if (kept !== null) rewrite(workshop, seq, kept)
  }
}

const createAppend =
  (data: MemoryData): Ledger['append'] =>
  async (appends) =>
    appends.map((append) => {
      const workshop = data.workshops.get(append.workshop)
      if (!workshop) return behind
      const outcome = outcomeOf(workshop, append.expectedSeq, append.entries)
      if (outcome.type !== 'written') return outcome
      for (const entry of append.entries) insertEntry(workshop, entry)
      stripSteps(workshop, append)
      return written
    })

const createRedact =
  (data: MemoryData): Ledger['redact'] =>
  async (id: WorkshopId, expectedSeq, rewrites, erased) => {
    const workshop = data.workshops.get(id)
    if (!workshop) return behind
    const outcome = outcomeOf(workshop, expectedSeq, [erased])
    if (outcome.type !== 'written') return outcome
    for (const { seq, facts } of rewrites) rewrite(workshop, seq, JSON.stringify(facts))
    insertEntry(workshop, erased)
    return written
  }

const createCreateWorkshop =
  (data: MemoryData): Ledger['createWorkshop'] =>
  async (row, first) => {
    if (data.workshops.has(row.id)) throw new Error('there is such a workshop already')
    if ([...data.workshops.values()].some((other) => other.row.code === row.code)) return false
    const workshop: MemoryWorkshop = {
      row,
      entries: [],
      intents: new Set(),
      secrets: new Map(),
      pictures: new Map(),
    }
    insertEntry(workshop, first)
    data.workshops.set(row.id, workshop)
    return true
  }

export const createMemoryLedger = (data: MemoryData): Ledger => ({
  append: createAppend(data),
  read: async (id, afterSeq) => (data.workshops.get(id)?.entries.slice(afterSeq) ?? []).map(toEntry),
  secretIntents: async (id) => new Map(data.workshops.get(id)?.secrets),
  redact: createRedact(data),
  createWorkshop: createCreateWorkshop(data),
})

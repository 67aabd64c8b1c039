// Rotating theme tables: the front door of the kind. People sit at tables, answer that table's questions, and move on.
import { rewindNotes } from '../../notes/rewind.ts'
import { settledNotes } from '../../notes/settled.ts'
import { namelessNote, unsignedNote } from '../../notes/unsigned.ts'
import { noteCandidates, redactNote } from '../../notes/view.ts'
import { get } from '../../table.ts'
import type { ActivityKind } from '../contract.ts'
import { configSchema, type TablesConfig } from './config.ts'
import { withoutPin } from './ground.ts'
import { factSchema, intentSchema, type TablesFact, type TablesIntent, type TablesState } from './model.ts'
import { points } from './points.ts'
import { paper } from './paper.ts'
import { rehearse } from './rehearse.ts'
import { pictures } from './picture.ts'
import { report } from './report.ts'
import { reverse } from './reverse.ts'
import { decide, permits } from './rules.ts'
import { evolve, isNoteFact, open } from './state.ts'
import { concerns, privateView, roomView, staffView } from './view.ts'

const namelessConfig = (config: TablesConfig): TablesConfig => ({
  ...config,
  tables: config.tables.map((table) => ({ ...table, host: '' })),
})

const nameless = (fact: TablesFact): TablesFact => {
  if (fact.type === 'configured') return { ...fact, config: namelessConfig(fact.config) }
  return isNoteFact(fact) ? namelessNote(fact) : fact
}

export const kind: ActivityKind<TablesConfig, TablesIntent, TablesFact, TablesState> = {
  name: 'tables',
  config: configSchema,
  intent: intentSchema,
  fact: factSchema,
  permits,
  secret: false,
  sources: () => [],
  open,
  decide,
  evolve,
  roomView,
  staffView,
  privateView,
  concerns,
  candidates: (state) => noteCandidates(state.notes),
  reverse,
  // Only notes are a participant's words; summaries and handovers are the host's.
  redact: (fact, origin) => {
    if (!isNoteFact(fact)) return fact
    const redacted = redactNote(fact, origin)
    return 'note' in fact && origin.notes.includes(fact.note) ? withoutPin(redacted) : redacted
  },
  erase: ({ notes: { notes: known } }, notes) =>
    notes.flatMap((note): TablesFact[] =>
      get(known, note) ? [{ type: 'note.withdrawn', note, by: null }] : [],
    ),
  unsigned: (fact) => (isNoteFact(fact) ? unsignedNote(fact) : fact),
  // What a companion types to stay with somebody is nobody else's, and of no use afterwards.
  settled: (facts) => settledNotes(facts).map((fact) => (fact.type === 'together.asked' ? null : fact)),
  nameless,
  namelessConfig,
  points,
  report,
  pictures,
  paper,
  past: {
    rewind: (now, then, reason) => rewindNotes(now.notes, then.notes, reason),
    size: ({ notes }) => notes.notes.size,
  },
  rehearse,
}

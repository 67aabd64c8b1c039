// The silent complaint table: anonymous, silent, read afterwards. The front door of the kind; the workshop opens it.
import { get } from '../../table.ts'
import type { ActivityKind } from '../contract.ts'
import { owes } from './answers.ts'
import { archived, evolve, open, stir } from './fold.ts'
import { configSchema, factSchema, intentSchema } from './model.ts'
import type { Config, Fact, Intent, State } from './model.ts'
import { points } from './points.ts'
import { paper } from './paper.ts'
import { rehearse } from './rehearse.ts'
import { pictures } from './picture.ts'
import { report } from './report.ts'
import { decide, permits, reverse } from './rules.ts'
import { redact, roomView, staffView, unsigned } from './view.ts'

export const kind: ActivityKind<Config, Intent, Fact, State> = {
  name: 'silent',
  config: configSchema,
  intent: intentSchema,
  fact: factSchema,
  permits,
  secret: true,
  sources: () => [],
  open,
  decide,
  evolve,
  stir,
  roomView,
  staffView,
  // A phone keeps its own notes itself: the server does not know whose they are.
  privateView: () => null,
  concerns: () => [],
  // No votes over complaints.
  candidates: () => [],
  reverse,
  redact,
  erase: (state, notes) =>
    notes.flatMap((note) => (get(state.notes, note) ? [{ type: 'note.withdrawn' as const, note }] : [])),
  unsigned,
  archived,
  nameless: unsigned,
  owes,
  points,
  report,
  pictures,
  paper,
  rehearse,
}

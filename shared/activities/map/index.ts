// The front door of the actor map: the one object the workshop's queue, the exports and the laws know.
import { noteCandidates, redactNote } from '../../notes/view.ts'
import type { ActivityKind, Origin } from '../contract.ts'
import {
  configSchema,
  factSchema,
  intentSchema,
  type MapConfig,
  type MapFact,
  type MapIntent,
  type MapState,
} from './model.ts'
import { report } from './report.ts'
import { decide, permits, reverse } from './rules.ts'
import { evolve, open } from './state.ts'
import { concerns, privateView, roomView, staffView } from './view.ts'

const redact = (fact: MapFact, origin: Origin): MapFact => {
  switch (fact.type) {
    case 'configured':
    case 'group.moved':
    case 'note.spotlit':
      return fact
    default:
      return redactNote(fact, origin)
  }
}

export const kind: ActivityKind<MapConfig, MapIntent, MapFact, MapState> = {
  name: 'map',
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
  redact,
  report,
}

// The front door of the actor map: the one object the workshop's queue, the exports and the laws know.
import { namelessNote, unsignedNote } from '../../notes/unsigned.ts'
import { redactNote } from '../../notes/view.ts'
import { get } from '../../table.ts'
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
import { paper } from './paper.ts'
import { past } from './past.ts'
import { points } from './points.ts'
import { rehearse } from './rehearse.ts'
import { pictures } from './picture.ts'
import { report } from './report.ts'
import { decide, permits, reverse } from './rules.ts'
import { settled } from './settled.ts'
import { evolve, open } from './state.ts'
import { candidates, concerns, privateView, roomView, staffView } from './view.ts'

const redact = (fact: MapFact, origin: Origin): MapFact => {
  switch (fact.type) {
    case 'configured':
    case 'group.moved':
    case 'note.spotlit':
    case 'look.changed':
    case 'note.stanced':
    case 'group.stanced':
    case 'voice.dropped':
    case 'voice.returned':
    case 'names.parted':
    case 'names.rejoined':
      return fact
    case 'own.changed':
      return origin.notes.includes(fact.note) ? { ...fact, by: null } : fact
    case 'voice.added':
      return origin.notes.includes(fact.note) ? { ...fact, text: '–', role: undefined } : fact
    default:
      return redactNote(fact, origin)
  }
}

const written = ['note.added', 'note.edited', 'note.withdrawn'] as const
type Written = Extract<MapFact, { readonly type: (typeof written)[number] }>
const isWritten = (fact: MapFact): fact is Written => written.some((type) => type === fact.type)

const unsigned = (fact: MapFact): MapFact => {
  if (fact.type === 'own.changed') return { ...fact, by: null }
  return isWritten(fact) ? unsignedNote(fact) : fact
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
  candidates,
  reverse,
  redact,
  erase: (state, notes) =>
    notes.flatMap((note): MapFact[] => {
      if (get(state.notes.notes, note)) return [{ type: 'note.withdrawn', note, by: null }]
      return get(state.voices, note) ? [{ type: 'voice.dropped', note }] : []
    }),
  unsigned,
  settled,
  nameless: (fact) => (isWritten(fact) ? namelessNote(fact) : unsigned(fact)),
  points,
  report,
  pictures,
  paper,
  past,
  rehearse,
}

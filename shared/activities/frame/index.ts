// The front door of "Welcome and frame": the one object the workshop's queue, the exports and the laws know.
import type { ActivityKind } from '../contract.ts'
import {
  configSchema,
  factSchema,
  intentSchema,
  type FrameConfig,
  type FrameFact,
  type FrameIntent,
  type FrameState,
} from './model.ts'
import { pictures } from './picture.ts'
import { report } from './report.ts'
import { decide, evolve, open, permits, reverse } from './rules.ts'
import { roomView, staffView } from './view.ts'

export const kind: ActivityKind<FrameConfig, FrameIntent, FrameFact, FrameState> = {
  name: 'frame',
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
  privateView: () => null,
  concerns: () => [],
  candidates: () => [],
  reverse,
  // No fact holds a word of a participant.
  redact: (fact) => fact,
  report,
  pictures,
}

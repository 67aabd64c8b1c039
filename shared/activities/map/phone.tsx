// The actor map on a phone: naming an actor and putting it in its place, and one's own notes afterwards.
import { mainPart } from '../../protocol/documents.ts'
import type { PhoneFace } from '../faces.ts'
import { expectNotes } from '../../notes/expect.ts'
import type { MapConfig } from './model.ts'
import type { PhoneIntent } from './phone-props.ts'
import { lazily } from '../../ui/lazily.tsx'
import { WriteView } from './phone-write.tsx'

export const face: PhoneFace<MapConfig, PhoneIntent> = {
  parts: () => [mainPart],
  View: WriteView,
  // Nobody has notes of their own before the first one.
  Mine: lazily(async () => (await import('./phone-mine.tsx')).MineView),
  expect: expectNotes,
}

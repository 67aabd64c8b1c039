// The actor map on a phone: naming an actor and putting it in its place, and one's own notes afterwards.
import { mainPart } from '../../protocol/documents.ts'
import type { PhoneFace } from '../faces.ts'
import { expect } from './expect.ts'
import type { MapConfig, MapIntent } from './model.ts'
import { lazily } from '../../ui/lazily.tsx'
import { WriteView } from './phone-write.tsx'

export const face: PhoneFace<MapConfig, MapIntent> = {
  parts: () => [mainPart],
  View: WriteView,
  // Nobody has notes of their own before the first one.
  Mine: lazily(async () => (await import('./phone-mine.tsx')).MineView),
  expect,
}

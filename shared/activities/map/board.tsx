// The actor map on the board: what the hall looks at, and what the moderator does with it.
import { mainPart } from '../../protocol/documents.ts'
import type { BoardFace } from '../faces.ts'
import { Canvas } from './board-canvas.tsx'
import { Drawer } from './board-drawer.tsx'
import { Tools } from './board-tools.tsx'
import { expect } from './expect.ts'
import type { MapConfig, MapIntent } from './model.ts'

export const face: BoardFace<MapConfig, MapIntent> = {
  parts: () => [mainPart],
  Canvas,
  Tools,
  Drawer,
  expect,
}

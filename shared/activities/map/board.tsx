// The actor map on the board: what the hall looks at, and what the moderator does with it.
import { mainPart } from '../../protocol/documents.ts'
import type { BoardFace } from '../faces.ts'
import { Canvas } from './board-canvas.tsx'
import { Drawer } from './board-drawer.tsx'
import { Tools } from './board-tools.tsx'
import { expect } from './expect.ts'
import type { MapConfig, MapIntent } from './model.ts'

export const face: BoardFace<MapConfig, MapIntent> = {
  shortcuts: [
    { key: 'T', word: 'map.key-t-does' },
    { key: 'L', word: 'map.key-l-does' },
    { key: 'V', word: 'map.key-v-does' },
    { key: 'G', word: 'map.key-g-does' },
    { key: 'M', word: 'map.key-m-does' },
    { key: 'P', word: 'map.key-p-does' },
    { key: 'W', word: 'map.key-w-does' },
    { key: 'I, O', word: 'map.key-i-does' },
    { key: '0', word: 'map.key-zero-does' },
  ],
  parts: () => [mainPart],
  Canvas,
  Tools,
  Drawer,
  expect,
}

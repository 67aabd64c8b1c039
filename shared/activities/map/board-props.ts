// The props of the map's board face; every part of it gets them whole.
import type { BoardFaceProps } from '../faces.ts'
import type { MapConfig, MapIntent } from './model.ts'

export type MapBoardProps = BoardFaceProps<MapConfig, MapIntent>

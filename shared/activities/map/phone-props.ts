// The props of the map's phone face; every part of it gets them whole.
import type { PhoneFaceProps } from '../faces.ts'
import type { MapConfig, MapIntent } from './model.ts'

export type MapPhoneProps = PhoneFaceProps<MapConfig, MapIntent>

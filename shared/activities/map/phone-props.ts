// The props of the map's phone face; every part of it gets them whole.
import type { NoteIntent } from '../../notes/model.ts'
import type { PhoneFaceProps } from '../faces.ts'
import type { MapConfig, Place } from './model.ts'

/** What a phone asks of a map. */
export type PhoneIntent = NoteIntent<Place>

export type MapPhoneProps = PhoneFaceProps<MapConfig, PhoneIntent>

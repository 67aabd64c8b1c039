// What may be seen of the frame: which page hangs on the wall. The texts themselves travel with the step's configuration.
import { mainPart } from '../../protocol/documents.ts'
import { emptyTable } from '../../table.ts'
import type { View } from '../contract.ts'
import type { FrameState } from './model.ts'

const nothing: View = { [mainPart]: { frame: emptyTable() } }

export const roomView = (state: FrameState): View => ({ [mainPart]: { frame: state.shown } })

/** Nothing is for staff alone. */
export const staffView = (_state: FrameState): View => nothing

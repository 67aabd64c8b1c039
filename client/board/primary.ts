// The one filled button of the board: what the moderator most likely does next. Pure.
import type { PrimaryAct } from '../../shared/activities/faces.ts'
import type { Frame, FrameLine } from '../../shared/protocol/frame.ts'
import type { ShellIntent } from '../desk/use-face.ts'
import { nextLine } from './run-times.ts'

export type Primary =
  | { readonly type: 'go'; readonly line: FrameLine; readonly first: boolean }
  | {
      readonly type: 'turn'
      readonly act: 'step.open' | 'step.close' | 'step.reveal'
      readonly line: FrameLine
    }
  | { readonly type: 'face'; readonly act: PrimaryAct<ShellIntent> }
  | { readonly type: 'results' }

/** Kinds whose result is shown by an act of its own. */
const reveals = (line: FrameLine): boolean => line.kind === 'vote' || line.kind === 'silent'

export const primaryOf = (
  frame: Pick<Frame, 'lines' | 'current'>,
  faceAct: PrimaryAct<ShellIntent> | null,
): Primary => {
  const line = frame.lines.find(({ id }) => id === frame.current)
  const next = nextLine(frame)
  if (!line) return next ? { type: 'go', line: next, first: true } : { type: 'results' }
  if (line.phase === 'prepared') return { type: 'turn', act: 'step.open', line }
  if (line.phase === 'open')
    return faceAct ? { type: 'face', act: faceAct } : { type: 'turn', act: 'step.close', line }
  if (line.phase === 'revealed' && faceAct) return { type: 'face', act: faceAct }
  if (line.phase === 'closed' && reveals(line)) return { type: 'turn', act: 'step.reveal', line }
  return next ? { type: 'go', line: next, first: false } : { type: 'results' }
}

export type TurnType = 'step.open' | 'step.collect' | 'step.close' | 'step.reveal' | 'step.reopen'

/** What a step can be asked, by its phase. */
export const sideActs = (line: FrameLine): readonly TurnType[] => {
  switch (line.phase) {
    case 'prepared':
      return ['step.open']
    case 'open':
      return line.kind === 'silent' ? ['step.collect', 'step.close'] : ['step.close']
    case 'closed':
      return reveals(line) ? ['step.reveal', 'step.reopen'] : ['step.reopen']
    case 'revealed':
      return ['step.reopen']
  }
}

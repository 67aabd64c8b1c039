// What a step's kind has to say in the question before it is shown to the hall: notes with a name in them. Called by the dialog.
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { useFace, useFaceProps, type ShellFace } from '../desk/use-face.ts'

interface Found {
  readonly line: FrameLine
  readonly step: FrameStep
}

const WithFace = ({ line, step, face }: Found & { readonly face: ShellFace }) => {
  const props = useFaceProps({ line, step, face, asks: false, staff: true, hall: false })
  return face.Confirm ? <face.Confirm {...props} /> : null
}

const OfStep = ({ line, step }: Found) => {
  const face = useFace(line.kind)
  return face?.Confirm ? <WithFace line={line} step={step} face={face} /> : null
}

interface FaceQuestionProps {
  readonly frame: Frame
  /** The step that is about to be shown. */
  readonly of: string
}

/** Props: `frame`, `of`. Nothing where the kind has nothing to say. */
export const FaceQuestion = ({ frame, of }: FaceQuestionProps) => {
  const line = frame.lines.find(({ id }) => id === of)
  const step = frame.steps.find(({ id }) => id === of)
  return line && step ? <OfStep line={line} step={step} /> : null
}

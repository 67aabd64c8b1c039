// A text of one's own that is being changed, kept on this phone until it is sent or given up: neither the back button, nor a
// reload, nor another step costs a word. Called by the phone faces of kinds whose notes can be changed afterwards.
import type { PhoneFaceProps } from './faces.ts'

export interface KeptText {
  /** Null: nobody is changing it. */
  readonly text: string | null
  readonly write: (text: string) => void
  readonly done: () => void
}

/** `name`: of what is changed, among all that this phone keeps of the step. */
export const keptText = ({ keep }: Pick<PhoneFaceProps<never, never>, 'keep'>, name: string): KeptText => {
  const kept = keep.read(name)
  return {
    text: typeof kept === 'string' ? kept : null,
    write: (text) => keep.write(name, text),
    done: () => keep.write(name, undefined),
  }
}

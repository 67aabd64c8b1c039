// Where a text may say who somebody is: the words underlined, and in words what they may be. For staff, and never on a wall.
// Used by the silence keeper's list and the notes panel; which words it marks comes from `shared/notes/privacy`.
import { IconUnseen } from './icons.tsx'
import { Pill } from './pill.tsx'
import css from './privacy-mark.module.css'

export interface MarkedSpan {
  /** In UTF-16 units: from, and the first one after; in order, without overlap. */
  readonly from: number
  readonly to: number
}

export interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly MarkedSpan[]
}

/** Props: `text`, `marks`. The text with the marked words underlined; goes inside an element with `dir="auto"`. */
export const MarkedText = ({ text, marks }: MarkedTextProps) => (
  <>
    {marks.map(({ from, to }, at) => (
      <span key={from}>
        {text.slice(marks[at - 1]?.to ?? 0, from)}
        <mark className={css.mark}>{text.slice(from, to)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.to ?? 0)}
  </>
)

export interface PrivacyPillsProps {
  /** "Misschien een naam": one sentence each; none: nothing is drawn. */
  readonly words: readonly string[]
}

/** Props: `words`. */
export const PrivacyPills = ({ words }: PrivacyPillsProps) => (
  <>
    {words.map((word) => (
      <Pill key={word} tone="wait" icon={<IconUnseen />}>
        {word}
      </Pill>
    ))}
  </>
)

// The field on which a note is written: it looks like the note it will become. Used by every phone face.
import { useId, type KeyboardEvent, type ReactNode } from 'react'
import { isHatched, paperOf } from './colours.ts'
import { cx } from './cx.ts'
import css from './composer.module.css'

export interface ComposerProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** The question; it is the field's label. */
  readonly label: string
  /** The label already stands above as a heading: keep it for screen readers only. */
  readonly labelHidden?: boolean | undefined
  /** The prompt's place, 1 to 8; without one the paper is white. */
  readonly prompt?: number | undefined
  /** Counted as the server counts, in code points. */
  readonly limit?: number | undefined
  /** Said politely when the text is over the limit; typing goes on, nothing is cut off. */
  readonly limitMessage: string
  /** What is wrong, said at the place itself. */
  readonly error?: string | undefined
  readonly placeholder?: string | undefined
  /** `line`: one large line over a rule, for a name. `sheet`: several lines. */
  readonly look?: 'line' | 'sheet' | undefined
  /** Enter sends; Shift with Enter makes a line. */
  readonly onSend?: (() => void) | undefined
  readonly readOnly?: boolean | undefined
  readonly lang?: string | undefined
  /** At the start of the last row: "Waarom? Mag, moet niet", "Prik op het plan". */
  readonly children?: ReactNode
}

/**
 * Attributes of a field whose Enter key sends, also as the phone's keyboard writes it. With Shift it makes a line. The Enter
 * that ends the composing of a letter does not send; Safari tells that one by its number alone.
 */
export const enterSends = (send: () => void) => ({
  enterKeyHint: 'send' as const,
  onKeyDown: (event: KeyboardEvent): void => {
    const { isComposing, which } = event.nativeEvent
    if (event.key !== 'Enter' || event.shiftKey || isComposing || which === 229) return
    event.preventDefault()
    send()
  },
})

/**
 * Props: `value`, `onChange`, `label`, `labelHidden?`, `prompt?`, `limit?` (280), `limitMessage`, `error?`, `placeholder?`,
 * `look?` (sheet), `onSend?`, `readOnly?`, `lang?`, `children?`.
 */
export const Composer = (props: ComposerProps) => {
  const { value, onChange, label, prompt, limit = 280, look = 'sheet', onSend } = props
  const id = useId()
  const length = [...value].length
  const over = length > limit
  const message = props.error ?? (over ? props.limitMessage : '')
  return (
    <div
      className={cx(
        css.paper,
        css[look],
        isHatched(prompt ?? 4) && css.hatched,
        props.readOnly && css.closed,
      )}
      data-note=""
      data-paper={prompt === undefined ? 4 : paperOf(prompt)}
    >
      <label htmlFor={id} className={props.labelHidden ? 'visually-hidden' : css.label}>
        {label}
      </label>
      {/* A copy of the text below the field makes it as high as its words, in every browser. */}
      <div className={css.grow} data-text={value}>
        <textarea
          id={id}
          className={css.field}
          rows={1}
          value={value}
          dir="auto"
          lang={props.lang}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          aria-invalid={message ? true : undefined}
          aria-describedby={`${id}-count ${id}-message`}
          onChange={(event) => onChange(event.target.value)}
          {...(onSend && enterSends(onSend))}
        />
      </div>
      <div className={css.foot}>
        <div className={css.extras}>{props.children}</div>
        <bdi dir="ltr" id={`${id}-count`} className={css.count} data-over={over || undefined}>
          {length} / {limit}
        </bdi>
      </div>
      <p id={`${id}-message`} role="status" className={message ? css.message : 'visually-hidden'}>
        {message}
      </p>
    </div>
  )
}

export interface ComposerExtraProps {
  readonly icon: ReactNode
  readonly onPress: () => void
  readonly expanded?: boolean | undefined
  readonly children: ReactNode
}

/** Props: `icon`, `onPress`, `expanded?`, `children`. A quiet button in the last row of a Composer. */
export const ComposerExtra = ({ icon, onPress, expanded, children }: ComposerExtraProps) => (
  <button type="button" className={css.extra} aria-expanded={expanded} onClick={onPress}>
    {icon}
    {children}
  </button>
)

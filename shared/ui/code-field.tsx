// The join code: one real field drawn as six boxes, so that paste, autofill and screen readers just work.
import { useId } from 'react'
import { cx } from './cx.ts'
import css from './code-field.module.css'

export interface CodeFieldProps {
  /** "Wat is de code? Zes tekens". */
  readonly label: string
  readonly value: string
  /** The code in capitals, without spaces or hyphens, at most six signs. */
  readonly onChange: (code: string) => void
  /** Id of the text that tells what was found or what is wrong. */
  readonly describedBy?: string | undefined
  readonly wrong?: boolean | undefined
}

const LENGTH = 6
const HALF = LENGTH / 2

/** What was typed or pasted as a code: lower case, spaces and hyphens are welcome. */
const clean = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, LENGTH)

/** Props: `label`, `value`, `onChange(code)`, `describedBy?`, `wrong?`. Always left to right. */
export const CodeField = ({ label, value, onChange, describedBy, wrong }: CodeFieldProps) => {
  const id = useId()
  return (
    <div className={cx(css.code, wrong && css.wrong)} dir="ltr">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        className={css.field}
        value={value}
        onChange={(event) => onChange(clean(event.target.value))}
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
      />
      <span className={css.boxes} aria-hidden="true">
        {Array.from({ length: LENGTH }, (_, place) => (
          <span
            key={place}
            className={cx(
              css.box,
              place === HALF && css.second,
              place === Math.min(value.length, LENGTH - 1) && css.next,
            )}
          >
            {value[place]}
          </span>
        ))}
      </span>
    </div>
  )
}

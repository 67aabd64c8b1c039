// Labelled fields: one line, several lines, a choice. Hint and error stand at the place itself and are read with it.
import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { IconAlert } from './icons-early.tsx'
import { cx } from './cx.ts'
import css from './field.module.css'

interface Frame {
  readonly label: string
  readonly labelHidden?: boolean | undefined
  readonly hint?: string | undefined
  /** What happened and what to do. */
  readonly error?: string | undefined
}

interface Wiring {
  readonly id: string
  readonly className: string | undefined
  readonly 'aria-describedby': string
  readonly 'aria-invalid': true | undefined
}

const FieldFrame = (props: Frame & { readonly control: (wiring: Wiring) => ReactNode }) => {
  const id = useId()
  return (
    <div className={css.frame}>
      <label htmlFor={id} className={props.labelHidden ? 'visually-hidden' : css.label}>
        {props.label}
      </label>
      {props.hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {props.hint}
        </p>
      )}
      {props.control({
        id,
        className: cx(css.control, props.error && css.wrong),
        'aria-describedby': `${id}-hint ${id}-error`,
        'aria-invalid': props.error ? true : undefined,
      })}
      <p id={`${id}-error`} role="status" className={props.error ? css.error : 'visually-hidden'}>
        {props.error && <IconAlert />}
        <span>{props.error}</span>
      </p>
    </div>
  )
}

export type FieldProps = Frame & InputHTMLAttributes<HTMLInputElement>
export type AreaFieldProps = Frame & TextareaHTMLAttributes<HTMLTextAreaElement>
export type SelectFieldProps = Frame & SelectHTMLAttributes<HTMLSelectElement>

/** Props: `label`, `labelHidden?`, `hint?`, `error?`, and all of an `<input>`. */
export const Field = ({ label, labelHidden, hint, error, ...rest }: FieldProps) => (
  <FieldFrame
    {...{ label, labelHidden, hint, error }}
    control={(wiring) => <input dir="auto" {...rest} {...wiring} />}
  />
)

/** Props: as Field, and all of a `<textarea>`. */
export const AreaField = ({ label, labelHidden, hint, error, ...rest }: AreaFieldProps) => (
  <FieldFrame
    {...{ label, labelHidden, hint, error }}
    control={(wiring) => <textarea dir="auto" rows={3} {...rest} {...wiring} />}
  />
)

/** Props: as Field, and all of a `<select>`; `children` are its options. */
export const SelectField = ({ label, labelHidden, hint, error, ...rest }: SelectFieldProps) => (
  <FieldFrame
    {...{ label, labelHidden, hint, error }}
    control={(wiring) => <select {...rest} {...wiring} />}
  />
)

// Small parts of the moderator's drawer and dialogs of a vote: a count with minus and plus, a box to tick, one of a few.
import type { ReactNode } from 'react'
import type { Translate } from '../../language/translate.ts'
import { IconButton } from '../../ui/button.tsx'
import { IconMinus, IconPlus } from '../../ui/icons.tsx'
import { voteLimits } from './limits.ts'
import css from './drawer.module.css'

interface StepperProps {
  readonly t: Translate
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** Props: `t`, `label`, `value`, `onChange`. From one to as many dots as there may be. */
export const Stepper = ({ t, label, value, onChange }: StepperProps) => {
  const to = (next: number) => onChange(Math.min(voteLimits.dots, Math.max(1, next)))
  return (
    <div className={css.stepper} role="group" aria-label={label}>
      <span className={css.label}>{label}</span>
      <IconButton
        edged
        label={t('vote.fewer', { what: label })}
        icon={<IconMinus />}
        onClick={() => to(value - 1)}
      />
      <output className={css.value}>{value}</output>
      <IconButton
        edged
        label={t('vote.moreOf', { what: label })}
        icon={<IconPlus />}
        onClick={() => to(value + 1)}
      />
    </div>
  )
}

interface CheckProps {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
  readonly hint?: string
}

/** Props: `checked`, `onChange`, `children`, `hint?`. */
export const Check = ({ checked, onChange, children, hint }: CheckProps) => (
  <label className={css.choice}>
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span dir="auto">
      {children}
      {hint && <small className={css.hintLine}>{hint}</small>}
    </span>
  </label>
)

interface RadiosProps<Value extends string> {
  readonly name: string
  readonly legend: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly word: string; readonly hint: string }[]
  readonly onChange: (value: Value) => void
}

/** Props: `name`, `legend`, `value`, `choices {value, word, hint}`, `onChange`. */
export const Radios = <Value extends string>(props: RadiosProps<Value>) => (
  <fieldset className={css.radios}>
    <legend>{props.legend}</legend>
    {props.choices.map(({ value, word, hint }) => (
      <label key={value} className={css.choice}>
        <input
          type="radio"
          name={props.name}
          checked={value === props.value}
          onChange={() => props.onChange(value)}
        />
        <span>
          {word}
          <small className={css.hintLine}>{hint}</small>
        </span>
      </label>
    ))}
  </fieldset>
)

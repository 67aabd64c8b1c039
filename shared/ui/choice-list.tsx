// A list of large rows of which one is chosen: languages, run sheets, groups. Native radios.
import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './choice-list.module.css'

export interface Choice {
  readonly id: string
  readonly title: string
  /** At the end of the row. */
  readonly aside?: string | undefined
  /** Below the title. */
  readonly text?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly children?: ReactNode
}

export interface ChoiceListProps {
  readonly label: string
  readonly labelHidden?: boolean | undefined
  readonly choices: readonly Choice[]
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Side by side where there is room. */
  readonly columns?: boolean | undefined
}

/** Props: `label`, `labelHidden?`, `choices [{id, title, aside?, text?, lang?, dir?, children?}]`, `chosen`, `onChoose`, `columns?`. */
export const ChoiceList = ({ label, labelHidden, choices, chosen, onChoose, columns }: ChoiceListProps) => {
  const name = useId()
  return (
    <fieldset className={cx(css.list, columns && css.columns)}>
      <legend className={labelHidden ? 'visually-hidden' : css.label}>{label}</legend>
      {choices.map(({ id, title, aside, text, lang, dir, children }) => (
        <label key={id} className={css.choice} lang={lang} dir={dir}>
          <input
            type="radio"
            className={cx('visually-hidden', css.radio)}
            name={name}
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span className={css.face}>
            <span className={css.ring} />
            <span className={css.title}>{title}</span>
            {aside && <span className={css.aside}>{aside}</span>}
            {text && <span className={css.text}>{text}</span>}
            {children && <span className={css.more}>{children}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

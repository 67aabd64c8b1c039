// The head of every phone page: the mark or the table, what is going on, the clock, the language.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { tableColourOf } from './colours.ts'
import { IconLanguage } from './icons-early.tsx'
import { Logo } from './logo.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import css from './top-bar.module.css'

export interface TopBarProps {
  readonly title: string
  readonly subtitle?: string | undefined
  /** Fills the bar with this table's colour; its disc comes as `mark`. */
  readonly table?: number | undefined
  /** In place of the product's mark, such as the sign of the silent table. */
  readonly mark?: ReactNode
  /** On the page's own paper, without a line, as on the silent table. */
  readonly plain?: boolean | undefined
  /** A Countdown. */
  readonly clock?: ReactNode
  /** The globe: `code` is seen ("NL"), `label` ("Taal") is read before it. */
  readonly language?:
    { readonly code: string; readonly label: string; readonly onPress: () => void } | undefined
}

/** Props: `title`, `subtitle?`, `table?`, `mark?`, `plain?`, `clock?`, `language? {code, label, onPress}`. */
export const TopBar = ({ title, subtitle, table, mark, plain, clock, language }: TopBarProps) => (
  <header
    className={cx(css.bar, plain && css.plain, table !== undefined && css.coloured)}
    data-table={table === undefined ? undefined : tableColourOf(table)}
  >
    {mark ?? (
      <span className={css.mark}>
        <Logo />
      </span>
    )}
    <div className={css.words}>
      <p className={css.title}>{title}</p>
      {subtitle && <p className={css.subtitle}>{subtitle}</p>}
    </div>
    {clock && <div className={css.clock}>{clock}</div>}
    {language && (
      <button type="button" className={css.language} onClick={language.onPress}>
        <IconLanguage />
        <VisuallyHidden>{language.label}</VisuallyHidden>
        {language.code}
      </button>
    )}
  </header>
)

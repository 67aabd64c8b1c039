// A small label with icon and word: a found workshop, an answer's status, a call for help, a clock in a bar.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './pill.module.css'

export type PillTone = 'plain' | 'ok' | 'wait' | 'no' | 'ink' | 'bare'

export interface PillProps {
  readonly tone?: PillTone | undefined
  readonly icon?: ReactNode
  /** Fully round, as the clock in a top bar; else the soft corners of a status label. */
  readonly round?: boolean | undefined
  readonly children: ReactNode
}

/** Props: `tone?` (plain, ok, wait, no, ink, bare), `icon?`, `round?`, `children`. Colour is never its only sign: give a word. */
export const Pill = ({ tone = 'plain', icon, round, children }: PillProps) => (
  <span className={cx(css.pill, css[tone], round && css.round)}>
    {icon}
    <span>{children}</span>
  </span>
)

// A run sheet drawn to scale: one box a step, as wide as its minutes, and the names below. Called by the run sheet cards.
import type { CSSProperties } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { TemplateIcon } from './template-icon.tsx'
import css from './strip.module.css'

export interface StripStep {
  readonly id: string
  readonly title: string
  readonly icon: string
  readonly minutes: number
  readonly beside: boolean
}

export interface StripProps {
  readonly steps: readonly StripStep[]
  /** Minutes of the longest run sheet on the page: that one fills the card. */
  readonly longest: number
  readonly t: Translate
}

const listOf = (steps: readonly StripStep[]): string => steps.map(({ title }) => title).join(', ')

/** Props: `steps`, `longest`, `t`. */
export const Strip = ({ steps, longest, t }: StripProps) => {
  const inHall = steps.filter(({ beside }) => !beside)
  const beside = steps.filter((step) => step.beside)
  const minutes = inHall.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <span className={css.box}>
      <span
        className={css.strip}
        style={{ '--share': `${(minutes / Math.max(1, longest)) * 100}%` } as CSSProperties}
        aria-hidden="true"
      >
        {inHall.map((step) => (
          <span key={step.id} className={css.step} style={{ flexGrow: step.minutes }}>
            <TemplateIcon name={step.icon} />
          </span>
        ))}
      </span>
      <span className={css.names}>{listOf(inHall)}</span>
      {beside.length > 0 && (
        <span className={css.beside}>{t('start.sheet.beside', { steps: listOf(beside) })}</span>
      )}
    </span>
  )
}

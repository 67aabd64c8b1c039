// All that the workshop's report says: what there is in one line, the choice of a step, and every step's tables. Called by the
// page.
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import type { Report } from '../../shared/report.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconNextRound } from '../../shared/ui/icons.tsx'
import { momentText, type Words } from './cells.ts'
import { Filters, type Filter } from './filters.tsx'
import css from './page.module.css'
import { shownSteps, totalsOf } from './shown.ts'
import { StepSection } from './step-section.tsx'

export interface EverythingProps {
  readonly words: Words
  readonly report: Report
  /** When it was fetched, in milliseconds. */
  readonly at: number
  readonly refreshing: boolean
  readonly onRefresh: () => void
  /** The files, at the end of the head. */
  readonly exports: ReactNode
}

const Totals = ({ words, report }: Pick<EverythingProps, 'words' | 'report'>) => {
  const { t } = words
  const { people, notes, complaints, ballots } = totalsOf(report)
  return (
    <p className={css.totals}>
      {[
        t('results.people', { n: people }),
        t('results.notes', { n: notes }),
        ...(complaints > 0 ? [t('results.complaints', { n: complaints })] : []),
        ...(ballots > 0 ? [t('results.ballots', { n: ballots })] : []),
      ].join(', ')}
    </p>
  )
}

const State = (props: EverythingProps) => {
  const { words, report, at, refreshing, onRefresh } = props
  const { t } = words
  return (
    <p className={css.state}>
      <span>
        {t('results.state', {
          n: report.state,
          time: momentText(new Date(at).toISOString(), words.language),
        })}
      </span>
      <Button kind="tertiary" icon={<IconNextRound />} aria-disabled={refreshing} onClick={onRefresh}>
        {t(refreshing ? 'common.wait' : 'results.refresh')}
      </Button>
    </p>
  )
}

const Nothing = ({ words, filter, onAll }: { words: Words; filter: Filter; onAll: () => void }) => {
  const { t } = words
  const isSearch = filter.search.trim() !== ''
  return (
    <div className={css.nothing}>
      <p>{isSearch ? t('results.none', { search: filter.search.trim() }) : t('results.empty')}</p>
      {isSearch && <Button onClick={onAll}>{t('results.none.all')}</Button>}
    </div>
  )
}

const Head = (props: EverythingProps) => {
  const { words, report, exports } = props
  return (
    <div className={css.head}>
      <div className={css.title}>
        <h1>{words.t('answering.everything')}</h1>
        <Totals words={words} report={report} />
        <State {...props} />
      </div>
      {exports}
    </div>
  )
}

const everything: Filter = { step: null, search: '' }

/** Props: see `EverythingProps`. */
export const Everything = (props: EverythingProps) => {
  const { words, report } = props
  const [filter, setFilter] = useState(everything)
  // A hall's evening is thousands of rows: typing comes first, the tables follow.
  const wished = useDeferredValue(filter)
  const steps = useMemo(() => shownSteps(report, wished, words), [report, wished, words])
  const found = steps.flatMap(({ sheets }) => sheets).reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <>
      <Head {...props} />
      <Filters words={words} report={report} filter={filter} found={found} onFilter={setFilter} />
      <div id="results" tabIndex={-1} className={css.steps}>
        {steps.map((step) => (
          <StepSection key={step.id} words={words} step={step} />
        ))}
        {steps.length === 0 && <Nothing words={words} filter={wished} onAll={() => setFilter(everything)} />}
      </div>
    </>
  )
}

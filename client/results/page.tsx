// The results page: what there is in one line, the files, the choice of a step, and every step's tables.
import { useDeferredValue, useMemo, useState } from 'react'
import type { Report } from '../../shared/report.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { IconKey, IconNextRound } from '../../shared/ui/icons.tsx'
import { SkipLink } from '../../shared/ui/visually-hidden.tsx'
import { DeskHead, type LanguageChoice } from '../desk/desk-head.tsx'
import { momentText, type Words } from './cells.ts'
import { Exports } from './exports.tsx'
import { Filters, type Filter } from './filters.tsx'
import css from './page.module.css'
import { shownSteps, totalsOf } from './shown.ts'
import { StepSection } from './step-section.tsx'

export interface ResultsPageProps {
  readonly words: Words
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly workshop: string
  readonly report: Report
  /** When it was fetched, in milliseconds. */
  readonly at: number
  /** The last refresh did not come through; what is shown is older. */
  readonly stale: boolean
  readonly refreshing: boolean
  readonly onRefresh: () => void
}

const Totals = ({ words, report }: Pick<ResultsPageProps, 'words' | 'report'>) => {
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

const State = (props: ResultsPageProps) => {
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

const Head = (props: ResultsPageProps) => {
  const { words, workshop, report } = props
  return (
    <div className={css.head}>
      <div>
        <h1>{words.t('results.heading')}</h1>
        <Totals words={words} report={report} />
        <State {...props} />
      </div>
      <Exports words={words} workshop={workshop} />
    </div>
  )
}

const everything: Filter = { step: null, search: '' }

/** Props: see `ResultsPageProps`. */
export const ResultsPage = (props: ResultsPageProps) => {
  const { words, onLanguage, report, stale } = props
  const { t, language } = words
  const [filter, setFilter] = useState(everything)
  // A hall's evening is thousands of rows: typing comes first, the tables follow.
  const wished = useDeferredValue(filter)
  const steps = useMemo(() => shownSteps(report, wished, words), [report, wished, words])
  const found = steps.flatMap(({ sheets }) => sheets).reduce((sum, { rows }) => sum + rows.length, 0)
  const { title, place, date } = report.workshop
  return (
    <div className={css.page}>
      <SkipLink href="#results">{t('results.skip')}</SkipLink>
      <DeskHead t={t} choice={{ language, onLanguage }}>
        <span className={css.workshop} dir="auto">
          {[title, place, date].filter(Boolean).join(', ')}
        </span>
        <span className={css.role}>
          <IconKey />
          {t('results.role')}
        </span>
      </DeskHead>
      <main className={css.main}>
        <Head {...props} />
        {report.rehearsal && <Banner kind="info" title={t('cover.rehearsed')} />}
        {stale && (
          <Banner kind="offline" title={t('results.offline.title')} text={t('results.offline.old')} />
        )}
        <Filters words={words} report={report} filter={filter} found={found} onFilter={setFilter} />
        <div id="results" tabIndex={-1} className={css.steps}>
          {steps.map((step) => (
            <StepSection key={step.id} words={words} step={step} />
          ))}
          {steps.length === 0 && (
            <Nothing words={words} filter={wished} onAll={() => setFilter(everything)} />
          )}
        </div>
      </main>
    </div>
  )
}

// The results page: giving answers, and beside it all that the workshop's report says. Called by app.tsx.
import { useState } from 'react'
import type { StepPoints } from '../../shared/points.ts'
import type { Report } from '../../shared/report.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { IconKey } from '../../shared/ui/icons.tsx'
import { SkipLink } from '../../shared/ui/visually-hidden.tsx'
import { DeskHead, type LanguageChoice } from '../desk/desk-head.tsx'
import type { Client } from '../store/index.ts'
import { AnswersView } from './answers/answers-view.tsx'
import { useAnswersStore } from './answers/use-answers.ts'
import type { Words } from './cells.ts'
import { Everything } from './everything.tsx'
import { Exports } from './exports.tsx'
import { KeptLine } from './kept-line.tsx'
import css from './page.module.css'

export interface ResultsPageProps {
  readonly words: Words
  readonly onLanguage: LanguageChoice['onLanguage']
  readonly workshop: string
  readonly report: Report
  readonly points: readonly StepPoints[]
  /** By which answers are given, as long as the server lets this page in. */
  readonly client: Client
  /** When it was fetched, in milliseconds. */
  readonly at: number
  /** The last refresh did not come through; what is shown is older. */
  readonly stale: boolean
  readonly refreshing: boolean
  readonly onRefresh: () => void
}

const views = ['answers', 'everything'] as const
type View = (typeof views)[number]

const words = { answers: 'answering.heading', everything: 'answering.everything' } as const

const Head = (props: ResultsPageProps & { readonly view: View; readonly onView: (view: View) => void }) => {
  const { report, view, onView, onLanguage } = props
  const { t, language } = props.words
  const { title, date } = report.workshop
  return (
    <DeskHead t={t} choice={{ language, onLanguage }}>
      <nav className={css.views} aria-label={t('answering.views')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={view === one ? 'page' : undefined}
            onClick={() => onView(one)}
          >
            {t(words[one])}
          </button>
        ))}
      </nav>
      <span className={css.workshop}>
        <span dir="auto">{[title, date].filter(Boolean).join(', ')}</span>
      </span>
      <span className={css.role}>
        <IconKey />
        {t('results.role')}
      </span>
    </DeskHead>
  )
}

/** Props: see `ResultsPageProps`. */
export const ResultsPage = (props: ResultsPageProps) => {
  const { workshop, report, points, client, stale, at, refreshing, onRefresh } = props
  const { t } = props.words
  const [view, setView] = useState<View>('answers')
  const answers = useAnswersStore(workshop, client)
  const exports = <Exports words={props.words} workshop={workshop} />
  return (
    <div className={css.page}>
      <SkipLink href="#results">{t('results.skip')}</SkipLink>
      <Head {...props} view={view} onView={setView} />
      <main className={css.main}>
        {report.rehearsal && <Banner kind="info" title={t('cover.rehearsed')} />}
        {stale && (
          <Banner kind="offline" title={t('results.offline.title')} text={t('results.offline.old')} />
        )}
        {view === 'answers' ? (
          <AnswersView words={props.words} {...{ workshop, client, answers, report, points, exports }} />
        ) : (
          <Everything words={props.words} {...{ report, at, refreshing, onRefresh, exports }} />
        )}
        <KeptLine words={props.words} />
      </main>
    </div>
  )
}

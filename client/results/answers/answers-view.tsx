// Giving answers: how far it is, which notes, the list, and beside it the answer that is being given. Called by the page.
import type { ReactNode } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { LiveRegion } from '../../../shared/ui/live-region.tsx'
import type { Client } from '../../store/index.ts'
import { useConnection, useOutbox } from '../../store/use.ts'
import type { AnswersStore } from './answers-store.ts'
import { Choices } from './choices.tsx'
import css from './head.module.css'
import { List } from './list.tsx'
import { Notices } from './notices.tsx'
import { Panel } from './panel.tsx'
import { Progress } from './progress.tsx'
import { Publish } from './publish.tsx'
import { useAnswering, type AnsweringInput } from './use-answering.ts'

export interface AnswersViewProps extends AnsweringInput {
  readonly workshop: string
  readonly client: Client
  readonly answers: AnswersStore
  /** The files, at the end of the head. */
  readonly exports: ReactNode
}

type Answering = ReturnType<typeof useAnswering>

/** How many lines were found and are chosen: it stands in the list's own head. */
const Chosen = ({ words: { t }, list }: Pick<AnswersViewProps, 'words'> & Pick<Answering, 'list'>) => {
  const isSearch = list.search.trim() !== ''
  const { size } = list.selected
  return (
    <p role="status" className={css.chosen}>
      {[
        ...(isSearch ? [t('answering.found', { n: list.lines.length })] : []),
        ...(size > 0 ? [t('answering.chosen', { n: size })] : []),
      ].join(' · ')}
    </p>
  )
}

const Nothing = ({
  words: { t },
  list,
  acts,
}: Pick<AnswersViewProps, 'words'> & Pick<Answering, 'list' | 'acts'>) => {
  const search = list.search.trim()
  const empty = list.choice === 'open' ? 'answering.allAnswered' : 'results.empty'
  return (
    <div className={css.nothing}>
      <p>{search ? t('results.none', { search }) : t(empty)}</p>
      {search && <Button onClick={() => acts.find('')}>{t('results.none.all')}</Button>}
      {list.selected.size > 0 && (
        <Button kind="tertiary" onClick={() => acts.select([])}>
          {t('answering.selectNone')}
        </Button>
      )}
    </div>
  )
}

const Beside = ({
  words,
  workshop,
  answering,
}: Pick<AnswersViewProps, 'words' | 'workshop'> & { readonly answering: Answering }) => {
  const { target, drafting, known, moved, named, lacks, progress, feedback } = answering
  const { volatile } = useOutbox()
  const publish = <Publish {...{ words, workshop, progress, feedback }} />
  if (!target || !drafting) return <div className={css.aside}>{publish}</div>
  return (
    <Panel
      {...{ words, target, drafting, known, moved, named, volatile, lacks }}
      onGive={answering.give}
      onWithdraw={answering.withdraw}
      onErase={answering.erase}
      onLeave={answering.focus}
    >
      {publish}
    </Panel>
  )
}

/** Props: see `AnswersViewProps`. */
export const AnswersView = (props: AnswersViewProps) => {
  const { words, workshop, points, exports } = props
  const { t } = words
  const answering = useAnswering(props)
  const { list, acts, shown, waiting, failed } = answering
  const isRefused = useConnection().type === 'refused'
  return (
    <>
      <div className={css.head}>
        <div className={css.title}>
          <h1>{t('answering.heading')}</h1>
          <Progress words={words} progress={answering.progress} />
        </div>
        {exports}
      </div>
      <Notices
        {...{ words, failed }}
        waiting={waiting.size}
        onLook={answering.look}
        onDismiss={({ id }) => props.answers.dismiss(id)}
      />
      <Choices words={words} steps={points} list={list} acts={acts} />
      <div className={css.columns}>
        <div className={css.main}>
          <Chosen {...{ words, list }} />
          {list.lines.length === 0 ? (
            <Nothing {...{ words, list, acts }} />
          ) : (
            <List
              {...{ words, list, acts, waiting }}
              known={shown}
              wanted={answering.wanted}
              focus={answering.focus}
              onKey={answering.onKey}
            />
          )}
          <p id="answering-keys" className={css.keys}>
            {t('answering.keys')}
          </p>
        </div>
        {!isRefused && <Beside {...{ words, workshop, answering }} />}
      </div>
      <LiveRegion message={answering.said} />
    </>
  )
}

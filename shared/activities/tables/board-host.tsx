// The page of one table's host, and of the shared tablet there: this table only. Read, tidy, sum up, hand over, call.
import { useState } from 'react'
import type { GroupId, NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconGroup, IconHand } from '../../ui/icons.tsx'
import { AsideList } from '../../notes/panel/aside-list.tsx'
import { NotesButton } from '../../notes/panel/panel.tsx'
import { useTableNotes } from './board-notes.tsx'
import { Questions } from './board-questions.tsx'
import { roundOf, type Props } from './board-state.ts'
import { Handovers, TableHead } from './board-table.tsx'
import { AddLine, Sentence } from './host-fields.tsx'
import { NoteTools } from './host-notes.tsx'
import { tablesLimits } from './limits.ts'
import { tableOf } from './questions.ts'
import type { Prompt, ThemeTable } from './config.ts'
import { sentenceOf, type TableNote } from './shown-notes.ts'
import css from './questions.module.css'

type HostProps = Props & { readonly at: ThemeTable }

/** The sentence for the next group: of the round just over while people walk, then of the round that runs. */
const Handover = (props: HostProps) => {
  const { parts, t, ask, at, now } = props
  const { round, until } = roundOf(props)
  const walking = until !== null && now() < until
  const of = walking && round > 1 ? round - 1 : round
  if (of === 0) return null
  return (
    <Sentence
      key={of}
      label={t('tables.handOver', { n: of })}
      hint={t('tables.handOverHint')}
      saved={sentenceOf(parts[at.id], 'handovers', String(of))}
      limit={tablesLimits.handover}
      t={t}
      onSave={(text) => ask?.({ type: 'handover.set', table: at.id, round: of, text })}
    />
  )
}

const CallForHelp = ({ parts, t, ask, at }: HostProps) => {
  const called = parts['overview']?.['tables']?.[at.id]?.['help'] === true
  return called ? (
    <div className={css.called} role="status">
      <p>{t('tables.called')}</p>
      <Button onClick={() => ask?.({ type: 'help.done', table: at.id })}>{t('tables.noHelp')}</Button>
    </div>
  ) : (
    <Button kind="primary" icon={<IconHand />} onClick={() => ask?.({ type: 'help.ask', table: at.id })}>
      {t('tables.call')}
    </Button>
  )
}

/** Several notes under one title. */
const Grouping = (
  props: HostProps & { readonly picked: ReadonlySet<string>; readonly onDone: () => void },
) => {
  const { t, ask, newId, picked, onDone } = props
  const [title, setTitle] = useState('')
  if (picked.size === 0) return null
  const make = () => {
    if (title.trim() === '' || lengthOf(title) > noteLimits.groupTitle) return
    // Ids in a view are the server's own.
    const notes = [...picked] as NoteId[]
    ask?.({ type: 'group.make', group: newId<GroupId>(), title, notes })
    setTitle('')
    onDone()
  }
  return (
    <form
      className={css.grouping}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <Field
        label={t('tables.groupTitle', { n: picked.size })}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" icon={<IconGroup />}>
        {t('tables.group')}
      </Button>
      <Button kind="tertiary" onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

/** All notes of this table to find, group and translate, and those that were set aside. */
const AllNotes = (props: HostProps) => {
  const notes = useTableNotes(props, props.at.id)
  return (
    <section>
      <NotesButton {...notes} />
      <AsideList {...notes} />
    </section>
  )
}

/** A shared tablet has no staff documents: it takes notes and calls, and tidies nothing. */
const tidies = ({ ask, staff }: HostProps): boolean => ask !== null && staff !== null

/** Below a question: a line for one more note, and the host's sentence. */
const Foot = (props: HostProps & { readonly prompt: Prompt }) => {
  const { parts, t, ask, step, at, prompt } = props
  const { round } = roundOf(props)
  return (
    <>
      {step.phase === 'open' && round > 0 && <AddLine {...props} at={at.id} round={round} prompt={prompt} />}
      {tidies(props) && (
        <Sentence
          label={t('tables.sumUp')}
          saved={sentenceOf(parts[at.id], 'summaries', prompt.id)}
          limit={tablesLimits.summary}
          t={t}
          onSave={(text) => ask?.({ type: 'summary.set', table: at.id, prompt: prompt.id, text })}
        />
      )}
    </>
  )
}

const Page = (props: HostProps) => {
  const { t, ask, at } = props
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { round } = roundOf(props)
  const mayTidy = tidies(props)
  const pick = (id: string) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const tools = (note: TableNote) =>
    ask && <NoteTools t={t} ask={ask} note={note} picked={picked.has(note.id)} onPick={() => pick(note.id)} />
  return (
    <div className={css.page}>
      <TableHead {...props} shown={at} />
      <div className={css.body}>
        <div className={css.bar}>
          <CallForHelp {...props} />
          {mayTidy && <Grouping {...props} picked={picked} onDone={() => setPicked(new Set())} />}
        </div>
        {mayTidy ? <Handover {...props} /> : null}
        <Handovers {...props} shown={at} />
        <Questions
          {...props}
          shown={at}
          round={round}
          tools={mayTidy ? tools : undefined}
          foot={(prompt) => <Foot {...props} prompt={prompt} />}
        />
        {mayTidy && <AllNotes {...props} />}
      </div>
    </div>
  )
}

export const Host = (props: Props) => {
  const at = tableOf(props.config, props.table ?? null)
  return at ? <Page {...props} at={at} /> : null
}

// One question on the host's page: folded it is its summary, open its notes and the field for the summary. Called by host-desk.tsx.
import { useId, useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { textOf } from '../../json.ts'
import { noteLimits } from '../../notes/limits.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { paperOf } from '../../ui/colours.ts'
import { Field } from '../../ui/field.tsx'
import { IconEdit } from '../../ui/icons.tsx'
import { lengthOf } from '../../text.ts'
import { roundOf, type Props } from './board-state.ts'
import type { Prompt, ThemeTable } from './config.ts'
import { Sentence } from './host-fields.tsx'
import { HostNote } from './host-notes.tsx'
import { tablesLimits } from './limits.ts'
import { promptNumber } from './questions.ts'
import { sentenceOf, type TableNote } from './shown-notes.ts'
import css from './host.module.css'

export interface HostQuestionProps extends Props {
  readonly at: ThemeTable
  readonly prompt: Prompt
  readonly notes: readonly TableNote[]
  readonly open: boolean
  readonly onOpen: () => void
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  /** Notes picked for a group; null while nobody gathers. */
  readonly picked: ReadonlySet<string> | null
  readonly onPick: (id: string) => void
  readonly onPlace: ((id: string) => void) | null
}

const Notes = (props: HostQuestionProps & { readonly shown: readonly TableNote[] }) => {
  const { config, t, ask, at, shown, chosen, onChoose, picked, onPick, onPlace } = props
  const { round } = roundOf(props)
  return (
    <ul className={css.notes}>
      {shown.map((note) => (
        <li key={note.id} className={note.id === chosen && !picked ? css.wide : undefined}>
          <HostNote
            t={t}
            ask={ask}
            note={note}
            prompt={promptNumber(config, at.id, note.prompt)}
            earlier={note.round < round}
            tools={picked === null}
            chosen={picked ? picked.has(note.id) : note.id === chosen}
            onChoose={() => (picked ? onPick(note.id) : onChoose(note.id === chosen ? null : note.id))}
            onPlace={onPlace && (() => onPlace(note.id))}
          />
        </li>
      ))}
    </ul>
  )
}

const GroupHead = (props: HostQuestionProps & { readonly group: GroupId; readonly title: string }) => {
  const { t, ask, group, title } = props
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null)
    return (
      <div className={css.groupHead}>
        <h3 dir="auto">{title}</h3>
        <Button kind="tertiary" icon={<IconEdit />} onClick={() => setDraft(title)}>
          {t('tables.retitle')}
        </Button>
        <Button kind="tertiary" onClick={() => ask?.({ type: 'group.dissolve', group })}>
          {t('tables.dissolve')}
        </Button>
      </div>
    )
  return (
    <form
      className={css.groupHead}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.trim() === '' || lengthOf(draft) > noteLimits.groupTitle) return
        if (draft.trim() !== title) ask?.({ type: 'group.retitle', group, title: draft.trim() })
        setDraft(null)
      }}
    >
      <Field
        {...{ autoFocus: true }}
        onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
        label={t('tables.retitleLabel')}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
    </form>
  )
}

const Groups = (props: HostQuestionProps) => {
  const { parts, at, notes } = props
  return Object.entries(parts[at.id]?.['groups'] ?? {}).map(([id, group]) => {
    const inside = notes.filter((note) => note.group === id)
    return inside.length === 0 ? null : (
      <section key={id} className={css.group}>
        {/* Ids in a view are the server's own. */}
        <GroupHead {...props} group={id as GroupId} title={textOf(group['title'])} />
        <Notes {...props} shown={inside} />
      </section>
    )
  })
}

/** As many as leave the other questions in sight. */
const few = 6

/** The newest of them, with a button for the rest. While a group is gathered, all of them. */
const Single = (props: HostQuestionProps & { readonly single: readonly TableNote[] }) => {
  const { t, single, chosen, picked } = props
  const [all, setAll] = useState(false)
  const isWhole = all || picked !== null || single.length <= few + 1
  const shown = isWhole ? single : single.filter(({ id }, n) => n < few || id === chosen)
  return (
    <>
      <Notes {...props} shown={shown} />
      {!isWhole && (
        <Button kind="tertiary" className={css.more} onClick={() => setAll(true)}>
          {t('tables.showAll', { n: single.length })}
        </Button>
      )}
    </>
  )
}

const Opened = (props: HostQuestionProps & { readonly summary: string }) => {
  const { parts, t, ask, at, prompt, notes, summary } = props
  const groups = parts[at.id]?.['groups'] ?? {}
  const single = notes.filter((note) => note.group === null || groups[note.group] === undefined)
  return (
    <div className={css.opened}>
      {notes.length === 0 && <p className={css.quiet}>{t('tables.nothingYet')}</p>}
      <Groups {...props} />
      <Single {...props} single={single} />
      <Sentence
        label={t('tables.sumUp')}
        labelHidden
        placeholder={t('tables.sumUp')}
        name="summary"
        saved={summary}
        limit={tablesLimits.summary}
        t={t}
        onSave={(text) => ask?.({ type: 'summary.set', table: at.id, prompt: prompt.id, text })}
      />
    </div>
  )
}

export const HostQuestion = (props: HostQuestionProps) => {
  const { config, parts, t, pick, at, prompt, notes, open, onOpen } = props
  const id = useId()
  const number = promptNumber(config, at.id, prompt.id)
  const summary = sentenceOf(parts[at.id], 'summaries', prompt.id)
  return (
    <section className={css.question} data-open={open || undefined} aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" className={css.head} aria-expanded={open} onClick={onOpen}>
          <span className={css.badge} data-note="" data-paper={paperOf(number)}>
            <Badge prompt={number} />
          </span>
          <span className={css.words}>{pick(prompt.question)}</span>
          <span className={css.count} aria-label={t('tables.notes', { n: notes.length })}>
            {notes.length}
          </span>
        </button>
      </h2>
      {open ? (
        <Opened {...props} summary={summary} />
      ) : (
        <p className={css.summary}>
          {summary === '' ? (
            <span className={css.quiet}>{t('tables.notSummed')}</span>
          ) : (
            <>
              <span className={css.quiet}>{t('tables.summed')}</span> <span dir="auto">{summary}</span>
            </>
          )}
        </p>
      )}
    </section>
  )
}

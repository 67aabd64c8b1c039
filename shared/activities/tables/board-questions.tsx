// The questions of one table with their notes: groups first, then notes by round. For the zoomed board and the host's page.
import { textOf } from '../../json.ts'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { paperOf } from '../../ui/colours.ts'
import { Note } from '../../ui/note.tsx'
import { NoteGroup } from '../../ui/note-group.tsx'
import type { Props } from './board-state.ts'
import type { Prompt, ThemeTable } from './config.ts'
import { promptNumber, promptsAt } from './questions.ts'
import { notesOf, sentenceOf, translationOf, type TableNote } from './shown-notes.ts'
import css from './questions.module.css'

export interface QuestionsProps extends Props {
  readonly shown: ThemeTable
  /** The running round; notes of rounds before lie flat. */
  readonly round: number
  /** Below a note, for whoever tidies. */
  readonly tools?: ((note: TableNote) => ReactNode) | undefined
  /** Below the notes of a question: the host's field. */
  readonly foot?: ((prompt: Prompt) => ReactNode) | undefined
}

const Laid = (props: QuestionsProps & { readonly note: TableNote }) => {
  const { config, t, shown, round, note, tools } = props
  return (
    <>
      <Note
        bare
        text={note.text}
        prompt={promptNumber(config, shown.id, note.prompt)}
        earlier={note.round < round ? t('tables.fromRound', { n: note.round }) : undefined}
        fromPaper={note.fromPaper ? t('tables.fromPaper') : undefined}
        translation={translationOf(props, note)}
        unfold={{ more: t('common.more'), less: t('common.less') }}
      />
      {tools?.(note)}
    </>
  )
}

const Groups = (props: QuestionsProps & { readonly notes: readonly TableNote[] }) => {
  const { config, parts, t, shown, notes } = props
  const groups = Object.entries(parts[shown.id]?.['groups'] ?? {})
  return groups.map(([id, group]) => {
    const inside = notes.filter((note) => note.group === id)
    const first = inside[0]
    return first ? (
      <li key={id}>
        <NoteGroup
          title={textOf(group['title'])}
          count={t('tables.notes', { n: inside.length })}
          prompt={promptNumber(config, shown.id, first.prompt)}
        >
          {inside.map((note) => (
            <Laid key={note.id} {...props} note={note} />
          ))}
        </NoteGroup>
      </li>
    ) : null
  })
}

const Question = (
  props: QuestionsProps & { readonly prompt: Prompt; readonly notes: readonly TableNote[] },
) => {
  const { config, parts, t, pick, shown, prompt, notes, foot } = props
  const number = promptNumber(config, shown.id, prompt.id)
  const summary = sentenceOf(parts[shown.id], 'summaries', prompt.id)
  const known = parts[shown.id]?.['groups'] ?? {}
  const single = notes.filter((note) => note.group === null || known[note.group] === undefined)
  return (
    <section className={css.question}>
      <header className={css.head}>
        <span className={css.paper} data-note="" data-paper={paperOf(number)}>
          <Badge prompt={number} />
        </span>
        <h2>{pick(prompt.question)}</h2>
        <span className={css.count} aria-label={t('tables.notes', { n: notes.length })}>
          {notes.length}
        </span>
      </header>
      {summary !== '' && !foot && (
        <p className={css.summary}>
          {t('tables.summed')} <span dir="auto">{summary}</span>
        </p>
      )}
      {notes.length > 0 && (
        <ul className={css.notes}>
          <Groups {...props} />
          {single.map((note) => (
            <li key={note.id}>
              <Laid {...props} note={note} />
            </li>
          ))}
        </ul>
      )}
      {foot?.(prompt)}
    </section>
  )
}

export const Questions = (props: QuestionsProps) => {
  const { config, parts, shown } = props
  const notes = notesOf(parts[shown.id])
  return (
    <div className={css.questions}>
      {promptsAt(config, shown.id).map((prompt) => (
        <Question
          key={prompt.id}
          {...props}
          prompt={prompt}
          notes={notes.filter((note) => note.prompt === prompt.id)}
        />
      ))}
    </div>
  )
}

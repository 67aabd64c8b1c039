// Below the field on a phone: what the group before said, this round's notes, and those of earlier rounds.
import type { Slug } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { Note } from '../../ui/note.tsx'
import type { Prompt } from './config.ts'
import { expect } from './expect.ts'
import { mineOf, type Props } from './phone-state.ts'
import { promptNumber } from './questions.ts'
import { groupTitle, notesOf, sentenceOf, translationOf, type TableNote } from './shown-notes.ts'
import css from './phone.module.css'

type ListProps = Props & {
  readonly table: Slug
  readonly round: number
  readonly prompt: Prompt
}

const Handover = ({ parts, t, table, round }: ListProps) => {
  const said = sentenceOf(parts[table], 'handovers', String(round - 1))
  return said === '' ? null : (
    <section className={css.handover}>
      <h2>{t('tables.groupBefore')}</h2>
      <p dir="auto">{said}</p>
    </section>
  )
}

const List = (
  props: ListProps & {
    readonly title: string
    readonly notes: readonly TableNote[]
    readonly earlier?: boolean
  },
) => {
  const { config, parts, t, table, title, notes, earlier } = props
  const own = new Set(mineOf(props.mine).notes)
  return notes.length === 0 ? null : (
    <section>
      <div className={css.listHead}>
        <h2 className={css.subhead}>{title}</h2>
        <span className={css.quiet}>{t('tables.notes', { n: notes.length })}</span>
      </div>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note
              bare
              text={note.text}
              prompt={promptNumber(config, table, note.prompt)}
              earlier={earlier ? t('tables.fromRound', { n: note.round }) : undefined}
              waiting={note.waiting ? t('tables.waiting') : undefined}
              translation={translationOf(props, note)}
              fromPaper={note.fromPaper ? t('tables.fromPaper') : undefined}
              meta={
                own.has(note.id) ? t('tables.yours') : (groupTitle(parts[table], note.group) ?? undefined)
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before the table's document is there, or without network: what was just laid must be seen all the same. */
const onTheirWay = ({ outgoing, table }: ListProps): ClientPart =>
  outgoing.reduce<ClientPart>(
    (part, { intent, state }) => (state === 'refused' ? part : expect(part, intent, table)),
    {},
  )

export const LaidNotes = (props: ListProps) => {
  const { parts, t, table, round, prompt } = props
  const part = parts[table]
  const notes = notesOf(part ?? onTheirWay(props)).filter((note) => note.prompt === prompt.id)
  return (
    <>
      {part === undefined && <p className={css.quiet}>{t('common.wait')}</p>}
      <Handover {...props} />
      <List {...props} title={t('tables.thisRound')} notes={notes.filter((note) => note.round >= round)} />
      <List
        {...props}
        earlier
        title={t('tables.layAlready')}
        notes={notes.filter((note) => note.round < round)}
      />
    </>
  )
}

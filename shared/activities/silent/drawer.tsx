// The silence keeper's drawer: what was collected, setting aside with a reason, putting back, typing in paper.
// The projector never has it.
import { useMemo, useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { NoteId } from '../../ids.ts'
import { cluesIn, type Clue } from '../../notes/privacy.ts'
import type { BoardFaceProps } from '../faces.ts'
import { answerOwed } from './answers.ts'
import { Kept } from './kept.tsx'
import { silentLimits } from './limits.ts'
import type { Config, Intent } from './model.ts'
import type { KeptNote } from './view.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

/** Fast entry for who wrote on paper: one note a line, Enter, next. */
const Paper = ({ t, ask, newId }: Props) => {
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    ask?.({ type: 'note.add', note: newId<NoteId>(), text, paper: true })
    setText('')
  }
  return (
    <form
      className={css.paper}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        label={t('silent.paper')}
        hint={t('silent.paperField')}
        value={text}
        maxLength={silentLimits.text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}

export interface Pointed {
  readonly id: NoteId
  readonly note: KeptNote
  readonly clues: readonly Clue[]
  readonly wishClues: readonly Clue[]
}

/**
 * In the order of their random ids, since no order of arrival is known; those with a name or a number in them first. What
 * the keeper does with a note never moves it.
 */
export const pointedOut = (notes: { readonly [id: string]: unknown } | undefined): readonly Pointed[] => {
  // The staff's document holds exactly this shape: `staffView` of this kind writes it.
  const kept = Object.entries(notes ?? {}) as [NoteId, KeptNote][]
  const found = kept.map(([id, note]) => ({
    id,
    note,
    clues: cluesIn(note.text),
    wishClues: cluesIn(note.wish ?? ''),
  }))
  const rank = ({ clues, wishClues }: Pointed): number => (clues.length + wishClues.length > 0 ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

/** How many were read, and how many of them are owed an answer. Of sealed notes there is no count. */
const Owed = ({ t, list }: { readonly t: Props['t']; readonly list: readonly Pointed[] }) => (
  <ul className={css.owed}>
    <li>{t('silent.count', { n: list.length })}</li>
    <li>{t('silent.waiting.answer', { n: list.filter(({ note }) => note.answer === answerOwed).length })}</li>
  </ul>
)

export const Drawer = (props: Props) => {
  const { t, staff, step, eraseNotes = null } = props
  const [said, say] = useState('')
  const notes = staff?.['main']?.['notes']
  const list = useMemo(() => pointedOut(notes), [notes])
  const takesPaper = step.phase === 'open' || step.phase === 'closed'
  return (
    <section className={css.drawer} aria-label={t('silent.keeper')}>
      <h2>{t('silent.keeper')}</h2>
      <p className={css.hint}>{t(list.length === 0 ? 'silent.nothingYet' : 'silent.keeperHint')}</p>
      {list.length > 0 && <Owed t={t} list={list} />}
      {takesPaper && <Paper {...props} />}
      <ul className={css.list}>
        {list.map((one) => (
          <Kept
            key={one.id}
            {...one}
            t={t}
            ask={props.ask}
            erase={eraseNotes && (() => eraseNotes([one.id]))}
            say={say}
          />
        ))}
      </ul>
      <LiveRegion message={said} />
    </section>
  )
}

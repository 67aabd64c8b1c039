// One's own notes of all rounds, under "Mijn briefjes": to read, and while the talk is open to change or take back.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { keptText, type KeptText } from '../kept-text.ts'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Note } from '../../ui/note.tsx'
import type { Place } from './model.ts'
import { PinAfterwards } from './phone-pin.tsx'
import { keepText, mineOf, ownText, type OwnText, type Props } from './phone-state.ts'
import { promptNumber, tableNumber } from './questions.ts'
import { notesOf, translationOf, type TableNote } from './shown-notes.ts'
import css from './phone.module.css'

interface Own extends OwnText {
  readonly id: NoteId
  readonly waiting: boolean
  /** As its table has it now; null when that table's document is not open here. */
  readonly shown: TableNote | null
}

/** Notes on their way first, then those that lie; each as the table shows it where that is open, else as kept here. */
const ownNotes = (props: Props): readonly Own[] => {
  const mine = mineOf(props.mine)
  const sent = props.outgoing.flatMap(({ intent, state }) =>
    intent.type === 'note.add' && state !== 'refused' ? [intent.note] : [],
  )
  const gone = new Set<string>(
    props.outgoing.flatMap(({ intent, state }) =>
      intent.type === 'note.withdraw' && state !== 'refused' ? [intent.note] : [],
    ),
  )
  const ids = [...new Set([...sent, ...mine.notes.toReversed()])].filter((id) => !gone.has(id))
  const open = mine.table === null ? [] : notesOf(props.parts[mine.table])
  return ids.flatMap((id): readonly Own[] => {
    const own = ownText(props, id)
    const shown = open.find((note) => note.id === id)
    if (!own) return []
    const waiting = sent.some((note) => note === id) && !mine.notes.includes(id)
    return [{ ...own, id: id as NoteId, waiting, shown: shown ?? null, text: shown?.text ?? own.text }]
  })
}

interface EditingProps {
  readonly own: Own
  readonly text: string
  readonly kept: KeptText
  readonly onDone: (said: string) => void
}

const Editing = (props: Props & EditingProps) => {
  const { config, t, own, text, kept, onDone } = props
  const [fault, setFault] = useState('')
  const save = () => {
    const wrong = text.trim() === '' ? t('tables.empty') : ''
    setFault(wrong)
    if (wrong || lengthOf(text) > noteLimits.text) return
    keepText(props, own.id, { prompt: own.prompt, place: own.place, text })
    props.ask({ type: 'note.edit', note: own.id, text })
    onDone(t('tables.changed'))
  }
  return (
    <div className={css.editing}>
      <Composer
        value={text}
        onChange={kept.write}
        label={t('tables.edit')}
        labelHidden
        prompt={promptNumber(config, own.place.table, own.prompt)}
        limit={noteLimits.text}
        limitMessage={t('tables.tooLong', { n: noteLimits.text })}
        error={fault || undefined}
        onSend={save}
      />
      <div className={css.acts}>
        <Button onClick={save}>{t('common.save')}</Button>
        <Button kind="tertiary" onClick={() => onDone('')}>
          {t('common.cancel')}
        </Button>
        <Button
          kind="destructive"
          onClick={() => {
            props.ask({ type: 'note.withdraw', note: own.id })
            onDone(t('tables.withdrawn'))
          }}
        >
          {t('tables.withdraw')}
        </Button>
      </div>
    </div>
  )
}

const whereOf = ({ config, t }: Props, place: Place): string =>
  t('tables.where', { n: tableNumber(config, place.table), round: place.round })

const OwnNote = (props: Props & { readonly own: Own; readonly say: (sentence: string) => void }) => {
  const { config, t, step, own, say } = props
  const kept = keptText(props, `edit.${own.id}`)
  const isOpen = step.phase === 'open'
  if (isOpen && kept.text !== null)
    return (
      <Editing
        {...props}
        text={kept.text}
        kept={kept}
        onDone={(sentence) => {
          kept.done()
          say(sentence)
        }}
      />
    )
  return (
    <>
      <Note
        text={own.text}
        prompt={promptNumber(config, own.place.table, own.prompt)}
        waiting={own.waiting ? t('tables.waiting') : undefined}
        placed={own.waiting ? undefined : whereOf(props, own.place)}
        translation={own.shown ? translationOf(props, own.shown) : undefined}
        edit={isOpen ? { label: t('tables.edit'), onEdit: () => kept.write(own.text) } : undefined}
      />
      {isOpen && own.shown && !own.waiting && <PinAfterwards {...props} note={own.shown} />}
    </>
  )
}

export const MineView = (props: Props) => {
  const [said, say] = useState('')
  const notes = ownNotes(props)
  if (notes.length === 0) return null
  return (
    <div>
      <ul className={css.own}>
        {notes.map((own) => (
          <li key={own.id}>
            <OwnNote {...props} own={own} say={say} />
          </li>
        ))}
      </ul>
      <LiveRegion message={said} />
    </div>
  )
}

// One's own notes of all rounds, under "Mijn briefjes": to read, and while the talk is open to change or take back.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Note } from '../../ui/note.tsx'
import type { Place } from './model.ts'
import { keepText, mineOf, ownText, type OwnText, type Props } from './phone-state.ts'
import { promptNumber, tableNumber } from './questions.ts'
import { notesOf } from './shown-notes.ts'
import css from './phone.module.css'

interface Own extends OwnText {
  readonly id: NoteId
  readonly waiting: boolean
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
    return [{ ...own, id: id as NoteId, waiting, ...(shown ? { text: shown.text } : {}) }]
  })
}

const Editing = (props: Props & { readonly own: Own; readonly onDone: (said: string) => void }) => {
  const { config, t, own, onDone } = props
  const [text, setText] = useState(own.text)
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
        onChange={setText}
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

export const MineView = (props: Props) => {
  const { config, t, step } = props
  const [editing, setEditing] = useState<string | null>(null)
  const [said, say] = useState('')
  const notes = ownNotes(props)
  const isOpen = step.phase === 'open'
  if (notes.length === 0) return null
  return (
    <div>
      <ul className={css.own}>
        {notes.map((own) => (
          <li key={own.id}>
            {editing === own.id && isOpen ? (
              <Editing
                {...props}
                own={own}
                onDone={(sentence) => {
                  setEditing(null)
                  say(sentence)
                }}
              />
            ) : (
              <Note
                text={own.text}
                prompt={promptNumber(config, own.place.table, own.prompt)}
                waiting={own.waiting ? t('tables.waiting') : undefined}
                placed={own.waiting ? undefined : whereOf(props, own.place)}
                edit={isOpen ? { label: t('tables.edit'), onEdit: () => setEditing(own.id) } : undefined}
              />
            )}
          </li>
        ))}
      </ul>
      <LiveRegion message={said} />
    </div>
  )
}

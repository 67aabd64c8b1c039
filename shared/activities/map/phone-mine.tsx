// What of the actor map stands under "Mijn briefjes": one's own notes, to change, move or take away. Part of phone.tsx.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { mainPart } from '../../protocol/documents.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconDiscard, IconEdit, IconUndo } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import { draftName, readDraft, takenBack } from './draft.ts'
import { MapIcon } from './icons.tsx'
import { NoteEditor } from './note-editor.tsx'
import css from './phone.module.css'
import type { MapPhoneProps, PhoneIntent } from './phone-props.ts'
import { RefusedNotes } from './refused-notes.tsx'
import { notesIn, placeName, promptOf, type FaceNote } from './words.ts'

/** Ids of one's own notes: those the server knows, and those still on their way. */
const ownIds = ({ mine, outgoing }: MapPhoneProps): ReadonlySet<string> => {
  const known = mine?.['notes']
  const sent = outgoing.flatMap(({ intent, state }) =>
    intent.type === 'note.add' && state !== 'refused' ? [intent.note] : [],
  )
  return new Set([...(Array.isArray(known) ? known.map(String) : []), ...sent])
}

/** Own notes as they were written; while the hall sees functions only, the words come from what this phone alone is told. */
const ownNotes = (props: MapPhoneProps): readonly FaceNote[] => {
  const own = ownIds(props)
  const room = props.parts[mainPart]
  const words = props.mine?.['own']
  const isTold = typeof words === 'object' && words !== null && !Array.isArray(words)
  const shown = notesIn(room).filter(({ id, waiting }) => own.has(id) && (waiting || !isTold))
  if (!isTold) return shown
  const told = notesIn({ notes: words as ClientPart[string] })
  return [...told.filter(({ id }) => !shown.some((note) => note.id === id)), ...shown]
}

const restored = (note: FaceNote, id: NoteId): PhoneIntent => ({
  type: 'note.add',
  note: id,
  prompt: note.prompt,
  place: note.place,
  text: note.text,
  ...(note.why ? { why: note.why } : {}),
  ...(note.role ? { role: note.role } : {}),
  ...(note.initials ? { initials: note.initials } : {}),
})

interface OwnNoteProps extends MapPhoneProps {
  readonly note: FaceNote
  readonly onEdit: () => void
  readonly onWithdraw: () => void
}

const OwnNote = ({ note, config, t, pick, step, online, onEdit, onWithdraw }: OwnNoteProps) => {
  const found = promptOf(config, note.prompt)
  const place = placeName(config, note.place, pick)
  const waiting = note.waiting ? t(online ? 'map.on-its-way' : 'map.waits') : undefined
  return (
    <li className={css.own}>
      <Note
        text={note.text}
        prompt={found?.number}
        glyph={<MapIcon name={found?.prompt.icon ?? ''} />}
        promptName={pick(found?.prompt.label ?? {})}
        why={[note.role, note.why].filter(Boolean).join('. ') || undefined}
        meta={note.initials ? `${place}, ${note.initials}` : place}
        translation={
          note.translation && {
            text: note.translation.text,
            lang: note.translation.language,
            by: t('map.translated'),
          }
        }
        waiting={waiting}
        placed={waiting ? undefined : t('map.lies')}
      />
      {step.phase === 'open' && (
        <div className={css.row}>
          <Button icon={<IconEdit />} onClick={onEdit} aria-label={t('map.change-this', { text: note.text })}>
            {t('map.change')}
          </Button>
          <Button
            kind="destructive"
            icon={<IconDiscard />}
            onClick={onWithdraw}
            aria-label={t('map.withdraw-this', { text: note.text })}
          >
            {t('map.withdraw')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** Props: the face's. Nothing of one's own: nothing drawn. */
export const MineView = (props: MapPhoneProps) => {
  const { t, ask, newId, keep } = props
  const [editing, setEditing] = useState<string | null>(null)
  const [taken, setTaken] = useState<FaceNote | null>(null)
  const notes = ownNotes(props)
  const withdraw = (note: FaceNote) => {
    setTaken(note)
    ask({ type: 'note.withdraw', note: note.id })
  }
  const putBack = (note: FaceNote) => {
    setTaken(null)
    ask(restored(note, newId<NoteId>()))
  }
  const takeBack = (intent: PhoneIntent) => {
    if (intent.type !== 'note.edit')
      return keep.write(draftName, takenBack(readDraft(keep, draftName, props.config), intent))
    setEditing(intent.note)
    return keep.write(`edit-${intent.note}`, { ...intent, more: true })
  }
  return (
    <div className={css.view}>
      <RefusedNotes {...props} onTakeBack={takeBack} />
      {taken && (
        <Banner kind="info" title={t('map.withdrawn')}>
          <Button icon={<IconUndo />} onClick={() => putBack(taken)}>
            {t('map.put-back')}
          </Button>
        </Banner>
      )}
      <ul className={css.list}>
        {notes.map((note) =>
          note.id === editing ? (
            <NoteEditor key={note.id} {...props} note={note} onDone={() => setEditing(null)} />
          ) : (
            <OwnNote
              key={note.id}
              {...props}
              note={note}
              onEdit={() => setEditing(note.id)}
              onWithdraw={() => withdraw(note)}
            />
          ),
        )}
      </ul>
    </div>
  )
}

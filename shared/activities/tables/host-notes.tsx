// One note on the host's page: pressed it is chosen, on the plan too, and shows what may be done with it. Called by host-question.tsx.
import { useState, type KeyboardEvent } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import type { Translate } from '../../language/translate.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { paperOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconEdit, IconPin, IconPutAside, IconUnseen } from '../../ui/icons.tsx'
import { NoteMeta } from '../../ui/note-meta.tsx'
import { dragType } from './board-ground.tsx'
import type { TablesIntent } from './model.ts'
import type { TableNote } from './shown-notes.ts'
import css from './host.module.css'

export interface HostNoteProps {
  readonly t: Translate
  /** Null on a page that only looks. */
  readonly ask: ((intent: TablesIntent) => void) | null
  readonly note: TableNote
  /** The question's number at this table. */
  readonly prompt: number
  readonly earlier: boolean
  /** Chosen in the list or on the plan; while gathering, picked for the group. */
  readonly chosen: boolean
  readonly onChoose: () => void
  /** Puts it on the plan; null where none lies. */
  readonly onPlace: (() => void) | null
}

/** One text to write and a button; for new words and for the reason of putting aside. */
const Writing = (props: {
  readonly label: string
  readonly first: string
  readonly limit: number
  readonly word: string
  readonly long?: boolean
  readonly t: Translate
  readonly onSave: (text: string) => void
  readonly onCancel: () => void
}) => {
  const { label, first, limit, word, long, t, onSave, onCancel } = props
  const [text, setText] = useState(first)
  const isTooLong = lengthOf(text) > limit
  const shared = {
    label,
    value: text,
    autoFocus: true,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onCancel()
    },
    ...(isTooLong ? { error: t('tables.tooLong', { n: limit }) } : {}),
  } as const
  return (
    <form
      className={css.writing}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isTooLong) onSave(text)
      }}
    >
      {long ? (
        <AreaField {...shared} rows={3} onChange={(event) => setText(event.target.value)} />
      ) : (
        <Field {...shared} onChange={(event) => setText(event.target.value)} />
      )}
      <div className={css.tools}>
        <Button type="submit">{word}</Button>
        <Button kind="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

type Doing = 'nothing' | 'edit' | 'aside'

const Buttons = (props: HostNoteProps & { readonly onDo: (doing: Doing) => void }) => {
  const { t, ask, note, onPlace, onDo } = props
  // Ids in a view are the server's own.
  const id = note.id as NoteId
  return (
    <div className={css.tools}>
      {onPlace && (
        <Button kind="tertiary" icon={<IconPin />} onClick={onPlace}>
          {t(note.pin ? 'tables.pinMove' : 'tables.pin')}
        </Button>
      )}
      {onPlace && note.pin && (
        <Button kind="tertiary" onClick={() => ask?.({ type: 'pin.set', note: id, pin: null })}>
          {t('tables.pinOff')}
        </Button>
      )}
      <Button kind="tertiary" icon={<IconEdit />} onClick={() => onDo('edit')}>
        {t('tables.change')}
      </Button>
      {note.group !== null && (
        <Button kind="tertiary" onClick={() => ask?.({ type: 'group.put', note: id, group: null })}>
          {t('tables.outOfGroup')}
        </Button>
      )}
      <Button
        kind="tertiary"
        icon={<IconUnseen />}
        onClick={() => ask?.({ type: 'note.hide', note: id, hidden: true })}
      >
        {t('tables.hide')}
      </Button>
      <Button kind="tertiary" icon={<IconPutAside />} onClick={() => onDo('aside')}>
        {t('tables.putAside')}
      </Button>
    </div>
  )
}

const Tools = (props: HostNoteProps) => {
  const { t, ask, note } = props
  const [doing, setDoing] = useState<Doing>('nothing')
  const id = note.id as NoteId
  const stop = () => setDoing('nothing')
  if (doing === 'nothing') return <Buttons {...props} onDo={setDoing} />
  if (doing === 'edit')
    return (
      <Writing
        long
        label={t('tables.edit')}
        first={note.text}
        limit={noteLimits.text}
        word={t('common.save')}
        t={t}
        onCancel={stop}
        onSave={(text) => {
          if (text.trim() !== '') ask?.({ type: 'note.edit', note: id, text })
          stop()
        }}
      />
    )
  return (
    <Writing
      label={t('tables.asideWhy')}
      first=""
      limit={noteLimits.reason}
      word={t('tables.putAside')}
      t={t}
      onCancel={stop}
      onSave={(reason) => ask?.({ type: 'note.discard', note: id, reason })}
    />
  )
}

/** `tools` false while notes are gathered for a group: then a press picks. */
export const HostNote = (props: HostNoteProps & { readonly tools: boolean }) => {
  const { t, ask, note, prompt, earlier, chosen, onChoose, tools } = props
  return (
    <>
      <button
        type="button"
        className={cx(
          css.note,
          earlier && css.noteEarlier,
          chosen && css.noteChosen,
          note.waiting && css.noteWaiting,
        )}
        data-note=""
        data-paper={paperOf(prompt)}
        aria-pressed={chosen}
        draggable={ask !== null && !note.pin}
        onDragStart={(event) => event.dataTransfer.setData(dragType, note.id)}
        onClick={onChoose}
      >
        <span className={css.noteText} dir="auto">
          {note.text}
        </span>
        {note.translation && (
          <span className={css.noteTranslation} lang={note.translation.language} dir="auto">
            {note.translation.text}
          </span>
        )}
        <NoteMeta
          earlier={earlier ? t('tables.fromRound', { n: note.round }) : undefined}
          waiting={note.waiting ? t('tables.waiting') : undefined}
          fromPaper={note.fromPaper ? t('tables.fromPaper') : undefined}
          meta={note.initials || undefined}
        >
          {note.pin && (
            <span className={css.onPlan}>
              <IconPin /> <span className="visually-hidden">{t('tables.onPlan')}</span>
            </span>
          )}
        </NoteMeta>
      </button>
      {chosen && tools && ask && <Tools key={note.id} {...props} />}
    </>
  )
}

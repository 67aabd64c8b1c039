// Below each note on the host's page: pick for a group, change the words, put aside. Called by board-host.tsx.
import { useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import type { Translate } from '../../language/translate.ts'
import { Button } from '../../ui/button.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconEdit, IconGroup, IconPutAside } from '../../ui/icons.tsx'
import type { TablesIntent } from './model.ts'
import type { TableNote } from './shown-notes.ts'
import css from './questions.module.css'

export interface NoteToolsProps {
  readonly t: Translate
  readonly ask: (intent: TablesIntent) => void
  readonly note: TableNote
  readonly picked: boolean
  readonly onPick: () => void
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
  const shared = { label, value: text, dir: 'auto', autoFocus: true } as const
  return (
    <form
      className={css.writing}
      onSubmit={(event) => {
        event.preventDefault()
        if (lengthOf(text) <= limit) onSave(text)
      }}
    >
      {long ? (
        <AreaField {...shared} rows={3} onChange={(event) => setText(event.target.value)} />
      ) : (
        <Field {...shared} onChange={(event) => setText(event.target.value)} />
      )}
      <Button type="submit">{word}</Button>
      <Button kind="tertiary" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

export const NoteTools = ({ t, ask, note, picked, onPick }: NoteToolsProps) => {
  const [doing, setDoing] = useState<'nothing' | 'edit' | 'aside'>('nothing')
  // Ids in a view are the server's own.
  const id = note.id as NoteId
  const stop = () => setDoing('nothing')
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
          if (text.trim() !== '') ask({ type: 'note.edit', note: id, text })
          stop()
        }}
      />
    )
  if (doing === 'aside')
    return (
      <Writing
        label={t('tables.asideWhy')}
        first=""
        limit={noteLimits.reason}
        word={t('tables.putAside')}
        t={t}
        onCancel={stop}
        onSave={(reason) => ask({ type: 'note.discard', note: id, reason })}
      />
    )
  return (
    <div className={css.noteTools}>
      <Button kind="tertiary" icon={<IconGroup />} aria-pressed={picked} onClick={onPick}>
        {t('tables.pick')}
      </Button>
      {note.group !== null && (
        <Button kind="tertiary" onClick={() => ask({ type: 'group.put', note: id, group: null })}>
          {t('tables.outOfGroup')}
        </Button>
      )}
      <Button kind="tertiary" icon={<IconEdit />} onClick={() => setDoing('edit')}>
        {t('tables.change')}
      </Button>
      <Button kind="tertiary" icon={<IconPutAside />} onClick={() => setDoing('aside')}>
        {t('tables.putAside')}
      </Button>
    </div>
  )
}

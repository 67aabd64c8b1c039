// The host's fields: one sentence that saves itself, and a line for a note from paper. Called by the host's page.
import { useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import type { Translate } from '../../language/translate.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconPlus } from '../../ui/icons.tsx'
import type { Props } from './board-state.ts'
import type { Prompt } from './config.ts'
import css from './questions.module.css'

/** Saved on Enter and when the field is left; a sentence changed elsewhere comes in while nobody types here. */
export const Sentence = (props: {
  readonly label: string
  readonly hint?: string
  readonly saved: string
  readonly limit: number
  readonly t: Translate
  readonly onSave: (text: string) => void
}) => {
  const { label, hint, saved, limit, t, onSave } = props
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? saved
  const isTooLong = lengthOf(text) > limit
  const save = () => {
    if (!isTooLong && text.trim() !== saved) onSave(text.trim())
  }
  return (
    <form
      className={css.sentence}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(isTooLong ? { error: t('tables.tooLong', { n: limit }) } : {})}
        value={text}
        dir="auto"
        onBlur={() => {
          save()
          if (!isTooLong) setDraft(null)
        }}
        onChange={(event) => setDraft(event.target.value)}
      />
    </form>
  )
}

/** One note a line, Enter, next. On a tablet it is somebody's own note; from the host it is from paper. */
export const AddLine = (
  props: Props & { readonly at: Slug; readonly round: number; readonly prompt: Prompt },
) => {
  const { t, ask, newId, at, round, prompt, staff } = props
  const isTablet = staff === null
  const [text, setText] = useState('')
  const isTooLong = lengthOf(text) > noteLimits.text
  const add = () => {
    if (text.trim() === '' || isTooLong) return
    ask?.({
      type: 'note.add',
      note: newId<NoteId>(),
      prompt: prompt.id,
      place: { table: at, round },
      text,
      ...(isTablet ? {} : { paper: true }),
    })
    setText('')
  }
  return (
    <form
      className={css.addLine}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        label={t(isTablet ? 'tables.newNote' : 'tables.paperNote')}
        {...(isTooLong ? { error: t('tables.tooLong', { n: noteLimits.text }) } : {})}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon={<IconPlus />}>
        {t('tables.lay')}
      </Button>
    </form>
  )
}

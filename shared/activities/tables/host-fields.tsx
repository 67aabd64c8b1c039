// The host's fields: one sentence that saves itself, and the fast entry of notes from paper. Called by the host's page.
import { useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import type { Translate } from '../../language/translate.ts'
import { linesOf } from '../../notes/lines.ts'
import { noteLimits } from '../../notes/limits.ts'
import { Button } from '../../ui/button.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconPlus } from '../../ui/icons.tsx'
import type { Props } from './board-state.ts'
import type { Prompt } from './config.ts'
import { useSentence } from './use-sentence.ts'
import css from './host.module.css'

export interface SentenceProps {
  readonly label: string
  readonly hint?: string
  readonly saved: string
  readonly limit: number
  readonly t: Translate
  readonly onSave: (text: string) => void
  readonly name?: string
  /** The field's label stands above already. */
  readonly labelHidden?: boolean
  readonly placeholder?: string
}

/** Two wrote at once: both texts are there, and a person chooses. */
const Settle = (props: { t: Translate; theirs: string; onTake: () => void; onKeep: () => void }) => (
  <div className={css.settle} role="status">
    <p>
      {props.t('tables.theirs')} <q dir="auto">{props.theirs}</q>
    </p>
    <Button onClick={props.onTake}>{props.t('tables.takeTheirs')}</Button>
    <Button onClick={props.onKeep}>{props.t('tables.keepMine')}</Button>
  </div>
)

/** Saved after a pause, on Enter and when the field is left. */
export const Sentence = (props: SentenceProps) => {
  const { label, labelHidden, hint, saved, limit, t, onSave, name, placeholder } = props
  const { text, isTooLong, theirs, change, save, leave, takeTheirs, keepMine } = useSentence(
    saved,
    limit,
    onSave,
  )
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
        {...(labelHidden ? { labelHidden } : {})}
        {...(hint === undefined ? {} : { hint })}
        {...(isTooLong ? { error: t('tables.tooLong', { n: limit }) } : {})}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={text}
        name={name}
        dir="auto"
        onBlur={leave}
        onChange={(event) => change(event.target.value)}
      />
      {theirs !== null && <Settle t={t} theirs={theirs} onTake={takeTheirs} onKeep={keepMine} />}
    </form>
  )
}

type PaperProps = Props & { readonly at: Slug; readonly round: number; readonly prompt: Prompt }

/** The lines that stand in the field, and what lays them all. */
const usePaper = ({ ask, newId, at, round, prompt }: PaperProps) => {
  const [text, setText] = useState('')
  const [laid, setLaid] = useState(0)
  const lines = linesOf(text)
  const isTooLong = lines.some(({ over }) => over > 0)
  const place = { table: at, round }
  const lay = () => {
    if (lines.length === 0 || isTooLong) return
    for (const line of lines)
      ask?.({
        type: 'note.add',
        note: newId<NoteId>(),
        prompt: prompt.id,
        place,
        text: line.text,
        paper: true,
      })
    setLaid(lines.length)
    setText('')
  }
  const change = (value: string) => {
    setLaid(0)
    setText(value)
  }
  return { text, change, lines: lines.length, isTooLong, laid, lay }
}

/** One note a line; Enter lays, a pasted list lays as many as it has lines. */
export const PaperEntry = (props: PaperProps) => {
  const { t } = props
  const { text, change, lines, isTooLong, laid, lay } = usePaper(props)
  return (
    <form
      className={css.paper}
      onSubmit={(event) => {
        event.preventDefault()
        lay()
      }}
    >
      <AreaField
        label={t('tables.paperNotes')}
        hint={t('tables.paperHint')}
        {...(isTooLong ? { error: t('tables.tooLong', { n: noteLimits.text }) } : {})}
        rows={Math.min(8, text.split('\n').length)}
        value={text}
        {...{ autoFocus: true }}
        name="paper"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          lay()
        }}
        onChange={(event) => change(event.target.value)}
      />
      <Button type="submit" icon={<IconPlus />}>
        {lines > 1 ? t('tables.layMany', { n: lines }) : t('tables.lay')}
      </Button>
      <p role="status" className="visually-hidden">
        {laid > 0 && t('tables.laidMany', { n: laid })}
      </p>
    </form>
  )
}

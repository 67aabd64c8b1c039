// Notes from paper, fast: the question stays, one note a line, Enter, next. A pasted list is shown first, then laid whole.
import { useRef, useState } from 'react'
import type { Slug } from '../../ids.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconFromPaper } from '../../ui/icons.tsx'
import { PromptTabs } from '../../ui/prompt-tabs.tsx'
import { noteLimits } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { focusFirst } from './focus.ts'
import css from './panel.module.css'
import type { PanelPaper, PanelPrompt, NotesPanelProps } from './panel-props.ts'

export interface PaperEntryProps extends Pick<NotesPanelProps, 't' | 'prompts'> {
  readonly paper: PanelPaper
}

interface Laid {
  readonly n: number
  readonly last: string
}

type LayLines = (texts: readonly string[]) => void

/** A list as it will be laid, to look over and to mend: nothing is cut off without being seen. */
const ListToLay = (props: {
  readonly t: NotesPanelProps['t']
  readonly first: string
  readonly onLay: LayLines
  readonly onCancel: () => void
}) => {
  const { t, first, onLay, onCancel } = props
  const [text, setText] = useState(first)
  const lines = linesOf(text)
  const long = lines.filter(({ over }) => over > 0)
  const fits = lines.filter(({ over }) => over === 0)
  const lay = () => {
    onLay(fits.map((line) => line.text))
    setText(long.map((line) => line.text).join('\n'))
    if (long.length === 0) onCancel()
  }
  return (
    <div ref={focusFirst} className={css.form}>
      <AreaField
        label={t('notes.pasted')}
        hint={t('notes.pastedHint')}
        rows={8}
        value={text}
        error={long.length > 0 ? t('notes.tooLong', { n: long.length, most: noteLimits.text }) : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <ol className={css.preview} aria-label={t('notes.preview')}>
        {lines.map((line, n) => (
          <li key={n} className={line.over > 0 ? css.tooLong : undefined}>
            <span dir="auto">{line.text}</span>
            {line.over > 0 && <strong>{t('notes.over', { n: line.over })}</strong>}
          </li>
        ))}
      </ol>
      <div className={css.acts}>
        <Button kind="primary" icon={<IconFromPaper />} disabled={fits.length === 0} onClick={lay}>
          {t('notes.layAll', { n: fits.length })}
        </Button>
        <Button kind="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}

const OneLine = (props: {
  readonly t: NotesPanelProps['t']
  readonly onLay: LayLines
  readonly onList: (text: string) => void
}) => {
  const { t, onLay, onList } = props
  const [line, setLine] = useState('')
  const field = useRef<HTMLDivElement>(null)
  const over = lengthOf(line) - noteLimits.text
  const lay = () => {
    if (over > 0 || line.trim() === '') return
    onLay([line.trim()])
    setLine('')
    field.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={focusFirst}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        lay()
      }}
    >
      <div ref={field}>
        <Field
          label={t('notes.line')}
          hint={t('notes.lineHint')}
          value={line}
          autoComplete="off"
          error={over > 0 ? t('notes.over', { n: over }) : undefined}
          onChange={(event) => setLine(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (!pasted.trim().includes('\n')) return
            event.preventDefault()
            onList(line + pasted)
            setLine('')
          }}
        />
      </div>
      <div className={css.acts}>
        <Button type="submit" kind="primary" icon={<IconFromPaper />}>
          {t('notes.lay')}
        </Button>
        <Button onClick={() => onList(line)}>{t('notes.wholeList')}</Button>
      </div>
    </form>
  )
}

const Questions = (props: {
  readonly t: NotesPanelProps['t']
  readonly prompts: readonly PanelPrompt[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) => (
  <PromptTabs
    label={props.t('notes.prompt')}
    tabs={props.prompts.map(({ id, number, word, glyph }) => ({ id, prompt: number, word, glyph }))}
    chosen={props.chosen}
    onChoose={props.onChoose}
  />
)

/** Props: `t`, `prompts`, `paper`. */
export const PaperEntry = ({ t, prompts: all, paper }: PaperEntryProps) => {
  const prompts = paper.prompts ?? all
  const [asked, setAsked] = useState(prompts[0]?.id ?? '')
  const [list, setList] = useState<string | null>(null)
  const [laid, setLaid] = useState<Laid>({ n: 0, last: '' })
  const { lay, fields } = paper
  // The prompts may be others for another table.
  const prompt = prompts.some(({ id }) => id === asked) ? asked : (prompts[0]?.id ?? '')
  if (lay === null) return <p>{t('notes.paperNotYet')}</p>
  const layAll: LayLines = (texts) => {
    // A prompt's id is a slug by its schema.
    for (const text of texts) lay(prompt as Slug, text)
    if (texts.length > 0) setLaid({ n: laid.n + texts.length, last: texts.at(-1) ?? '' })
  }
  return (
    <div className={cx(css.pane, css.entry)}>
      <Questions t={t} prompts={prompts} chosen={prompt} onChoose={setAsked} />
      {fields && <div className={css.fields}>{fields}</div>}
      {list === null ? (
        <OneLine t={t} onLay={layAll} onList={setList} />
      ) : (
        <ListToLay t={t} first={list} onLay={layAll} onCancel={() => setList(null)} />
      )}
      <p role="status">{laid.n > 0 ? t('notes.laid', { n: laid.n, text: laid.last }) : ''}</p>
    </div>
  )
}

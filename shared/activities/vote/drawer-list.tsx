// What is voted on, before it opens: taken in or left out, in other words, put together, typed or pasted. Staff only.
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconAlert, IconEdit, IconMerge, IconPlus } from '../../ui/icons.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { Check } from './drawer-parts.tsx'
import { voteLimits } from './limits.ts'
import { apart, combined, pasted, retitled, type Line, type Prepared } from './lines.ts'
import type { Config, Intent } from './model.ts'
import { nearDuplicates, tooManyItems } from './suggest.ts'
import css from './drawer.module.css'

interface ListProps {
  readonly t: BoardFaceProps<Config, Intent>['t']
  readonly prepared: Prepared
  readonly onChange: (lines: readonly Line[]) => void
}

/** Comparing every pair takes long where there are far more than can be voted on. */
const mostCompared = 150

const Warnings = ({ t, prepared: { lines }, onChange }: ListProps) => {
  const texts = lines.map(({ text }) => text).join('\n\n')
  const pairs = useMemo(() => {
    const all = texts.split('\n\n')
    return all.length > mostCompared ? [] : nearDuplicates(all)
  }, [texts])
  const textAt = (at: number): string => lines[at]?.text ?? ''
  if (pairs.length === 0 && !tooManyItems(lines.length)) return null
  return (
    <ul className={css.warnings}>
      {tooManyItems(lines.length) && (
        <li>
          <IconAlert />
          <span>
            {lines.length > voteLimits.items
              ? t('vote.farTooMany', { n: voteLimits.items })
              : t('vote.tooMany', { n: voteLimits.manyItems })}
          </span>
        </li>
      )}
      {pairs.map(([a, b]) => (
        <li key={`${a} ${b}`}>
          <IconAlert />
          <span>
            {t('vote.alike', { a: textAt(a), b: textAt(b) })}
            <Button
              kind="tertiary"
              icon={<IconMerge />}
              aria-label={t('vote.combineThese', { a: textAt(a), b: textAt(b) })}
              onClick={() => onChange(combined(lines, a, b))}
            >
              {t('vote.combine')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  readonly t: ListProps['t']
  readonly line: Line
  readonly onLeave: () => void
  readonly onWords: (own: string) => void
  readonly onApart: () => void
}

const Words = ({
  t,
  line,
  onWords,
  onDone,
}: Pick<RowProps, 't' | 'line' | 'onWords'> & { onDone: () => void }) => {
  const [text, setText] = useState(line.text)
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={box}
      className={css.words}
      onSubmit={(event) => {
        event.preventDefault()
        onWords(text.trim())
        onDone()
      }}
    >
      <Field
        label={t('vote.words')}
        hint={line.from.length > 0 ? t('vote.wordsHint') : undefined}
        value={text}
        maxLength={voteLimits.typed}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button kind="tertiary" onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

const Row = ({ t, line, onLeave, onWords, onApart }: RowProps) => {
  const [editing, setEditing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const done = () => {
    setEditing(false)
    // Back to the pencil it came from, once that is there again.
    setTimeout(() => row.current?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  return (
    <li ref={row} className={css.row} data-line={line.key}>
      <Check checked onChange={onLeave}>
        {line.text}
        {line.from.length === 1 && line.size > 1 && <small>{t('vote.notes', { n: line.size })}</small>}
      </Check>
      {!editing && (
        <IconButton
          data-edit
          label={t('vote.changeWords', { item: line.text })}
          icon={<IconEdit />}
          onClick={() => setEditing(true)}
        />
      )}
      {line.from.length > 1 && (
        <p className={css.together}>
          {t('vote.together', { n: line.from.length })}
          <Button kind="tertiary" aria-label={t('vote.apartThis', { item: line.text })} onClick={onApart}>
            {t('vote.apart')}
          </Button>
        </p>
      )}
      {editing && <Words t={t} line={line} onWords={onWords} onDone={done} />}
    </li>
  )
}

const Typed = ({ t, prepared: { lines }, onChange }: ListProps) => {
  const [text, setText] = useState('')
  const add = () => {
    const more = pasted(text)
    if (more.length > 0) onChange([...lines, ...more])
    setText('')
  }
  return (
    <div className={css.section}>
      <AreaField
        label={t('vote.typedField')}
        hint={t('vote.typedHint')}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button icon={<IconPlus />} onClick={add}>
        {t('vote.typedAdd')}
      </Button>
    </div>
  )
}

interface RestProps extends Pick<ListProps, 't' | 'prepared'> {
  readonly toggle: (key: string, lines: readonly Line[]) => void
}

const Rest = ({ t, prepared: { lines, rest }, toggle }: RestProps) =>
  rest.length === 0 ? null : (
    <div>
      <h4 className={css.label}>{t('vote.leftOut')}</h4>
      <ul className={css.choices}>
        {rest.map((line) => (
          <li key={line.key} data-line={line.key}>
            <Check checked={false} onChange={() => toggle(line.key, [...lines, line])}>
              {line.text}
              {line.size > 1 && <small>{t('vote.notes', { n: line.size })}</small>}
            </Check>
          </li>
        ))}
      </ul>
    </div>
  )

/** Props: `t`, `prepared`, `onChange` (the whole list anew). */
export const List = (whole: ListProps) => {
  const { t, prepared, onChange } = whole
  const { lines, rest } = prepared
  const section = useRef<HTMLElement>(null)
  const focused = useRef<string | null>(null)
  // A line that is ticked or left out changes its place: the focus goes along.
  useEffect(() => {
    const key = focused.current
    focused.current = null
    if (key === null) return
    const boxes = [...(section.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
    boxes
      .find((box) => box.dataset['line'] === key)
      ?.querySelector('input')
      ?.focus()
  }, [prepared])
  const toggle = (key: string, next: readonly Line[]) => {
    focused.current = key
    onChange(next)
  }
  return (
    <section ref={section} className={css.section}>
      <h3>{t('vote.choose')}</h3>
      <p className={css.hint}>{t('vote.chooseHint')}</p>
      <p className={css.count}>{t('vote.count', { n: lines.length })}</p>
      <Warnings {...whole} />
      {lines.length + rest.length === 0 && <p>{t('vote.noCandidates')}</p>}
      {lines.length > 0 && (
        <p>
          <Button kind="tertiary" onClick={() => onChange([])}>
            {t('vote.startEmpty')}
          </Button>
        </p>
      )}
      <ul className={css.choices}>
        {lines.map((line) => (
          <Row
            key={line.key}
            t={t}
            line={line}
            onLeave={() =>
              toggle(
                line.key,
                lines.filter((other) => other !== line),
              )
            }
            onWords={(own) => onChange(retitled(lines, line.key, own))}
            onApart={() => onChange(apart(lines, line.key))}
          />
        ))}
      </ul>
      <Rest t={t} prepared={prepared} toggle={toggle} />
      <Typed {...whole} />
    </section>
  )
}

// The list of notes: only the rows in sight are drawn, so that two thousand stay smooth. Arrows walk, Space chooses,
// Shift with an arrow chooses on, Enter goes to the note beside it.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { paperOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import {
  IconAlert,
  IconFromPaper,
  IconGroup,
  IconLanguage,
  IconPutAside,
  IconUnseen,
} from '../../ui/icons.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { FoundNote } from '../find.ts'
import { cluesOf } from './clues.ts'
import { promptOf } from './panel-props.ts'
import css from './note-list.module.css'
import type { PartProps } from './use-panel.ts'

/** Rows drawn beyond those in sight, at each end. */
const spare = 8
/** In rem, as the style has it. */
const rowHeight = 4.25

const rowPx = (): number => rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** Which rows are in sight. */
const useSight = () => {
  const box = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ first: 0, count: 20 })
  const look = () => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    const first = Math.max(0, Math.floor(scrollTop / rowPx()) - spare)
    const count = Math.ceil(clientHeight / rowPx()) + 2 * spare
    if (first !== sight.first || count !== sight.count) setSight({ first, count })
  }
  useLayoutEffect(look)
  useEffect(() => {
    const watcher = new ResizeObserver(() => setSight((now) => ({ ...now, count: 0 })))
    if (box.current) watcher.observe(box.current)
    return () => watcher.disconnect()
  }, [])
  const show = (at: number) => {
    const { current } = box
    if (!current) return
    const [top, height] = [at * rowPx(), rowPx()]
    if (top < current.scrollTop) current.scrollTop = top
    else if (top + height > current.scrollTop + current.clientHeight)
      current.scrollTop = top + height - current.clientHeight
    look()
  }
  return { box, sight, look, show }
}

const Sign = ({ icon, word }: { readonly icon: ReactNode; readonly word: string }) => (
  <span className={css.mark} title={word}>
    {icon}
    <VisuallyHidden>{word}</VisuallyHidden>
  </span>
)

const Marks = ({ note, t, groups, namesAreFine = false }: PartProps & { readonly note: FoundNote }) => {
  const title = groups.find(({ id }) => id === note.group)?.title
  const clues = cluesOf(note, namesAreFine)
  return (
    <span className={css.marks}>
      {note.status !== 'shown' && (
        <span className={css.mark}>
          {note.status === 'hidden' ? <IconUnseen /> : <IconPutAside />}
          {t(`notes.${note.status}`)}
        </span>
      )}
      {clues.length > 0 && (
        <span className={css.mark}>
          <IconAlert />
          {t('notes.privacy')}
        </span>
      )}
      {title !== undefined && (
        <span className={css.mark}>
          <IconGroup />
          <span className={css.title} dir="auto">
            {title}
          </span>
        </span>
      )}
      {note.fromPaper && <Sign icon={<IconFromPaper />} word={t('notes.fromPaper')} />}
      {note.translation && <Sign icon={<IconLanguage />} word={t('notes.translated')} />}
    </span>
  )
}

const Row = (
  props: PartProps & {
    readonly note: FoundNote
    readonly at: number
    readonly go: (at: number) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  },
) => {
  const { note, at, go, onKeyDown, panel, placeName } = props
  const prompt = promptOf(props, note)
  const textId = `note-row-${note.id}`
  return (
    <li
      className={cx(css.row, at === panel.at && css.here)}
      style={{ insetBlockStart: `${at * rowHeight}rem` }}
      aria-setsize={panel.found.length}
      aria-posinset={at + 1}
      data-at={at}
    >
      <label className={css.tick}>
        <input
          type="checkbox"
          aria-labelledby={textId}
          tabIndex={at === panel.at ? 0 : -1}
          checked={panel.isChosen(note.id)}
          onChange={(event) => panel.choose([note.id], event.target.checked)}
          onFocus={() => panel.goTo(at)}
          onKeyDown={onKeyDown}
        />
      </label>
      <span className={css.rowPaper} data-note="" data-paper={paperOf(prompt?.number ?? 4)}>
        {prompt && <Badge prompt={prompt.number} glyph={prompt.glyph} size={1.5} label={prompt.word} />}
      </span>
      {/* For mouse and finger; keys have the box before it. */}
      <button type="button" className={css.rowText} tabIndex={-1} onClick={() => go(at)}>
        <span id={textId} className={css.words} dir="auto">
          {note.text}
        </span>
        <span className={css.place}>{placeName(note.place)}</span>
      </button>
      <Marks {...props} />
    </li>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

export const NoteList = (props: PartProps & { readonly onOpen: () => void }) => {
  const { panel, t, onOpen } = props
  const { found, at, goTo } = panel
  const { box, sight, look, show } = useSight()
  const focusOn = useRef<number | null>(null)
  useEffect(() => {
    if (focusOn.current === null) return
    box.current
      ?.querySelector<HTMLInputElement>(`[data-at="${focusOn.current}"] input`)
      ?.focus({ preventScroll: true })
    focusOn.current = null
  })
  const walk = (to: number) => {
    const next = Math.max(0, Math.min(found.length - 1, to))
    show(next)
    goTo(next)
    focusOn.current = next
    return found[next]
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step !== undefined) {
      const note = walk(at + step)
      if (event.shiftKey && note) panel.choose([note.id], true)
    } else if (event.key === 'Home' || event.key === 'End') walk(event.key === 'Home' ? 0 : found.length - 1)
    else if (event.key === 'Enter') onOpen()
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      panel.choose(
        found.map(({ id }) => id),
        true,
      )
    else return
    event.preventDefault()
  }
  const open = (to: number) => {
    goTo(to)
    onOpen()
  }
  const rows = found
    .slice(sight.first, sight.first + sight.count)
    .map((note, n) => ({ note, at: sight.first + n }))
  // The row with the focus stays, also when it is scrolled out of sight.
  const looked = panel.looked
  if (looked && !rows.some((row) => row.at === at)) rows.push({ note: looked, at })
  return (
    <div ref={box} className={css.listBox} onScroll={look}>
      <ul
        className={css.rows}
        aria-label={t('notes.list')}
        style={{ blockSize: `${found.length * rowHeight}rem` }}
      >
        {rows.map((row) => (
          <Row key={row.note.id} {...props} {...row} go={open} onKeyDown={onKeyDown} />
        ))}
      </ul>
    </div>
  )
}

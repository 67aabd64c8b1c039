// The list of the day after: by keyboard up and down, Space chooses, Shift chooses a range. Long ones scroll by themselves and
// draw only what is in sight. Called by the answers page.
import {
  useEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { IconCheck, IconMinus } from '../../../shared/ui/icons.tsx'
import { useLatest } from '../../../shared/ui/use-latest.ts'
import type { Words } from '../cells.ts'
import type { Known, Line } from './lines.ts'
import css from './list.module.css'
import { Row } from './row.tsx'
import { howChosen, type ListActs, type ListState } from './use-list.ts'

export interface ListProps {
  readonly words: Words
  readonly list: ListState
  readonly acts: ListActs
  readonly known: Known
  readonly waiting: ReadonlySet<string>
  /** Changes when the focus must go to the line the cursor is on. */
  readonly wanted: number
  /** What the list does not know itself: digits, Ctrl + Enter. True: it was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** Shorter lists stand in the page as they are, for the browser's own search and for paper. */
const drawnWhole = 150
const pageOf = 10

/** How far a key moves the cursor; null: it does not. */
const stepOf = (key: string, at: number, length: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return pageOf
    case 'PageUp':
      return -pageOf
    case 'Home':
      return -at
    case 'End':
      return length
    default:
      return null
  }
}

const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'

const foldKey = ({ key, currentTarget }: KeyboardEvent): 'open' | 'close' | null => {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return null
  return (key === 'ArrowRight') === isRightToLeft(currentTarget) ? 'close' : 'open'
}

/** What is far away is drawn, measured and only then shown: it takes the focus some pictures later. */
const mostTries = 20

const focusOn = (id: string, isNear: boolean): (() => void) => {
  let tries = 0
  let next = 0
  const attempt = (): void => {
    const row = document.getElementById(`line-${id}`)
    row?.focus({ preventScroll: isNear })
    if (document.activeElement !== row && tries++ < mostTries) next = requestAnimationFrame(attempt)
  }
  attempt()
  return () => cancelAnimationFrame(next)
}

/** The line the focus must go to next, once it can have it. */
const useFocus = ({ list, wanted }: ListProps, scroller: RefObject<VirtualizerHandle | null>) => {
  const seen = useRef(wanted)
  const id = useLatest(list.lines[list.at]?.id)
  const place = useLatest(list.at)
  useEffect(() => {
    if (seen.current === wanted || id.current === undefined) return undefined
    seen.current = wanted
    scroller.current?.scrollToIndex(place.current, { align: 'nearest' })
    return focusOn(id.current, scroller.current !== null)
  }, [wanted, id, place, scroller])
}

/** A line that is gone took the focus with it: it goes to the line the cursor is on now. */
const useHeldFocus = ({ list }: ListProps) => {
  const isInside = useRef(false)
  const id = useLatest(list.lines[list.at]?.id)
  useEffect(() => {
    if (!isInside.current || id.current === undefined || document.activeElement !== document.body)
      return undefined
    return focusOn(id.current, false)
  }, [list.lines, id])
  return {
    onFocus: ({ target }: FocusEvent) => {
      isInside.current = target.matches('[role=row]')
    },
    onBlur: ({ target, currentTarget }: FocusEvent) => {
      // An element that is taken away is not connected any more once this has run.
      queueMicrotask(() => {
        const isThere = target.isConnected && !currentTarget.contains(document.activeElement)
        if (isThere) isInside.current = false
      })
    },
  }
}

const keysOf =
  ({ list, acts, onKey }: ListProps, focus: () => void) =>
  (event: KeyboardEvent) => {
    const { lines, at } = list
    const line = lines[at]
    // The box in the head is a button, with a button's keys.
    const isHead = event.target instanceof Element && event.target.closest('[role=columnheader]') !== null
    if (isHead || !line || onKey(event)) return
    const by = stepOf(event.key, at, lines.length)
    const fold = foldKey(event)
    if (by !== null) {
      const next = lines[Math.max(0, Math.min(lines.length - 1, at + by))] ?? line
      if (event.shiftKey) acts.reach(next)
      else acts.goTo(next)
      focus()
    } else if (event.key === ' ') {
      if (event.shiftKey) acts.reach(line)
      else acts.toggle(line)
    } else if (fold && line.point.type === 'group') {
      acts.unfold(line, fold === 'open')
      focus()
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) acts.selectAll()
    else if (event.key === 'Escape') acts.select([])
    else return
    event.preventDefault()
  }

/** The whole line is its box. */
const pressOf =
  ({ list, acts }: ListProps) =>
  ({ target, shiftKey }: MouseEvent) => {
    const id = target instanceof Element ? target.closest('[role=row]')?.id : undefined
    const line = list.lines.find((one) => `line-${one.id}` === id)
    if (!line) return
    if (shiftKey) acts.reach(line)
    else acts.toggle(line)
  }

const marks = { all: <IconCheck />, some: <IconMinus />, none: null } as const

/** The box on top of the boxes: all lines that are shown, or none. */
const AllBox = ({ words: { t }, list: { lines, selected }, acts }: ListProps) => {
  const chosen = howChosen({ notes: lines.flatMap(({ notes }) => notes) }, selected)
  return (
    <button
      type="button"
      className={css.all}
      data-chosen={chosen}
      onClick={() => (chosen === 'all' ? acts.select([]) : acts.selectAll())}
    >
      <span className={css.tick}>{marks[chosen]}</span>
      <span className={css.allWord}>
        {t(chosen === 'all' ? 'answering.selectNone' : 'answering.selectAll', { n: lines.length })}
      </span>
    </button>
  )
}

const Head = (props: ListProps) => {
  const { t } = props.words
  return (
    <div role="row" className={css.head} aria-rowindex={1}>
      <span role="columnheader" aria-label={t('answering.column.chosen')}>
        <AllBox {...props} />
      </span>
      <span role="columnheader">{t('answering.column.note')}</span>
      <span role="columnheader">{t('answering.column.from')}</span>
      <span role="columnheader">{t('answering.column.answer')}</span>
    </div>
  )
}

const useRows = (props: ListProps) => {
  const { words, list, acts, known, waiting } = props
  const latest = useLatest(acts)
  const handlers = useMemo(
    () => ({
      onUnfold: (line: Line, isOpen: boolean) => latest.current.unfold(line, isOpen),
      onFocus: (line: Line) => latest.current.goTo(line),
    }),
    [latest],
  )
  return list.lines.map((line, place) => (
    <Row
      key={`${line.inGroup ?? ''}/${line.id}`}
      {...handlers}
      {...{ words, line, known }}
      place={place + 1}
      chosen={howChosen(line, list.selected)}
      isCurrent={place === list.at}
      isWaiting={waiting.size > 0 && line.notes.some(({ id }) => waiting.has(id))}
      isOpen={line.point.type === 'group' && line.inGroup === null ? list.open.has(line.id) : null}
    />
  ))
}

/** Props: see `ListProps`. */
export const List = (props: ListProps & { readonly focus: () => void }) => {
  const { words, list, focus } = props
  const { t } = words
  const scroller = useRef<VirtualizerHandle>(null)
  useFocus(props, scroller)
  const held = useHeldFocus(props)
  const rows = useRows(props)
  return (
    <div
      role="treegrid"
      id="results"
      className={css.list}
      aria-label={t('answering.list')}
      aria-describedby="answering-keys"
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      tabIndex={-1}
      {...held}
      onKeyDown={keysOf(props, focus)}
      onClick={pressOf(props)}
    >
      <Head {...props} />
      {rows.length > drawnWhole ? (
        <div role="rowgroup" className={css.scroller}>
          {/* The line with the focus stays, however far one scrolls: else the keys would be lost. */}
          <Virtualizer ref={scroller} keepMounted={list.at < 0 ? [] : [list.at]} itemSize={72}>
            {rows}
          </Virtualizer>
        </div>
      ) : (
        rows
      )}
    </div>
  )
}

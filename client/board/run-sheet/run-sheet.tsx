// The time keeper's screen over the board: planned against actual, to scale, and what can still be done about it. The hall
// does not see it.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { StepId } from '../../../shared/ids.ts'
import type { Frame, FrameLine } from '../../../shared/protocol/frame.ts'
import { LiveRegion } from '../../../shared/ui/live-region.tsx'
import { useDesk } from '../../desk/desk-context.tsx'
import type { Acts } from '../acts.ts'
import { Notices } from '../notices.tsx'
import type { NoticeLine } from '../use-notices.ts'
import { Axis, NowLine } from './axis.tsx'
import { CatchUpDialog } from './catch-up-dialog.tsx'
import { SheetFoot } from './foot.tsx'
import { SheetHead } from './head.tsx'
import { InsertDialog } from './insert-dialog.tsx'
import { Row, type RowActs } from './row.tsx'
import css from './run-sheet.module.css'
import { useDrag } from './use-drag.ts'
import { useEndSpoken, useSheet } from './use-sheet.ts'

export interface RunSheetProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly notices: readonly NoticeLine[]
  readonly onOpen: (line: FrameLine) => void
  readonly onClose: () => void
}

/** In their turn first, what runs beside below, as on the rail. */
const ordered = (lines: readonly FrameLine[]): readonly FrameLine[] => [
  ...lines.filter(({ beside }) => !beside),
  ...lines.filter(({ beside }) => beside),
]

/** The step it must stand after to be one place up or down; undefined: it is at that end already. */
const placeAfter = (lines: readonly FrameLine[], line: FrameLine, by: -1 | 1): StepId | null | undefined => {
  const same = lines.filter(({ beside }) => beside === line.beside)
  const at = same.findIndex(({ id }) => id === line.id)
  const neighbour = same[at + by]
  if (!neighbour) return undefined
  return by === 1 ? neighbour.id : (lines[lines.indexOf(neighbour) - 1]?.id ?? null)
}

const useRowActs = (frame: Frame, acts: Acts, onOpen: RunSheetProps['onOpen']): RowActs => ({
  open: onOpen,
  extend: (line, minutes) => acts.act({ type: 'steps.extend', lines: [{ step: line.id, minutes }] }),
  shift: (line, by) => {
    const after = placeAfter(frame.lines, line, by)
    if (after !== undefined) acts.act({ type: 'step.move', step: line.id, after })
  },
  remove: (line) => acts.act({ type: 'step.remove', step: line.id }),
})

/** Rows give way down to this, in `rem`; with more of them the page scrolls. Hours, rows, and the current one's line more. */
const leastHeight = (rows: number): string => `${3.1 + rows * 4.75 + 2}rem`

/** From row to row; a row's own buttons stay in the order of Tab. */
const onArrow = (event: KeyboardEvent): void => {
  const list = event.currentTarget.closest('ol')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const here = rows.findIndex((row) => event.currentTarget.contains(row))
  rows[here + (event.key === 'ArrowUp' ? -1 : 1)]?.focus()
}

const isNowhere = (focused: Element | null): boolean =>
  focused === null || focused === document.body || focused.tagName === 'DIALOG'

/**
 * The focus is never lost: a row that moves takes it along, and after a question it is back where it came from, or on the
 * title when that is gone. `moment` changes when one of these happens.
 */
const useKeptFocus = (moment: string): void => {
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.parentElement?.closest('dialog dialog') === null)
        last.current = target
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    if (!isNowhere(document.activeElement)) return
    const title = document.getElementById('run-sheet-title')
    if (last.current?.isConnected) last.current.focus()
    else title?.focus()
  }, [moment])
}

/** Where the focus goes when the sheet is closed: to what opened it, or, opened by its key, to the button in the rail. */
const isOpener = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.isConnected

const useOwnDialog = (onClose: () => void) => {
  const box = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.open) return undefined
    opener.current ??= document.activeElement
    dialog.showModal()
    dialog.querySelector('h1')?.focus()
    return () => {
      const button = document.querySelector<HTMLElement>('nav [aria-keyshortcuts="t"]')
      if (isOpener(opener.current)) opener.current.focus()
      else button?.focus()
    }
  }, [])
  return {
    ref: box,
    // A question above the sheet closes alone.
    onClose: (event: { readonly target: EventTarget }) => {
      if (event.target === box.current) onClose()
    },
  }
}

export const RunSheet = ({ frame, acts, notices, onOpen, onClose }: RunSheetProps) => {
  const { t } = useDesk()
  const sheet = useSheet(frame)
  const said = useEndSpoken(sheet)
  const [editing, setEditing] = useState(false)
  const [question, setQuestion] = useState<'catch-up' | 'insert' | null>(null)
  const lines = ordered(frame.lines)
  const rowActs = useRowActs(frame, acts, onOpen)
  const grip = useDrag((step, after) => acts.act({ type: 'step.move', step, after: after as StepId | null }))
  // Whether it is late decides which buttons stand below.
  const isLate = sheet.times.lateMinutes > 0 ? 'late' : ''
  useKeptFocus([...lines.map(({ id }) => id), question ?? '', isLate].join())
  return (
    <dialog {...useOwnDialog(onClose)} data-wide className={css.sheet} aria-labelledby="run-sheet-title">
      <SheetHead sheet={sheet} />
      <div className={css.chart} style={{ minBlockSize: leastHeight(lines.length) }}>
        <Axis sheet={sheet} />
        <ol className={css.rows} aria-label={t('sheet.title')}>
          {lines.map((line) => (
            <Row
              key={line.id}
              sheet={sheet}
              line={line}
              acts={rowActs}
              editing={editing}
              grip={grip}
              onArrow={onArrow}
            />
          ))}
        </ol>
        <NowLine sheet={sheet} />
      </div>
      <SheetFoot
        sheet={sheet}
        acts={acts}
        editing={editing}
        onEdit={() => setEditing(!editing)}
        onInsert={() => setQuestion('insert')}
        onCatchUp={() => setQuestion('catch-up')}
        onClose={onClose}
      />
      <div className={css.notices}>
        <Notices lines={notices} />
      </div>
      <LiveRegion message={said} />
      {question === 'catch-up' && (
        <CatchUpDialog frame={frame} times={sheet.times} acts={acts} onClose={() => setQuestion(null)} />
      )}
      {question === 'insert' && <InsertDialog frame={frame} onClose={() => setQuestion(null)} />}
    </dialog>
  )
}

// One sheet of the report as a real table: caption, headings, a row per thing. Called by the step's section.
import { useState } from 'react'
import type { Thing } from '../../shared/report.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Pill, type PillTone } from '../../shared/ui/pill.tsx'
import { cellLanguage, cellText, momentText, type AnyRow, type Words } from './cells.ts'
import css from './sheet.module.css'
import type { ShownSheet } from './shown.ts'

export interface SheetTableProps {
  readonly words: Words
  readonly sheet: ShownSheet
  /** The step's title, for the caption. */
  readonly step: string
}

const toneOf = (cell: AnyRow[string]): PillTone => {
  const key = typeof cell === 'object' && cell !== null && 'key' in cell ? cell.key : ''
  if (/\.(shown|revealed|collected)$/.test(key)) return 'bare'
  return key.endsWith('.discarded') || key.endsWith('.aside') ? 'wait' : 'plain'
}

const numeric: readonly string[] = ['round', 'size', 'timesNamed', 'people', 'dots', 'rank']

const classes: { readonly [column: string]: string | undefined } = {
  text: css.long,
  ballot: css.long,
  why: css.long,
  translation: css.long,
  reason: css.short,
  title: css.short,
  actor: css.short,
  role: css.short,
  group: css.short,
  host: css.short,
  prompt: css.question,
  receipt: css.code,
  madeAt: css.moment,
}

const classOf = (column: string): string | undefined =>
  numeric.includes(column) ? css.number : classes[column]

const Content = ({ column, cell, words }: { column: string; cell: AnyRow[string]; words: Words }) => {
  const text = cellText(cell, words)
  if (text === '') return null
  if (column === 'madeAt') return momentText(text, words.language)
  if (column === 'status') return <Pill tone={toneOf(cell)}>{text}</Pill>
  if (column === 'receipt') return <bdi dir="ltr">{text}</bdi>
  return text
}

/** What scrolls must be reached by keyboard; not every browser does that by itself. */
const reachable = { tabIndex: 0 } as const

/** The column by which a row is known; read before its other cells. */
const headOf = {
  notes: 'text',
  groups: 'title',
  actors: 'actor',
  votes: 'item',
  receipts: 'receipt',
  tables: 'table',
  summaries: 'table',
  complaints: 'text',
  answers: 'item',
  frame: 'heading',
} as const satisfies { readonly [thing in Thing]: string }

const Row = ({ row, sheet, words }: { row: AnyRow; sheet: ShownSheet; words: Words }) => {
  return (
    <tr>
      {sheet.columns.map((column) => {
        const cell = row[column]
        const inside = <Content column={column} cell={cell} words={words} />
        const about = { className: classOf(column), lang: cellLanguage(cell, words), dir: 'auto' }
        return column === headOf[sheet.thing] ? (
          <th key={column} scope="row" {...about}>
            {inside}
          </th>
        ) : (
          <td key={column} {...about}>
            {inside}
          </td>
        )
      })}
    </tr>
  )
}

/** A browser draws so many rows while nobody notices; the rest on demand. The search looks in all. */
const drawnFirst = 300

const MoreRows = ({ words, count, onAll }: { words: Words; count: number; onAll: () => void }) => (
  <Button className={css.moreRows} onClick={onAll}>
    {words.t('answering.moreRows', { n: count })}
  </Button>
)

/** Props: `words`, `sheet`, `step`. Wide tables scroll by themselves, by keyboard too. */
export const SheetTable = ({ words, sheet, step }: SheetTableProps) => {
  const { t } = words
  const { thing, columns, rows } = sheet
  const name = t(`thing.${thing}`)
  const [isWhole, setWhole] = useState(false)
  const drawn = isWhole ? rows : rows.slice(0, drawnFirst)
  return (
    <div className={css.scroll} role="region" aria-label={`${step}: ${name}`} {...reachable}>
      <table className={css.table}>
        <caption className="visually-hidden">
          {t('results.caption', { step, thing: name, n: rows.length })}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numeric.includes(column) ? css.number : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row, at) => (
            // Rows have no key of their own in every sheet, and none moves while the page stands.
            <Row key={at} row={row} sheet={sheet} words={words} />
          ))}
        </tbody>
      </table>
      {drawn.length < rows.length && (
        <MoreRows words={words} count={rows.length} onAll={() => setWhole(true)} />
      )}
    </div>
  )
}

// The result of the dots on the board: each row's bar is its dots, so that anyone can count them. A real table.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './dot-bar.module.css'

export interface DotTableProps {
  readonly caption: string
  /** Column names for screen readers: rank, item, dots. */
  readonly columns: readonly [string, string, string]
  /** DotBar rows. */
  readonly children: ReactNode
}

/** Props: `caption`, `columns [rank, item, dots]`, `children` (DotBar rows). */
export const DotTable = ({ caption, columns, children }: DotTableProps) => (
  <table className={css.table}>
    <caption className="visually-hidden">{caption}</caption>
    <thead className="visually-hidden">
      <tr>
        {columns.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

export interface DotBarProps {
  readonly rank: number
  readonly title: string
  readonly lang?: string | undefined
  readonly count: number
  /** The highest count of the table, which sets the size of the dots. */
  readonly most: number
  /** The first three are in full pen, the others at rest. */
  readonly top?: boolean | undefined
  /** "gedeeld tweede"; with it comes the bracket. */
  readonly tied?: string | undefined
  /** Where this row stands among those with its rank, for the bracket. */
  readonly tiePlace?: 'first' | 'middle' | 'last' | undefined
  /** Of the dots, how many were counted on paper: the last ones, as rings with a stroke through them. */
  readonly hatched?: number | undefined
  /** Below the title, such as what of the dots is on paper, or the dots of each group. */
  readonly under?: ReactNode
  /** Opens the item's notes; the title becomes a button. */
  readonly onOpen?: (() => void) | undefined
}

/* In units of the picture: 19 wide dots, 25 apart, and room for at least forty. */
const PITCH = 25
const LEAST = 40

interface BarProps {
  readonly count: number
  readonly most: number
  readonly hatched: number
}

/** A dot that was counted by hand: its ring, and three strokes. */
const Hatched = ({ cx: x }: { readonly cx: number }) => (
  <g className={css.hatched}>
    <circle cx={x} cy={10} r={8.25} />
    <path d={`M${x - 6.5} 15 L${x + 3} 3 M${x - 3} 17 L${x + 6.5} 5`} />
  </g>
)

const Bar = ({ count, most, hatched }: BarProps) => (
  <svg className={css.bar} viewBox={`0 0 ${Math.max(LEAST, most) * PITCH} 20`} aria-hidden="true">
    {Array.from({ length: count }, (_, dot) =>
      dot < count - hatched ? (
        <circle key={dot} cx={dot * PITCH + 10} cy={10} r={9.5} />
      ) : (
        <Hatched key={dot} cx={dot * PITCH + 10} />
      ),
    )}
  </svg>
)

/** Props: `rank`, `title`, `lang?`, `count`, `most`, `top?`, `tied?`, `tiePlace?`, `hatched?`, `under?`, `onOpen?`. */
export const DotBar = (props: DotBarProps) => {
  const { rank, title, lang, count, most, top, tied, tiePlace, hatched = 0, under, onOpen } = props
  const name = (
    <span lang={lang} dir="auto">
      {title}
    </span>
  )
  return (
    <tr className={cx(css.row, top && css.top, tiePlace && css[tiePlace])}>
      <td className={css.rank}>{rank}</td>
      <th scope="row" className={css.item}>
        {onOpen ? (
          <button type="button" className={css.open} onClick={onOpen}>
            {name}
          </button>
        ) : (
          name
        )}
        {/* The space keeps the words apart for who hears or copies them. */}{' '}
        {tied && <span className={css.tied}>{tied}</span>}
        <Bar count={count} most={most} hatched={hatched} />
        {under && <span className={css.under}>{under}</span>}
      </th>
      <td className={css.count}>{count}</td>
    </tr>
  )
}

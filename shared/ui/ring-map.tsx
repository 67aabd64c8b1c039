// The little map on the phone on which one taps where a name belongs: a circle of rings and sectors.
// Never mirrored: it must match the map on the wall, in every language.
import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { paperOf } from './colours.ts'
import { cx } from './cx.ts'
import {
  middleOf,
  phoneShape,
  pointOf,
  spotOf,
  stepCell,
  type Cell,
  type RingShape,
  type Spot,
} from './ring-geometry.ts'
import { RingLegend, RingNames, type RingMapSector } from './ring-names.tsx'
import { cellPath, cellsOf } from './ring-paths.ts'
import { tabStop } from './tab-stop.ts'
import css from './ring-map.module.css'

export type { RingMapSector } from './ring-names.tsx'

export interface RingMapProps {
  /** The question, such as "Waar hoort die?"; names the group. */
  readonly label: string
  /** Clockwise from the top, up to eight. */
  readonly sectors: readonly RingMapSector[]
  /** From the heart outwards. */
  readonly rings: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: Cell | null
  /** The cell as indices, and the exact spot: where the finger was, or the middle of the cell. */
  readonly onChoose: (cell: Cell, spot: Spot) => void
  /** The prompt's place; the chosen cell takes its paper. */
  readonly prompt?: number | undefined
  /** Below the map while nothing is chosen. */
  readonly hint?: string | undefined
}

const SIDE = 320
const same = (a: Cell | null, b: Cell): boolean => a?.ring === b.ring && a.sector === b.sector

/** Where on the map the finger came down; null when the browser did not say (a key, a screen reader). */
const tappedSpot = (event: MouseEvent<SVGElement>, shape: RingShape, cell: Cell): Spot | null => {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
  if (!box?.width || event.detail === 0) return null
  const scale = SIDE / box.width
  const spot = spotOf(shape, { x: (event.clientX - box.x) * scale, y: (event.clientY - box.y) * scale })
  return spot && same(spot, cell) ? spot : null
}

const Pin = ({ shape, cell }: { readonly shape: RingShape; readonly cell: Cell }) => {
  const { x, y } = pointOf(shape, middleOf(cell))
  return (
    <g className={css.pin} transform={`translate(${x} ${y + 9})`} aria-hidden="true">
      <path d="M0 8C-4 1.5-12-5.5-12-13.5a12 12 0 0 1 24 0C12-5.5 4 1.5 0 8z" />
      <circle cy={-13.5} r={5} />
    </g>
  )
}

/** The choice in full below the map, so that the picture never has to be guessed. Cells say it already when read aloud. */
const Sentence = (props: {
  readonly names: readonly (string | undefined)[] | null
  readonly hint: string | undefined
}) => (
  <p className={css.sentence} aria-hidden={props.names ? true : undefined}>
    {props.names ? (
      <>
        <span dir="auto">{props.names[0]}</span>
        <span className={css.between}>·</span>
        <span dir="auto">{props.names[1]}</span>
      </>
    ) : (
      props.hint
    )}
  </p>
)

/**
 * Props: `label`, `sectors [{id, name, fullName?, icon?}]`, `rings [{id, name}]`, `chosen {ring, sector} | null`,
 * `onChoose(cell, spot)`, `prompt?`, `hint?`. One tab stop; arrows: sideways the sector, up and down the ring.
 */
export const RingMap = ({ label, sectors, rings, chosen, onChoose, prompt = 1, hint }: RingMapProps) => {
  const picture = useRef<SVGSVGElement>(null)
  const shape = phoneShape(sectors.length, rings.length, SIDE)
  const stop = chosen ?? { ring: 0, sector: 0 }
  const nameOf = ({ ring, sector }: Cell) => [
    rings[ring]?.name,
    sectors[sector]?.fullName ?? sectors[sector]?.name,
  ]

  const onKeyDown = (event: KeyboardEvent, cell: Cell) => {
    const next = event.key === ' ' || event.key === 'Enter' ? cell : stepCell(shape, cell, event.key)
    if (!next) return
    event.preventDefault()
    onChoose(next, middleOf(next))
    picture.current?.querySelector<SVGElement>(`[data-cell="${next.ring}-${next.sector}"]`)?.focus()
  }
  return (
    <div className={css.map}>
      <div
        className={cx(css.frame, sectors.length > 5 && css.numbered)}
        dir="ltr"
        data-paper={paperOf(prompt)}
      >
        <svg
          ref={picture}
          className={css.picture}
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          role="radiogroup"
          aria-label={label}
        >
          {cellsOf(shape).map((cell) => (
            <path
              key={`${cell.ring}-${cell.sector}`}
              d={cellPath(shape, cell)}
              className={css.cell}
              data-cell={`${cell.ring}-${cell.sector}`}
              data-ring={Math.min(3, cell.ring + 1)}
              role="radio"
              aria-checked={same(chosen, cell)}
              aria-label={nameOf(cell).join(', ')}
              ref={tabStop(same(stop, cell))}
              onClick={(event) => onChoose(cell, tappedSpot(event, shape, cell) ?? middleOf(cell))}
              onKeyDown={(event) => onKeyDown(event, cell)}
            />
          ))}
          {/* Cells keep their order, or a moved one would lose the focus; the outline lies over all of them. */}
          {chosen && <path className={css.halo} d={cellPath(shape, chosen)} aria-hidden="true" />}
          {chosen && <path className={css.outline} d={cellPath(shape, chosen)} aria-hidden="true" />}
          {chosen && <Pin shape={shape} cell={chosen} />}
        </svg>
        <RingNames shape={shape} side={SIDE} sectors={sectors} chosen={chosen} />
      </div>
      <RingLegend sectors={sectors} numbered={sectors.length > 5} />
      <Sentence names={chosen && nameOf(chosen)} hint={hint} />
    </div>
  )
}

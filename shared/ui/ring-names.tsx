// The words on the phone's map: names in the corners, icons in the outer ring, numbers where names do not fit.
// Called by RingMap alone. All of it is for the eye; each cell already says its name.
import { Fragment, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { innerRadius, polar, sectorAngle, type Cell, type RingShape } from './ring-geometry.ts'
import css from './ring-map.module.css'

export interface RingMapSector {
  readonly id: string
  /** Short name, in the corner. */
  readonly name: string
  /** Full name, in the sentence below and when read aloud. */
  readonly fullName?: string | undefined
  readonly icon?: ReactNode
}

type Corner = 'top' | 'topEnd' | 'bottomEnd' | 'bottom' | 'bottomStart' | 'topStart'

/* Clockwise from the top, for one to five sectors. */
const CORNERS: readonly (readonly Corner[])[] = [
  [],
  ['top'],
  ['top', 'bottom'],
  ['top', 'bottomEnd', 'bottomStart'],
  ['top', 'topEnd', 'bottom', 'topStart'],
  ['top', 'topEnd', 'bottomEnd', 'bottomStart', 'topStart'],
]

interface RingNamesProps {
  readonly shape: RingShape
  readonly side: number
  readonly sectors: readonly RingMapSector[]
  readonly chosen: Cell | null
}

const percent = (value: number, side: number): string => `${((value / side) * 100).toFixed(2)}%`

/** Props: `shape`, `side`, `sectors`, `chosen`. An overlay on the picture that lets fingers through. */
export const RingNames = ({ shape, side, sectors, chosen }: RingNamesProps) => {
  const outer = innerRadius(shape, shape.radii.length - 1)
  return (
    <div className={css.words} aria-hidden="true">
      {sectors.map(({ id, name, icon }, sector) => {
        const corner = CORNERS[sectors.length]?.[sector]
        const inside = corner === 'top' || corner === 'bottom'
        const { x, y } = polar(shape, sectorAngle(sectors.length, sector, 0.5), (1 + outer) / 2)
        const isChosen = chosen?.sector === sector
        return (
          <Fragment key={id}>
            <span
              className={css.mark}
              style={{ insetInlineStart: percent(x, side), insetBlockStart: percent(y, side) }}
            >
              <span className={css.icon}>{icon}</span>
              <span className={css.number}>{sector + 1}</span>
              {inside && (
                <span dir="auto" className={cx(css.inside, isChosen && css.nameChosen)}>
                  {name}
                </span>
              )}
            </span>
            {corner && !inside && (
              <span className={cx(css.name, css[corner], isChosen && css.nameChosen)}>{name}</span>
            )}
          </Fragment>
        )
      })}
    </div>
  )
}

/** Props: `sectors`, `numbered`. The numbers with their names: from six sectors on, and when large text leaves no corners. */
export const RingLegend = (props: {
  readonly sectors: readonly RingMapSector[]
  readonly numbered: boolean
}) => (
  <ol className={cx(css.legend, props.numbered && css.legendShown)} aria-hidden="true">
    {props.sectors.map(({ id, name }, sector) => (
      <li key={id}>
        <span className={css.legendNumber}>{sector + 1}</span>
        <span dir="auto">{name}</span>
      </li>
    ))}
  </ol>
)

// The board's map behind the notes: an ellipse of rings and sectors, ring pills and sector titles.
// The notes themselves are children, placed with pointOf of ring-geometry.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { outerRadius, polar, sectorAngle, type RingShape } from './ring-geometry.ts'
import { sectorLine } from './ring-paths.ts'
import css from './ring-board.module.css'

export interface RingBoardProps {
  /** From `boardShape(sectors, width, height)`. */
  readonly shape: RingShape
  /** Size of the picture in the same units as the shape. */
  readonly width: number
  readonly height: number
  /** Names from the heart outwards. */
  readonly rings: readonly string[]
  /** Names clockwise from the top. */
  readonly sectors: readonly string[]
  readonly children?: ReactNode
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`

/** Titles beside the map move halfway towards their corner, where an ellipse leaves room. */
const titleAngle = (middle: number): number => {
  if (Math.abs(Math.sin(middle)) < 0.2) return middle
  const quarter = Math.PI / 2
  const corner = (Math.round(middle / quarter - (middle > Math.PI ? 0.499 : 0.501)) + 0.5) * quarter
  return (middle + corner) / 2
}

/** Which side of its point a title hangs on, so that it stands outside the edge. */
const side = (angle: number): string => {
  const across = Math.sin(angle)
  const upper = Math.cos(angle) > 0
  if (Math.abs(across) < 0.2) return cx(upper ? css.above : css.below)
  if (across > 0) return cx(upper ? css.topEnd : css.bottomEnd)
  return cx(upper ? css.topStart : css.bottomStart)
}

/** Props: `shape`, `width`, `height`, `rings` (names), `sectors` (names), `children`. Never mirrored. */
export const RingBoard = ({ shape, width, height, rings, sectors, children }: RingBoardProps) => {
  const place = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    insetInlineStart: percent(x, width),
    insetBlockStart: percent(y, height),
  })
  const outwards = rings.map((_, ring) => ring).reverse()
  return (
    <div className={css.board} dir="ltr">
      <svg
        className={css.picture}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {outwards.map((ring) => (
          <ellipse
            key={ring}
            className={css.ring}
            data-ring={Math.min(3, ring + 1)}
            cx={shape.cx}
            cy={shape.cy}
            rx={shape.rx * outerRadius(shape, ring)}
            ry={shape.ry * outerRadius(shape, ring)}
          />
        ))}
        {shape.sectors > 1 &&
          sectors.map((_, sector) => (
            <path key={sector} className={css.line} d={sectorLine(shape, sector)} />
          ))}
      </svg>
      {sectors.map((name, sector) => {
        const angle = titleAngle(sectorAngle(shape.sectors, sector, 0.5))
        return (
          <span
            key={sector}
            dir="auto"
            className={cx(css.sector, side(angle))}
            style={place(polar(shape, angle, 1.025))}
          >
            {name}
          </span>
        )
      })}
      {rings.map((name, ring) => (
        <span
          key={ring}
          dir="auto"
          className={css.pill}
          style={place(polar(shape, Math.PI, outerRadius(shape, ring)))}
        >
          {name}
        </span>
      ))}
      {children}
    </div>
  )
}

// A table from above: a disc with its number, and seats on the rim. Full seat = person, open ring = free place.
// On phones, boards, in the rotation picture and in the group scheme.
import { useId } from 'react'
import { isRinged, tableColourOf } from './colours.ts'
import { seatPoints } from './seat-geometry.ts'
import css from './table-disc.module.css'

export interface TableDiscProps {
  /** The table's number, 1 to 8; it also gives the colour. */
  readonly number: number
  /** Spoken in place of the picture, such as "Tafel 3, 11 van 12 plaatsen". Without it: decoration. */
  readonly label?: string | undefined
  /** Places on the rim; none for the plain disc of a scheme or a head. */
  readonly seats?: number | undefined
  readonly taken?: number | undefined
  /** Side in rem. */
  readonly size?: number | undefined
  /** `filled` on paper; `outlined` for rounds that are over; `reverse` on a field of the table's own colour. */
  readonly look?: 'filled' | 'outlined' | 'reverse' | undefined
  /** Rehearsal: taken seats are hatched, because nobody real sits there. */
  readonly rehearsal?: boolean | undefined
}

/* Shares of the picture's 100 units, measured so that twelve seats sit as in a room. */
const RIM = 44.4
const DISC = 34.4
const SEAT = 5.2

/** Props: `number` 1–8, `label?`, `seats?`, `taken?`, `size?` (rem), `look?`, `rehearsal?`. */
export const TableDisc = (props: TableDiscProps) => {
  const { number, label, seats = 0, taken = 0, size = seats ? 12 : 2.25, look = 'filled', rehearsal } = props
  const hatch = useId()
  const disc = seats ? DISC : 49
  const seat = Math.min(SEAT, (Math.PI * RIM * 0.72) / Math.max(seats, 1))
  return (
    <svg
      className={css.table}
      viewBox="0 0 100 100"
      style={{ inlineSize: `${size}rem`, blockSize: `${size}rem` }}
      data-table={tableColourOf(number)}
      data-look={look}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {rehearsal && (
        <pattern id={hatch} width={3} height={3} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={css.hatch} width={1.6} height={3} />
        </pattern>
      )}
      <circle className={css.disc} cx={50} cy={50} r={look === 'outlined' ? disc - 2.5 : disc} />
      {isRinged(number) && <circle className={css.inner} cx={50} cy={50} r={disc - (seats ? 4 : 7)} />}
      {seatPoints(seats, { cx: 50, cy: 50, rx: RIM, ry: RIM }).map(({ x, y }, place) =>
        place < taken ? (
          <circle
            key={place}
            className={rehearsal ? css.simulated : css.person}
            style={rehearsal ? { fill: `url(#${hatch})` } : undefined}
            cx={x}
            cy={y}
            r={rehearsal ? seat - 0.4 : seat}
          />
        ) : (
          <circle key={place} className={css.free} cx={x} cy={y} r={seat - 0.45} />
        ),
      )}
      <text className={css.number} x={50} y={50} fontSize={disc * (seats ? 1.36 : 1.12)}>
        {number}
      </text>
    </svg>
  )
}

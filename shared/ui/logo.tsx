// The mark: a table from above with eight seats, one of them still free. Used in bars and headers.
import { seatPoints } from './seat-geometry.ts'

export interface LogoProps {
  /** Spoken name; without it the mark is decoration. */
  readonly label?: string | undefined
  /** Side in rem. */
  readonly size?: number | undefined
}

const SEATS = seatPoints(8, { cx: 16, cy: 16, rx: 12.6, ry: 12.6 })
const FREE = 7

/** Props: `label?`, `size?` (rem, 1.75). Pen blue, never mirrored. */
export const Logo = ({ label, size = 1.75 }: LogoProps) => (
  <svg
    viewBox="0 0 32 32"
    style={{ inlineSize: `${size}rem`, blockSize: `${size}rem`, flex: 'none', color: 'var(--pen)' }}
    role={label ? 'img' : undefined}
    aria-label={label}
    aria-hidden={label ? undefined : true}
  >
    <circle cx={16} cy={16} r={7.4} fill="currentColor" />
    {SEATS.map(({ x, y }, seat) =>
      seat === FREE ? (
        <circle key={seat} cx={x} cy={y} r={2.4} fill="none" stroke="currentColor" strokeWidth={1.6} />
      ) : (
        <circle key={seat} cx={x} cy={y} r={3.2} fill="currentColor" />
      ),
    )}
  </svg>
)

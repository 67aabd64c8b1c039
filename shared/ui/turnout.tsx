// The running vote on the wall: one large table whose seats fill clockwise, whoever votes. Shows how many, never who.
import { seatPoints } from './seat-geometry.ts'
import css from './turnout.module.css'

export interface TurnoutProps {
  readonly voted: number
  readonly of: number
  /** Below the large number, such as "van de 46 stemden al". */
  readonly words: string
  /** The whole, for screen readers: "31 van de 46 stemden". */
  readonly label: string
  /** Rehearsal: taken seats are hatched, because nobody real voted. */
  readonly rehearsal?: boolean | undefined
}

const takenClass = (rehearsal: boolean | undefined) => (rehearsal ? css.simulated : css.taken)

/** Props: `voted`, `of`, `words`, `label`, `rehearsal?`. Fills what holds it. */
export const Turnout = ({ voted, of, words, label, rehearsal }: TurnoutProps) => (
  <div className={css.turnout}>
    <svg className={css.picture} viewBox="0 0 1180 560" role="img" aria-label={label}>
      <pattern
        id="turnout-hatch"
        width={9}
        height={9}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={css.hatch} width={5} height={9} />
      </pattern>
      <ellipse className={css.table} cx={590} cy={280} rx={514} ry={203} />
      {seatPoints(of, { cx: 590, cy: 280, rx: 560, ry: 254 }).map(({ x, y }, seat) => (
        <circle
          key={seat}
          className={seat < voted ? takenClass(rehearsal) : css.free}
          cx={x}
          cy={y}
          r={Math.min(20.5, 1900 / of / 1.7)}
        />
      ))}
    </svg>
    <p className={css.words} aria-hidden="true">
      <span className={css.count}>{voted}</span>
      <span>{words}</span>
    </p>
  </div>
)

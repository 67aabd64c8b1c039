// What lies under the chips: rings and sectors with their names, or the square of influence and interest.
import type { ReactNode } from 'react'
import { RingBoard } from '../../ui/ring-board.tsx'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import type { Canvas } from './canvas.ts'
import type { MapLayout } from './chips.ts'
import css from './ground.module.css'
import type { QuadrantLayout } from './quadrant.ts'

/** A length on the ground, in CSS. */
export const units = (value: number): string => `calc(var(--u) * ${value.toFixed(1)})`

interface RingsProps extends MapBoardProps {
  readonly laid: MapLayout
  readonly size: Canvas
  readonly children: ReactNode
}

/** The names of the sectors, around the ellipse; the moderator changes them by pressing one. */
const Titles = ({ laid, config, step, ask, t, pick }: RingsProps) => {
  const { change } = useBoardLocal(step.id)
  return laid.titles.map((title, n) => {
    const inside = (
      <>
        {title.number !== null && <span className={css.number}>{title.number}</span>}
        <span dir="auto" className={css.lines}>
          {title.lines.map((line, at) => (
            <span key={at}>{line}</span>
          ))}
        </span>
      </>
    )
    const look = {
      className: css.sector,
      style: { insetInlineStart: units(title.x), insetBlockStart: units(title.y) },
    }
    return ask ? (
      <button
        key={n}
        type="button"
        {...look}
        aria-label={t('map.sector-change', { name: pick(config.sectors[n]?.title ?? {}) })}
        onClick={() => change({ panel: 'sectors' })}
      >
        {inside}
      </button>
    ) : (
      <span key={n} {...look}>
        {inside}
      </span>
    )
  })
}

/** Props: the face's, `laid`, `size` (units), `children`: what lies on it. */
export const RingGround = (props: RingsProps) => {
  const { config, laid, size, pick, children } = props
  return (
    <RingBoard
      shape={laid.oval}
      width={size.width}
      height={size.height}
      rings={config.rings.map(pick)}
      sectors={config.sectors.map(() => '')}
    >
      <Titles {...props} />
      {children}
    </RingBoard>
  )
}

interface SquareProps extends MapBoardProps {
  readonly laid: QuadrantLayout
  readonly children: ReactNode
}

/** Props: the face's, `laid`, `children`: what lies on it. Never mirrored: more interest is to the right in every language. */
export const SquareGround = ({ laid, t, children }: SquareProps) => {
  const { square, column } = laid.plane
  const box = (frame: typeof square) => ({
    insetInlineStart: units(frame.left),
    insetBlockStart: units(frame.top),
    inlineSize: units(frame.right - frame.left),
    blockSize: units(frame.bottom - frame.top),
  })
  return (
    <div className={css.plane} dir="ltr">
      <div className={css.square} style={box(square)}>
        <span className={css.up} dir="auto">
          {t('map.influence')} ↑
        </span>
        <span className={css.across} dir="auto">
          {t('map.interest')} →
        </span>
      </div>
      {laid.headings.map(({ text, x, y }) => (
        <span
          key={text}
          dir="auto"
          className={css.heading}
          style={{ insetInlineStart: units(x), insetBlockStart: units(y) }}
        >
          {text}
        </span>
      ))}
      {laid.waiting > 0 && (
        <div className={css.column} style={box(column)}>
          <span dir="auto" className={css.columnTitle}>
            {t('map.stance-waiting', { n: laid.waiting })}
          </span>
        </div>
      )}
      {children}
    </div>
  )
}

// A chip on the board: paper, badge, at most two lines, how often its actor is named. Called for every note on the map.
import { memo, useState, type CSSProperties } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { isHatched, paperOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import css from './chip.module.css'
import type { LaidChip } from './chips.ts'
import { MapIcon } from './icons.tsx'

export interface ChipProps {
  readonly chip: LaidChip
  /** The middle, in units; while it is dragged it is not where the layout put it. */
  readonly x: number
  readonly y: number
  readonly icon: string
  /** What is read aloud. */
  readonly label: string
  /** On the moderator's board it is a button. */
  readonly pressable: boolean
  readonly stop: boolean
  readonly lit: boolean
  readonly chosen: boolean
  readonly held: boolean
  /** It does not glide; one that was so when it was first drawn has not landed either. */
  readonly still: boolean
}

const styleOf = ({ chip, x, y }: ChipProps): CSSProperties => {
  const { w, h } = chip.size
  const units = (value: number) => `calc(var(--u) * ${value.toFixed(1)})`
  return {
    translate: `${units(x - w / 2)} ${units(y - h / 2)}`,
    inlineSize: units(w),
    blockSize: units(h),
  }
}

const Inside = ({ chip, icon }: ChipProps) => (
  <>
    <span className={css.badge}>
      <Badge prompt={chip.prompt} glyph={<MapIcon name={icon} />} size={1} />
    </span>
    <span className={css.words} dir="auto">
      {chip.size.lines.map((line, n) => (
        <span key={n} className={css.line}>
          {line}
        </span>
      ))}
    </span>
    {chip.times > 1 && <span className={css.times}>{chip.times}×</span>}
  </>
)

const PlainChip = (props: ChipProps) => {
  const { chip, label, pressable, stop, lit, chosen, held, still } = props
  // Decided once: a chip that began to land later would blink.
  const [lands] = useState(!still)
  const look = {
    className: cx(
      css.chip,
      chip.type === 'group' && css.pile,
      isHatched(chip.prompt) && css.hatched,
      chip.waiting && css.waiting,
      lit && css.lit,
      chosen && css.chosen,
      held && css.held,
      lands && css.lands,
      still && css.still,
    ),
    style: styleOf(props),
    'data-chip': chip.id,
    'data-note': '',
    'data-paper': paperOf(chip.prompt),
    title: chip.text,
  }
  return pressable ? (
    <button type="button" {...look} tabIndex={stop ? 0 : -1} aria-label={label} aria-pressed={chosen}>
      <Inside {...props} />
    </button>
  ) : (
    <div role="listitem" {...look} aria-label={label}>
      <Inside {...props} />
    </div>
  )
}

/** Props: see ChipProps. Drawn again only when its own props change: a hall's notes stay still while one moves. */
export const Chip = memo(PlainChip)

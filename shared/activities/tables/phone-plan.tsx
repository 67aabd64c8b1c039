// The plan on a phone, loaded when it is asked for: tap the spot, shift it with arrows, make it larger. Called by phone-pin.tsx.
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { paperOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import { IconCheck, IconPinAdd } from '../../ui/icons.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import { groundAddress } from './ground-address.ts'
import type { Ground, Pin } from './model-ground.ts'
import type { Props } from './phone-state.ts'
import { shifted } from './pin-order.ts'
import { pinUnder } from './pin-under.ts'
import { promptNumber } from './questions.ts'
import { notesOf } from './shown-notes.ts'
import css from './plan.module.css'

export interface PhonePlanProps extends Props {
  readonly table: string
  readonly ground: Ground
  /** The running round: pins of earlier ones are smaller. */
  readonly round: number
  readonly pin: Pin | null
  /** With a pin, without one (null). */
  readonly onDone: (pin: Pin | null) => void
}

const spot = ({ x, y }: Pin): CSSProperties => ({ left: `${x * 100}%`, top: `${y * 100}%` })
const percent = (share: number): number => Math.round(share * 100)
const step = 0.02
/** Widths in screens: an old phone has a small one, and two fingers are not everybody's. */
const sizes = [1, 1.75, 2.75] as const

const arrows = [
  ['ArrowLeft', '←', 'tables.planStart'],
  ['ArrowUp', '↑', 'tables.planUp'],
  ['ArrowDown', '↓', 'tables.planDown'],
  ['ArrowRight', '→', 'tables.planEnd'],
] as const

/** Pins of others, to see what is there already. */
const Others = ({ config, parts, table, round }: PhonePlanProps) =>
  notesOf(parts[table]).flatMap((note) => {
    const number = promptNumber(config, table, note.prompt)
    return note.pin
      ? [
          <span
            key={note.id}
            className={cx(css.pin, note.round < round && css.earlier)}
            style={spot(note.pin)}
            data-note=""
            data-paper={paperOf(number)}
            aria-hidden="true"
          >
            <Badge prompt={number} size={1.2} />
          </span>,
        ]
      : []
  })

/** Brings what was put down to the middle of the window. */
const useCentred = (pin: Pin | null, size: number) => {
  const window = useRef<HTMLDivElement>(null)
  const latest = useLatest(pin)
  useEffect(() => {
    const [box, at] = [window.current, latest.current]
    if (!box || !at) return
    box.scrollTo({
      left: at.x * box.scrollWidth - box.clientWidth / 2,
      top: at.y * box.scrollHeight - box.clientHeight / 2,
    })
  }, [size, latest])
  return window
}

const Picture = (
  props: PhonePlanProps & {
    readonly spotAt: Pin | null
    readonly size: number
    readonly onSpot: (pin: Pin) => void
  },
) => {
  const { t, ground, workshop, spotAt, size, onSpot } = props
  const [failed, setFailed] = useState(false)
  const window = useCentred(spotAt, size)
  const shape = { '--ratio': ground.width / ground.height, inlineSize: `${size * 100}%` } as CSSProperties
  return (
    <div ref={window} className={css.window} dir="ltr">
      <div className={css.plan} style={shape}>
        {!failed && (
          <img
            src={groundAddress(workshop, ground.picture, size === 1 ? 'small' : 'large')}
            alt={ground.alt}
            onError={() => setFailed(true)}
          />
        )}
        {failed && <p role="status">{t('tables.planMissing')}</p>}
        <button
          type="button"
          className={css.surface}
          tabIndex={-1}
          aria-hidden="true"
          onClick={(event) => onSpot(pinUnder(event, event.currentTarget))}
        />
        <Others {...props} />
        {spotAt && (
          <span className={css.mark} style={spot(spotAt)}>
            <IconPinAdd />
          </span>
        )}
      </div>
    </div>
  )
}

interface StepsProps {
  readonly t: Props['t']
  readonly onShift: (key: string) => void
  readonly level: number
  readonly onLevel: (level: number) => void
}

/** Arrows that shift the pin, and the size of the plan; in the order of the picture, never mirrored. */
const Steps = ({ t, onShift, level, onLevel }: StepsProps) => {
  const one = (label: string, sign: string, onPress: () => void) => (
    <button key={sign} type="button" className={css.arrow} aria-label={label} onClick={onPress}>
      {sign}
    </button>
  )
  return (
    <div className={css.row} dir="ltr">
      {arrows.map(([key, sign, word]) => one(t(word), sign, () => onShift(key)))}
      {one(t('tables.planSmaller'), '−', () => onLevel(Math.max(0, level - 1)))}
      {one(t('tables.planBigger'), '+', () => onLevel(Math.min(sizes.length - 1, level + 1)))}
    </div>
  )
}

export const PhonePlan = (props: PhonePlanProps) => {
  const { t, ground, pin, onDone } = props
  const [at, setAt] = useState<Pin | null>(pin)
  const [level, setLevel] = useState(0)
  const box = useRef<HTMLDialogElement>(null)
  const shift = (key: string) => setAt(shifted(at ?? { x: 0.5, y: 0.5 }, key, step))
  useEffect(() => box.current?.showModal?.(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!arrows.some(([key]) => key === event.key)) return
    event.preventDefault()
    shift(event.key)
  }
  return (
    <dialog
      ref={box}
      className={css.screen}
      aria-label={t('tables.plan')}
      onClose={() => onDone(pin)}
      onKeyDown={onKeyDown}
    >
      <p className={css.head} dir="auto">
        {ground.alt}
      </p>
      <Picture {...props} spotAt={at} size={sizes[level] ?? 1} onSpot={setAt} />
      <p className={css.hint} role="status">
        {at ? t('tables.planSpot', { x: percent(at.x), y: percent(at.y) }) : t('tables.planTap')}
      </p>
      <Steps t={t} onShift={shift} level={level} onLevel={setLevel} />
      <div className={css.foot}>
        <Button onClick={() => onDone(null)}>{t('tables.planOff')}</Button>
        <Button kind="primary" icon={<IconCheck />} onClick={() => onDone(at)}>
          {t('tables.planDone')}
        </Button>
      </div>
    </dialog>
  )
}

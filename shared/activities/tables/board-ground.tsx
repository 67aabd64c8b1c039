// A table's plan with its pins, on the desk: seen, walked by arrows, moved by hand or key. Called by the host's page and by the opened table.
import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import type { Translate } from '../../language/translate.ts'
import { Badge } from '../../ui/badge.tsx'
import { paperOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import type { Ground, Pin } from './model-ground.ts'
import { inReadingOrder, nearestPin } from './pin-order.ts'
import { pinUnder } from './pin-under.ts'
import { PlaceMark, type Placing } from './board-place.tsx'
import css from './ground.module.css'

/** What a dragged note carries: its id. */
export const dragType = 'text/x-tafelronde-note'

export interface ShownPin {
  readonly id: string
  readonly pin: Pin
  /** The question's number at this table. */
  readonly prompt: number
  readonly text: string
  /** "Ronde 2". */
  readonly round: string
  /** Of a round before: smaller and flat. */
  readonly earlier: boolean
}

export interface PlanProps {
  readonly t: Translate
  readonly ground: Ground
  /** Undefined in a gallery: the frame without a picture. */
  readonly address: string | undefined
  readonly pins: readonly ShownPin[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  /** Null where pins are looked at only. */
  readonly onMove: ((id: string, pin: Pin) => void) | null
  /** A note on its way to a spot. */
  readonly placing?: Placing | null
}

const spot = ({ x, y }: Pin): CSSProperties => ({ left: `${x * 100}%`, top: `${y * 100}%` })

/** Words of the chosen pin, beside it, on the side where there is room. */
const Card = ({ one }: { readonly one: ShownPin }) => (
  <div
    className={css.card}
    style={spot(one.pin)}
    data-note=""
    data-paper={paperOf(one.prompt)}
    data-x={one.pin.x < 0.25 ? 'start' : one.pin.x > 0.75 ? 'end' : 'middle'}
    data-y={one.pin.y < 0.5 ? 'below' : 'above'}
    aria-hidden="true"
  >
    <p dir="auto">{one.text}</p>
    <p className={css.cardMeta}>{one.round}</p>
  </div>
)

/** Shorter than this is a press, not a drag; in pixels. */
const leastDrag = 5

/** Follows a pointer that holds a pin; `drag` is where it is now. */
const useDrag = (frame: { readonly current: HTMLElement | null }, onMove: PlanProps['onMove']) => {
  const [drag, setDrag] = useState<{ readonly id: string; readonly pin: Pin } | null>(null)
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const on = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!onMove || event.button !== 0) return
      start.current = { x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current
      if (!from || !frame.current) return
      if (!drag && Math.hypot(event.clientX - from.x, event.clientY - from.y) < leastDrag) return
      setDrag({ id, pin: pinUnder(event, frame.current) })
    },
    onPointerUp: () => {
      start.current = null
      if (drag) onMove?.(drag.id, drag.pin)
      // The click that follows is still the drag's.
      if (drag) setTimeout(() => setDrag(null))
    },
    onPointerCancel: () => {
      start.current = null
      setDrag(null)
    },
  })
  return { drag, on }
}

const stepIn = (order: readonly ShownPin[], from: string, by: number): string | null =>
  order[order.findIndex(({ id }) => id === from) + by]?.id ?? null

const Pins = (props: PlanProps & { readonly frame: { readonly current: HTMLElement | null } }) => {
  const { t, pins, chosen, onChoose, onMove, frame } = props
  const { drag, on } = useDrag(frame, onMove)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const order = inReadingOrder(pins)
  const stop = order.some(({ id }) => id === chosen) ? chosen : (order[0]?.id ?? null)
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const pages = { PageDown: 1, PageUp: -1 }[event.key]
    const next = pages === undefined ? nearestPin(pins, id, event.key) : stepIn(order, id, pages)
    if (event.key === 'Escape' && chosen !== null) {
      event.stopPropagation()
      onChoose(null)
    }
    if (next === null) return
    event.preventDefault()
    onChoose(next)
    buttons.current.get(next)?.focus()
  }
  return order.map((one) => {
    const pin = drag?.id === one.id ? drag.pin : one.pin
    return (
      <button
        key={one.id}
        ref={(button) => {
          if (button) buttons.current.set(one.id, button)
          else buttons.current.delete(one.id)
        }}
        type="button"
        className={cx(css.pin, one.earlier && css.earlier, one.id === chosen && css.chosen)}
        style={spot(pin)}
        data-note=""
        data-paper={paperOf(one.prompt)}
        tabIndex={one.id === stop ? 0 : -1}
        aria-pressed={one.id === chosen}
        aria-label={t('tables.pinSpoken', { n: one.prompt, text: one.text, round: one.round })}
        onClick={(event) => {
          event.stopPropagation()
          if (!drag) onChoose(one.id === chosen ? null : one.id)
        }}
        onKeyDown={(event) => onKeyDown(event, one.id)}
        {...on(one.id)}
      >
        <Badge prompt={one.prompt} size={1.35} />
      </button>
    )
  })
}

/** The plan itself under hand or mouse: a press puts down what is on its way, a note from the list may be dropped. By keys: `Placing`. */
const Surface = (props: PlanProps & { readonly frame: { readonly current: HTMLElement | null } }) => {
  const { placing, onChoose, onMove, frame } = props
  return (
    <button
      type="button"
      className={css.surface}
      tabIndex={-1}
      aria-hidden="true"
      onClick={(event) => {
        if (placing && frame.current) placing.onPut(pinUnder(event, frame.current))
        else onChoose(null)
      }}
      onDragOver={(event) => onMove && event.preventDefault()}
      onDrop={(event) => {
        const id = event.dataTransfer.getData(dragType)
        if (!id || !onMove || !frame.current) return
        event.preventDefault()
        onMove(id, pinUnder(event, frame.current))
      }}
    />
  )
}

/** The plan is never mirrored: what is on it is where it is. */
export const Plan = (props: PlanProps) => {
  const { t, ground, address, pins, chosen, placing } = props
  const frame = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  const card = placing ? undefined : pins.find(({ id }) => id === chosen)
  return (
    <div
      ref={frame}
      className={cx(css.plan, placing && css.placing)}
      dir="ltr"
      role="group"
      aria-label={ground.alt}
    >
      {address && !failed && (
        <img src={address} alt={ground.alt} draggable={false} onError={() => setFailed(true)} />
      )}
      <Surface {...props} frame={frame} />
      {failed && (
        <p className={css.missing} role="status">
          {t('tables.groundMissing')}
        </p>
      )}
      <Pins {...props} frame={frame} />
      {card && <Card one={card} />}
      {placing && <PlaceMark t={t} {...placing} />}
    </div>
  )
}

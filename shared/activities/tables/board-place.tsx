// A note on its way to a spot on the plan: a mark that arrows move and Enter puts down. Called by the plan on the desk.
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { Translate } from '../../language/translate.ts'
import { IconPinAdd } from '../../ui/icons.tsx'
import type { Pin } from './model-ground.ts'
import { shifted } from './pin-order.ts'
import css from './ground.module.css'

export interface Placing {
  readonly pin: Pin
  readonly onShift: (pin: Pin) => void
  /** Down on this spot: pressed on the plan, or Enter on the mark. */
  readonly onPut: (pin: Pin) => void
  readonly onCancel: () => void
}

const coarse = 0.02
const fine = 0.004

const percent = (share: number): number => Math.round(share * 100)

export const PlaceMark = (props: Placing & { readonly t: Translate }) => {
  const { t, pin, onShift, onPut, onCancel } = props
  const mark = useRef<HTMLButtonElement>(null)
  useEffect(() => mark.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
      return
    }
    const next = shifted(pin, event.key, event.shiftKey ? fine : coarse)
    if (next.x === pin.x && next.y === pin.y) return
    event.preventDefault()
    onShift(next)
  }
  const spot: CSSProperties = { left: `${pin.x * 100}%`, top: `${pin.y * 100}%` }
  return (
    <button
      ref={mark}
      type="button"
      className={css.mark}
      style={spot}
      aria-label={t('tables.pinAt', { x: percent(pin.x), y: percent(pin.y) })}
      onClick={(event) => {
        event.stopPropagation()
        onPut(pin)
      }}
      onKeyDown={onKeyDown}
    >
      <IconPinAdd />
    </button>
  )
}

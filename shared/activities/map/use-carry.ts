// Carrying a chip over the board, by pointer or by keys: it moves here alone, and one intent is asked when it is put down.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { LaidChip } from './chips.ts'
import type { Point } from './geometry.ts'

export interface Held extends Point {
  readonly id: string
  readonly by: 'pointer' | 'keys'
}

interface Start extends Point {
  readonly id: string
  readonly from: Point
  /** Units per pixel. */
  readonly scale: number
}

interface CarryProps {
  readonly chips: readonly LaidChip[]
  /** Width of the canvas in units. */
  readonly width: number
  readonly onDrop: (id: string, at: Point) => void
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 6
const stride = 24

export const chipIdOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-chip]')?.getAttribute('data-chip') ?? null) : null

const strides: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [stride, 0],
  ArrowLeft: [-stride, 0],
  ArrowDown: [0, stride],
  ArrowUp: [0, -stride],
}

/** The point that a key moves what is held to; null for any other key. */
const stridden = (held: Held, key: string): Held | null => {
  const move = strides[key]
  return move ? { ...held, x: held.x + move[0], y: held.y + move[1] } : null
}

/** What is held, the pointer's handlers, and how keys carry. */
export const useCarry = ({ chips, width, onDrop }: CarryProps) => {
  const [held, setHeld] = useState<Held | null>(null)
  const start = useRef<Start | null>(null)
  /** A click follows every drag; it means nothing. */
  const dragged = useRef(false)

  const chipOf = (id: string | null) => chips.find((each) => each.id === id)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    dragged.current = false
    const chip = chipOf(chipIdOf(event.target))
    if (!chip || event.button !== 0 || event.shiftKey) return
    const { clientX: x, clientY: y } = event
    start.current = {
      id: chip.id,
      x,
      y,
      from: chip.at,
      scale: width / event.currentTarget.getBoundingClientRect().width,
    }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const from = start.current
    if (!from) return
    const dx = event.clientX - from.x
    const dy = event.clientY - from.y
    if (!dragged.current && Math.hypot(dx, dy) < tremble) return
    if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = true
    const at = { x: from.from.x + dx * from.scale, y: from.from.y + dy * from.scale }
    setHeld({ id: from.id, by: 'pointer', ...at })
  }
  const onPointerUp = () => {
    start.current = null
    if (held?.by !== 'pointer') return
    onDrop(held.id, held)
    setHeld(null)
  }
  const onPointerCancel = () => {
    start.current = null
    setHeld(null)
  }
  /** Takes a key while something is held; true when it was used. */
  const carryKey = (event: KeyboardEvent): boolean => {
    if (!held) return false
    const moved = stridden(held, event.key)
    if (moved) setHeld(moved)
    else if (event.key === 'Enter') {
      onDrop(held.id, held)
      setHeld(null)
    } else if (event.key === 'Escape') setHeld(null)
    else return false
    return true
  }
  const pickUp = (id: string) => {
    const chip = chipOf(id)
    if (chip) setHeld({ id, by: 'keys', ...chip.at })
  }
  const pointer = { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
  return { held, pointer, carryKey, pickUp, wasDragged: () => dragged.current }
}

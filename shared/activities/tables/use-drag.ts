// Dragging a seat to a table, with a mouse, a pen or a finger. A finger holds still first, so that a swipe still scrolls.
// Used by the drawer's seats; every drag has a tap and a key way beside it.
import { useEffect, useState, type PointerEvent } from 'react'
import { useLatest } from '../../ui/use-latest.ts'

/** Pixels before a press becomes a drag; milliseconds a finger holds still before it may. */
const slack = 8
const hold = 300

/** A place that takes a seat carries this attribute with its id. */
export const dropAttribute = 'data-drop'

export interface Drag<Item> {
  readonly item: Item
  readonly x: number
  readonly y: number
  /** The place under the pointer. */
  readonly over: string | null
}

interface Press<Item> {
  readonly item: Item
  readonly x: number
  readonly y: number
  readonly at: number
  readonly touch: boolean
}

const placeAt = (x: number, y: number): string | null =>
  document.elementFromPoint(x, y)?.closest(`[${dropAttribute}]`)?.getAttribute(dropAttribute) ?? null

const isFar = (
  press: { readonly x: number; readonly y: number },
  event: { clientX: number; clientY: number },
) => Math.hypot(event.clientX - press.x, event.clientY - press.y) > slack

/** The click that ends a drag is none. */
const swallowClick = (): void => {
  const swallow = (event: Event) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50)
}

/** `onDrop` when something is let go over a place. `start` is a seat's `onPointerDown`. */
export const useDrag = <Item>(onDrop: (item: Item, place: string) => void) => {
  const [press, setPress] = useState<Press<Item> | null>(null)
  const [drag, setDrag] = useState<Drag<Item> | null>(null)
  const latest = useLatest({ press, drag, onDrop })
  const isPressed = press !== null
  useEffect(() => {
    if (!isPressed) return undefined
    const end = () => {
      setPress(null)
      setDrag(null)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const { press: from, drag: now } = latest.current
      if (!from) return
      const { clientX: x, clientY: y } = event
      if (!now && !isFar(from, event)) return
      // Too soon for a finger: it scrolls.
      if (!now && from.touch && event.timeStamp - from.at < hold) return end()
      setDrag({ item: from.item, x, y, over: placeAt(x, y) })
    }
    const onUp = () => {
      const { drag: now } = latest.current
      if (now) {
        swallowClick()
        if (now.over !== null) latest.current.onDrop(now.item, now.over)
      }
      end()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end()
    }
    // Once a finger held still, moving it is dragging and not scrolling.
    const onTouch = (event: TouchEvent) => {
      const { press: from, drag: now } = latest.current
      if (now || (from && event.timeStamp - from.at >= hold)) event.preventDefault()
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey)
    window.addEventListener('touchmove', onTouch, { passive: false })
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('touchmove', onTouch)
    }
  }, [isPressed, latest])
  const start = (item: Item) => (event: PointerEvent) => {
    if (event.button !== 0) return
    setPress({
      item,
      x: event.clientX,
      y: event.clientY,
      at: event.timeStamp,
      touch: event.pointerType === 'touch',
    })
  }
  return { drag, start }
}

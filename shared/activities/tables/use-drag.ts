// Dragging a seat to a table, with a mouse, a pen or a finger. A finger holds still first, so that a swipe still scrolls.
// Used by the drawer's seats; every drag has a tap and a key way beside it.
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useLatest } from '../../ui/use-latest.ts'

/** Pixels before a press becomes a drag; milliseconds a finger holds still before it may. */
const slack = 8
const hold = 300

/** A place that takes a seat carries this attribute with its id. */
export const dropAttribute = 'data-drop'

interface Press<Item> {
  readonly item: Item
  readonly x: number
  readonly y: number
  readonly at: number
  readonly touch: boolean
}

const placeAt = (x: number, y: number): Element | null =>
  document.elementFromPoint(x, y)?.closest(`[${dropAttribute}]`) ?? null

/** The one place under the pointer is marked, wherever on the page it is drawn. */
const mark = (place: Element | null): void => {
  for (const old of document.querySelectorAll('[data-over]'))
    if (old !== place) old.removeAttribute('data-over')
  place?.setAttribute('data-over', 'yes')
}

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

type Listeners = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void }

/** All of them on the window, until the answer is called. Not passive: a finger's scroll may be held back. */
const listen = (listeners: Listeners): (() => void) => {
  const all = Object.entries(listeners) as readonly [string, EventListener][]
  for (const [name, listener] of all) window.addEventListener(name, listener, { passive: false })
  return () => all.forEach(([name, listener]) => window.removeEventListener(name, listener))
}

/**
 * `onDrop` when something is let go over a place. `start` is a seat's `onPointerDown`; `dragged` is what follows the pointer
 * as `ghost`, which is moved without drawing anything anew.
 */
export const useDrag = <Item>(onDrop: (item: Item, place: string) => void) => {
  const [press, setPress] = useState<Press<Item> | null>(null)
  const [dragged, setDragged] = useState<Item | null>(null)
  const ghost = useRef<HTMLSpanElement>(null)
  const latest = useLatest({ press, dragged, onDrop })
  const isPressed = press !== null
  useEffect(() => {
    if (!isPressed) return undefined
    const end = () => {
      mark(null)
      setPress(null)
      setDragged(null)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const { press: from, dragged: now } = latest.current
      if (!from) return
      const { clientX: x, clientY: y } = event
      if (now === null && !isFar(from, event)) return
      // Too soon for a finger: it scrolls.
      if (now === null && from.touch && event.timeStamp - from.at < hold) return end()
      setDragged(from.item)
      mark(placeAt(x, y))
      ghost.current?.style.setProperty('transform', `translate(${x}px, ${y}px) translate(-50%, -50%)`)
    }
    const onUp = (event: globalThis.PointerEvent) => {
      const { dragged: now } = latest.current
      const place = placeAt(event.clientX, event.clientY)?.getAttribute(dropAttribute)
      if (now !== null) swallowClick()
      if (now !== null && place) latest.current.onDrop(now, place)
      end()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end()
    }
    // Once a finger held still, moving it is dragging and not scrolling.
    const onTouch = (event: TouchEvent) => {
      const { press: from, dragged: now } = latest.current
      if (now !== null || (from && event.timeStamp - from.at >= hold)) event.preventDefault()
    }
    return listen({
      pointermove: onMove,
      pointerup: onUp,
      pointercancel: end,
      keydown: onKey,
      touchmove: onTouch,
    })
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
  return { dragged, ghost, start }
}

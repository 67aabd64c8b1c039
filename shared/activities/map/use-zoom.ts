// Pan and zoom of the moderator's own canvas: wheel, two fingers, dragging the ground, keys. Nobody else's picture moves.
import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react'
import { panned, showing, wholeMap, zoomedAt, type Zoom } from './zoom.ts'

interface Finger {
  readonly x: number
  readonly y: number
}

const sharesOf = (box: DOMRect, { x, y }: Finger) => ({
  u: (x - box.left) / box.width,
  v: (y - box.top) / box.height,
})

const wheelFactor = ({ deltaY, deltaMode, ctrlKey }: WheelEvent): number => {
  const pixels = deltaY * (deltaMode === 1 ? 16 : 1)
  // Two fingers on a touch pad come as a wheel with Ctrl, in small steps.
  return Math.exp(-pixels * (ctrlKey ? 0.01 : 0.0015))
}

/** The wheel zooms about the pointer; on the whole map, turning it outwards is the page's. */
const useWheel = (
  window: RefObject<HTMLElement | null>,
  on: boolean,
  change: (next: (zoom: Zoom) => Zoom) => void,
): void =>
  useEffect(() => {
    const element = window.current
    if (!element || !on) return undefined
    const onWheel = (event: WheelEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-still]')) return
      const factor = wheelFactor(event)
      const { u, v } = sharesOf(element.getBoundingClientRect(), { x: event.clientX, y: event.clientY })
      if (factor > 1 || element.querySelector('[data-zoomed]')) event.preventDefault()
      change((zoom) => zoomedAt(zoom, factor, u, v))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [window, on, change])

/** Every change of one frame is drawn once. */
const useFrameState = () => {
  const [zoom, setZoom] = useState<Zoom>(wholeMap)
  const latest = useRef(zoom)
  const frame = useRef(0)
  const change = useCallback((next: (zoom: Zoom) => Zoom) => {
    latest.current = next(latest.current)
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      setZoom(latest.current)
    })
  }, [])
  useEffect(() => () => cancelAnimationFrame(frame.current), [frame])
  return { zoom, change }
}

/** Two fingers zoom, one pans when it came down on the ground. */
const useFingers = (window: RefObject<HTMLElement | null>, change: (next: (zoom: Zoom) => Zoom) => void) => {
  const fingers = useRef(new Map<number, Finger>())
  const middleOf = () => {
    const [a, b] = [...fingers.current.values()]
    if (!a || !b) return null
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) }
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const onChip = event.target instanceof Element && event.target.closest('button, input, [data-still]')
    if (onChip && event.pointerType !== 'touch') return
    if (onChip && fingers.current.size === 0) return
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId)
    const box = window.current?.getBoundingClientRect()
    if (!before || !box) return
    const now = { x: event.clientX, y: event.clientY }
    const two = middleOf()
    fingers.current.set(event.pointerId, now)
    if (!two)
      return change((zoom) => panned(zoom, (now.x - before.x) / box.width, (now.y - before.y) / box.height))
    const after = middleOf()
    if (!after || two.apart === 0) return undefined
    const { u, v } = sharesOf(box, after)
    const moved = { across: (after.x - two.x) / box.width, down: (after.y - two.y) / box.height }
    return change((zoom) => panned(zoomedAt(zoom, after.apart / two.apart, u, v), moved.across, moved.down))
  }
  const lift = (event: PointerEvent<HTMLElement>) => {
    fingers.current.delete(event.pointerId)
  }
  return { onPointerDown, onPointerMove, onPointerUp: lift, onPointerCancel: lift, onPointerLeave: lift }
}

/** `on`: false on the projector, where the whole map always stands. */
export const useZoom = (window: RefObject<HTMLElement | null>, on: boolean) => {
  const { zoom, change } = useFrameState()
  const fingers = useFingers(window, change)
  useWheel(window, on, change)
  const whole = useCallback(() => change(() => wholeMap), [change])
  const closer = useCallback((factor: number) => change((now) => zoomedAt(now, factor, 0.5, 0.5)), [change])
  const show = useCallback((x: number, y: number) => change((now) => showing(now, x, y)), [change])
  return { zoom: on ? zoom : wholeMap, handlers: on ? fingers : {}, whole, closer, show }
}

// Dragging a name out of the tray onto the map: a ghost follows the pointer, and one act is asked where it is let go.
import { useRef, useState, type PointerEvent } from 'react'

export interface Ghost {
  readonly id: string
  /** In the page. */
  readonly x: number
  readonly y: number
}

/** Pixels a pointer may tremble before a press becomes a drag. */
const tremble = 6

export const useDragOut = (onDrop: (id: string, x: number, y: number) => void) => {
  const [ghost, setGhost] = useState<Ghost | null>(null)
  const start = useRef<Ghost | null>(null)
  const dragged = useRef(false)
  const handlersFor = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false
      if (event.button !== 0) return
      start.current = { id, x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: ({ clientX: x, clientY: y }: PointerEvent<HTMLElement>) => {
      const from = start.current
      if (!from || (!dragged.current && Math.hypot(x - from.x, y - from.y) < tremble)) return
      dragged.current = true
      setGhost({ id, x, y })
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent<HTMLElement>) => {
      if (start.current && dragged.current) onDrop(id, clientX, clientY)
      start.current = null
      setGhost(null)
    },
    onPointerCancel: () => {
      start.current = null
      setGhost(null)
    },
  })
  return { ghost, handlersFor, wasDragged: () => dragged.current }
}

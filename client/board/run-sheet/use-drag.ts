// Dragging a step to another place in the run sheet with a pointer; one move is asked at the drop. Arrows do the same.
import { useState, type PointerEvent } from 'react'
import type { StepId } from '../../../shared/ids.ts'

export interface Grip {
  /** The row below which the dragged one would land; `''`: above all. Null: nothing is dragged. */
  readonly target: string | null
  readonly handle: (id: StepId) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/** The last row whose middle lies above the pointer. */
const rowAbove = (list: Element | null, y: number): string => {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const above = rows.findLast((row) => {
    const { top, height } = row.getBoundingClientRect()
    return top + height / 2 < y
  })
  return above?.dataset['line'] ?? ''
}

/** `onDrop(id, after)`: after null at the head. */
export const useDrag = (onDrop: (id: StepId, after: string | null) => void): Grip => {
  const [drag, setDrag] = useState<{ readonly id: StepId; readonly target: string } | null>(null)
  return {
    target: drag && drag.target !== drag.id ? drag.target : null,
    handle: (id) => ({
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ id, target: id })
      },
      onPointerMove: (event) => {
        if (drag?.id !== id) return
        setDrag({ id, target: rowAbove(event.currentTarget.closest('ol'), event.clientY) })
      },
      onPointerUp: () => {
        if (drag && drag.target !== id) onDrop(id, drag.target === '' ? null : drag.target)
        setDrag(null)
      },
      onPointerCancel: () => setDrag(null),
    }),
  }
}

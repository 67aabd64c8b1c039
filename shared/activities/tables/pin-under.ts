// Where on a plan a finger or mouse is, as fractions. Called by the plan of the desk and of the phone.
import type { Pin } from './model-ground.ts'

interface At {
  readonly clientX: number
  readonly clientY: number
}

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** The spot under a pointer on an element that the plan fills. */
export const pinUnder = ({ clientX, clientY }: At, plan: Element): Pin => {
  const box = plan.getBoundingClientRect()
  return { x: within((clientX - box.left) / box.width), y: within((clientY - box.top) / box.height) }
}

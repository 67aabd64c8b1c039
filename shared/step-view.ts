// What files draw pictures of: a step with what its room sees. Shapes only; called by the workshop and the exports.
import type { View } from './activities/contract.ts'
import type { StepId } from './ids.ts'
import type { Localized } from './localized.ts'

/** A step as everyone in the room sees it: pictures are drawn of it. */
export interface StepView {
  readonly id: StepId
  readonly title: Localized
  readonly kind: string
  readonly config: unknown
  readonly view: View
}

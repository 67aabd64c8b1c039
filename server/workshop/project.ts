// Step 10: what a change of state changes in the views, in neutral form. Who turns it into Yjs is `live-document`.
import type { PartView, View } from '../../shared/activities/contract.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { Audience } from '../../shared/protocol/documents.ts'
import { changesBetween, entries } from '../../shared/table.ts'
import type { StepState } from './state.ts'

export interface Change {
  readonly collection: string
  readonly id: string
  /** Null: the entry is gone. */
  readonly entry: JsonObject | null
}

export interface PartChanges {
  readonly audience: Audience
  readonly part: string
  readonly changes: readonly Change[]
}

export const viewOf = (step: StepState, audience: Audience): View =>
  audience === 'room' ? step.kind.roomView(step.activity) : step.kind.staffView(step.activity)

const namesIn = (before: object | undefined, after: object | undefined): readonly string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
]

const partChanges = (before: PartView | undefined, after: PartView | undefined): readonly Change[] =>
  namesIn(before, after).flatMap((collection) =>
    changesBetween(before?.[collection], after?.[collection]).map((change) => ({ collection, ...change })),
  )

/** Compares tables bucket by bucket by reference: a moved note costs microseconds, however many lie there. */
export const changesOf = (before: StepState, after: StepState): readonly PartChanges[] => {
  if (before.activity === after.activity) return []
  return (['room', 'staff'] as const).flatMap((audience) => {
    const old = viewOf(before, audience)
    const now = viewOf(after, audience)
    return namesIn(old, now)
      .map((part) => ({ audience, part, changes: partChanges(old[part], now[part]) }))
      .filter(({ changes }) => changes.length > 0)
  })
}

/**
 * A whole part as changes from nothing, in order of id: the bytes of a document say nothing of who came when.
 */
export const wholePart = (part: PartView): readonly Change[] =>
  Object.entries(part).flatMap(([collection, table]) =>
    [...entries(table)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, entry]) => ({ collection, id, entry })),
  )

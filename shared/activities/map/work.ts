// What a full map has worked out beside the page: where its chips lie, and which names are near. Pure, and the same on the page
// as in the worker (work-worker.ts); called by both through use-worked.ts.
import { planRings, type RingsPlan, type RingsTask } from './chips.ts'
import type { NamedGroup, NamedNote, NamesApart } from './names.ts'
import { offersOf, type Offer } from './near-names.ts'
import { planSquare, type SquarePlan, type SquareTask } from './quadrant.ts'

export interface OffersTask {
  readonly type: 'offers'
  readonly notes: readonly NamedNote[]
  readonly groups: readonly NamedGroup[]
  readonly apart: NamesApart
}

export interface OffersFound {
  readonly type: 'offers'
  readonly offers: readonly Offer[]
}

export type Task = RingsTask | SquareTask | OffersTask
export type Reply = RingsPlan | SquarePlan | OffersFound
export type Kind = Task['type']

/** A task and its answer have the same `type`. */
export type TaskOf<K extends Kind> = Extract<Task, { readonly type: K }>
export type ReplyOf<K extends Kind> = Extract<Reply, { readonly type: K }>

const performed = (task: Task): Reply => {
  if (task.type === 'rings') return planRings(task)
  if (task.type === 'square') return planSquare(task)
  return { type: 'offers', offers: offersOf(task.notes, task.groups, task.apart) }
}

// The compiler cannot follow one type through both.
export const perform = <K extends Kind>(task: TaskOf<K>): ReplyOf<K> => performed(task) as ReplyOf<K>

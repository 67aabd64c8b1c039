// One workshop in memory, as sockets and HTTP see it: ask, look, listen. Everything that is written passes its queue.
import type { StepId } from '../../shared/ids.ts'
import type { Room } from './api.ts'
import type { Commit } from './committer.ts'
import type { Deps } from './deps.ts'
import { createDocuments } from './documents.ts'
import { frameOf, mineOf, reportOf } from './frame.ts'
import type { Memory } from './memory.ts'
import { createPublisher } from './publish.ts'
import { createQueue } from './queue.ts'
import { stepOf } from './state.ts'
import { itemsFor } from './step-rules.ts'
import { nothingToUndo } from './undo.ts'
import { createWriter, laterWhenBusy, type Waiting } from './writer.ts'

export type LoadedRoom = Pick<Memory, 'row' | 'state' | 'seen'>

export interface ManagedRoom extends Room {
  /** Another node wrote: read what is missed. */
  readOn(seq: number): void
  /** Nothing waits, nobody watches or reads. */
  unused(): boolean
  dropUnreadDocuments(): void
}

export const createRoom = (loaded: LoadedRoom, commit: Commit, deps: Deps): ManagedRoom => {
  const memory: Memory = { ...loaded, storage: 'ok', undo: nothingToUndo }
  const { id, code } = loaded.row
  const documents = createDocuments(() => memory.state, deps)
  const publisher = createPublisher(id, documents)
  const { drain, catchUp } = createWriter(memory, publisher, commit, deps)
  const queue = createQueue<Waiting>(drain, deps)
  return {
    id,
    ask: (envelope, by) =>
      new Promise((answer) => {
        if (!queue.push({ envelope, by, answer })) answer(laterWhenBusy)
      }),
    frame: (audience) =>
      frameOf(memory.state, audience, { id, code, now: deps.now(), storage: memory.storage }),
    mine: (person) => mineOf(memory.state, person),
    items: (stepId: StepId) => {
      const step = stepOf(memory.state, stepId)
      return step ? itemsFor(memory.state, step) : []
    },
    report: () => reportOf(memory.state),
    knows: (person) =>
      memory.state.people.some((one) => one.id === person) && !memory.state.removed.has(person),
    here: () => memory.state.people.filter((one) => one.here).map((one) => one.id),
    watch: publisher.watch,
    document: (name) => documents.open(name),
    readOn: (seq) => {
      if (seq > memory.state.seq) queue.between(catchUp)
    },
    unused: () => publisher.watchers() === 0 && documents.readers() === 0 && queue.idle(),
    dropUnreadDocuments: () => documents.dropUnread(),
  }
}

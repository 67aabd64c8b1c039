// The line in front of a worker: one task is in work, one waits, and the latest takes the place of the one that waits.
// Called by use-worked.ts.
import type { Kind, Reply, ReplyOf, Task, TaskOf } from './work.ts'

/** What the line needs of a `Worker`. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(task: Task): void
  terminate(): void
}

export interface WorkLine {
  /** `done` is called once, unless a later task took this one's place or the line was closed. */
  ask<K extends Kind>(task: TaskOf<K>, done: (reply: ReplyOf<K>) => void): void
  close(): void
}

interface Asked {
  readonly task: Task
  readonly done: (reply: Reply) => void
}

/** `onFail`: the worker cannot be had, or a task made it stumble; nothing more will come from it. */
export const createWorkLine = (worker: WorkerLike, onFail: () => void): WorkLine => {
  let inWork: Asked | null = null
  let waiting: Asked | null = null
  const begin = (asked: Asked | null) => {
    inWork = asked
    if (asked) worker.postMessage(asked.task)
  }
  worker.onmessage = ({ data }) => {
    const answered = inWork
    const next = waiting
    waiting = null
    begin(next)
    answered?.done(data)
  }
  worker.onerror = onFail
  return {
    ask: <K extends Kind>(task: TaskOf<K>, done: (reply: ReplyOf<K>) => void) => {
      // The worker answers in order, and each task with its own kind of reply.
      const asked = { task, done: (reply: Reply) => done(reply as ReplyOf<K>) }
      if (inWork) waiting = asked
      else begin(asked)
    },
    close: () => {
      worker.onmessage = null
      worker.onerror = null
      worker.terminate()
    },
  }
}

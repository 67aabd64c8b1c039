// A clock that moves only when told: the whole server and its phones run on it, so an evening takes a blink.

interface Task {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

/** Lets every promise that can settle do so, without waiting for the real clock. */
const settle = () => new Promise<void>((done) => setImmediate(done))

export const createVirtualTime = (startMs: number) => {
  let now = startMs
  let order = 0
  let tasks: Task[] = []

  const at = (when: number, run: () => void) => {
    const task = { at: when, order: order++, run }
    tasks.push(task)
    return () => {
      tasks = tasks.filter((other) => other !== task)
    }
  }

  const next = () =>
    tasks.reduce<Task | null>(
      (first, task) =>
        first === null || task.at < first.at || (task.at === first.at && task.order < first.order)
          ? task
          : first,
      null,
    )

  return {
    now: () => now,
    after: (ms: number, run: () => void) => at(now + Math.max(0, ms), run),
    soon: (run: () => void) => void at(now, run),
    /** Runs everything that falls due until `untilMs`. */
    async runUntil(untilMs: number): Promise<void> {
      await settle()
      for (let task = next(); task && task.at <= untilMs; task = next()) {
        tasks = tasks.filter((other) => other !== task)
        now = Math.max(now, task.at)
        task.run()
        await settle()
      }
      now = Math.max(now, untilMs)
    },
  }
}

export type VirtualTime = ReturnType<typeof createVirtualTime>

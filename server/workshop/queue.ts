// One workshop, one thing at a time (step 4). A drain takes all that waits; the next one starts no sooner than twice
// what the last one's commit and fan-out took, so that a busy hall shares commits and frames.
import type { Deps } from './deps.ts'

const mostInDrain = 500
const mostGapMs = 250
/** Beyond this the caller is told `later`: memory must not grow with a flood. */
const mostWaiting = 20_000

export interface Queue<Item> {
  /** False: full. */
  push(item: Item): boolean
  /** Runs alone between two drains: for reading on after a ring. */
  between(run: () => Promise<void>): void
  idle(): boolean
}

/**
 * `drain` resolves to the milliseconds that commit and fan-out took: what is spent once, however many share it. What each
 * item costs by itself is not in it, for waiting saves nothing of that, and a full hall would wait ever longer.
 */
export const createQueue = <Item>(
  drain: (items: readonly Item[]) => Promise<number>,
  deps: Pick<Deps, 'soon' | 'after' | 'tick' | 'log'>,
): Queue<Item> => {
  let waiting: Item[] = []
  const tasks: (() => Promise<void>)[] = []
  let state: 'idle' | 'scheduled' | 'running' = 'idle'
  let notBefore = 0

  const run = async (): Promise<void> => {
    state = 'running'
    let sharedMs = 0
    try {
      for (let task = tasks.shift(); task; task = tasks.shift()) await task()
      const items = waiting.slice(0, mostInDrain)
      waiting = waiting.slice(mostInDrain)
      if (items.length > 0) sharedMs = await drain(items)
    } catch (error) {
      deps.log.error('drain failed', { error: error instanceof Error ? error.message : 'unknown' })
    }
    notBefore = deps.tick() + Math.min(2 * sharedMs, mostGapMs)
    state = 'idle'
    schedule()
  }

  const schedule = (): void => {
    if (state !== 'idle' || (waiting.length === 0 && tasks.length === 0)) return
    state = 'scheduled'
    const wait = notBefore - deps.tick()
    // A timer rounds up to whole milliseconds; below one the next turn of the loop is nearer.
    if (wait >= 1) deps.after(wait, () => void run())
    else deps.soon(() => void run())
  }

  return {
    push: (item) => {
      if (waiting.length >= mostWaiting) return false
      waiting.push(item)
      schedule()
      return true
    },
    between: (task) => {
      tasks.push(task)
      schedule()
    },
    idle: () => state === 'idle' && waiting.length === 0,
  }
}

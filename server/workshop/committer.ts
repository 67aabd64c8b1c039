// Group commit: all workshops that wait share one durable transaction (step 9). Called by every room's drain.
import type { Append, AppendOutcome, Store } from '../store/store.ts'
import type { Deps } from './deps.ts'

interface Waiting {
  readonly append: Append
  readonly settle: (outcome: AppendOutcome) => void
  readonly reject: (error: unknown) => void
}

export const createCommitter = (store: Store, soon: Deps['soon']) => {
  let waiting: Waiting[] = []
  let scheduled = false

  const commit = async (): Promise<void> => {
    const batch = waiting
    waiting = []
    scheduled = false
    try {
      const outcomes = await store.append(batch.map(({ append }) => append))
      batch.forEach(({ settle, reject }, index) => {
        const outcome = outcomes[index]
        if (outcome) settle(outcome)
        else reject(new Error('the store gave no outcome'))
      })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  /** Rejects when nothing was written. */
  return (append: Append): Promise<AppendOutcome> =>
    new Promise((settle, reject) => {
      waiting.push({ append, settle, reject })
      if (scheduled) return
      scheduled = true
      soon(() => void commit())
    })
}

export type Commit = ReturnType<typeof createCommitter>

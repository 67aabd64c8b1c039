// Writes files in a worker thread, one at a time, each with a limit on time and memory: a large one holds up nobody. Used by the
// exporter and the paper kit.
import { Worker, type WorkerOptions } from 'node:worker_threads'

// A PDF of five thousand notes takes 46 seconds of one core that it shares, and 709 MB of heap (867 MB
// at most in all): letters are laid out one by one.
// The ZIP has all of it and every picture at print size: four minutes where a hall writes meanwhile on the same two cores.
const longestMs = 600_000
const mostHeapMb = 1_024

/** How far a file is: parts that are written, of how many. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** What the thread's program sends: how far it is, any number of times, and at the end the bytes. */
export type Sent = Progress | Uint8Array

export interface Running {
  /** Rejects when it takes too long, fails or is ended; the server goes on meanwhile. */
  readonly bytes: Promise<Uint8Array>
  /** Ends it, whether it waits or runs. */
  readonly end: () => void
}

export interface Threads {
  /** What the thread's program makes of a job. */
  run(job: unknown, tell?: (progress: Progress) => void): Running
  close(): Promise<void>
}

/** While developing, the thread's program is TypeScript, which a thread reads only after registering the loader itself. */
const startThread = (worker: URL, options: WorkerOptions): Worker => {
  if (!worker.pathname.endsWith('.ts')) return new Worker(worker, options)
  const load = `import(${JSON.stringify(worker.href)})`
  const program = `import('tsx/esm/api').then(({ register }) => (register(), ${load}))`
  return new Worker(program, { ...options, eval: true })
}

const runJob = (
  worker: URL,
  job: unknown,
  running: Set<Worker>,
  tell: (progress: Progress) => void,
): { readonly thread: Worker; readonly bytes: Promise<Uint8Array> } => {
  const thread = startThread(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  })
  running.add(thread)
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => void thread.terminate(), longestMs)
    thread.on('message', (sent: Sent) => (sent instanceof Uint8Array ? resolve(sent) : tell(sent)))
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      running.delete(thread)
      reject(new Error('the export was ended before it was done'))
    })
  })
  return { thread, bytes }
}

/** `worker` is the address of the thread's program. */
export const createThreads = (worker: URL): Threads => {
  const running = new Set<Worker>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (job, tell = () => {}) => {
      let ended = false
      let thread: Worker | null = null
      // Let go of when it is ended: whoever asks a thousand times leaves no thousand copies of a hall in the line.
      let waiting: unknown = job
      const bytes = last.then(() => {
        if (ended) throw new Error('the export was ended before it began')
        const begun = runJob(worker, waiting, running, tell)
        waiting = null
        thread = begun.thread
        return begun.bytes
      })
      last = bytes.catch(() => {})
      const end = () => {
        ended = true
        waiting = null
        void thread?.terminate()
      }
      return { bytes, end }
    },
    close: async () => {
      await Promise.all([...running].map((thread) => thread.terminate()))
    },
  }
}

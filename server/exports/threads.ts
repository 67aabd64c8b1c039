// Writes files in a worker thread, one at a time, each with a limit on time and memory: a large one holds up nobody. Used by the
// exporter and the paper kit.
import { Worker, type WorkerOptions } from 'node:worker_threads'

const longestMs = 60_000
const mostHeapMb = 512

export interface Threads {
  /** What the thread's program makes of a job. Rejects when it takes longer than a minute; the server goes on meanwhile. */
  run(job: unknown): Promise<Uint8Array>
  close(): Promise<void>
}

/** While developing, the thread's program is TypeScript, which a thread reads only after registering the loader itself. */
const startThread = (worker: URL, options: WorkerOptions): Worker => {
  if (!worker.pathname.endsWith('.ts')) return new Worker(worker, options)
  const load = `import(${JSON.stringify(worker.href)})`
  const program = `import('tsx/esm/api').then(({ register }) => (register(), ${load}))`
  return new Worker(program, { ...options, eval: true })
}

const runJob = (worker: URL, job: unknown, running: Set<Worker>): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const thread = startThread(worker, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    })
    running.add(thread)
    const timer = setTimeout(() => void thread.terminate(), longestMs)
    thread.once('message', (bytes: Uint8Array) => resolve(bytes))
    thread.once('error', reject)
    thread.once('exit', () => {
      clearTimeout(timer)
      running.delete(thread)
      reject(new Error('the export was ended before it was done'))
    })
  })

/** `worker` is the address of the thread's program. */
export const createThreads = (worker: URL): Threads => {
  const running = new Set<Worker>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (job) => {
      const done = last.then(() => runJob(worker, job, running))
      last = done.catch(() => {})
      return done
    },
    close: async () => {
      await Promise.all([...running].map((thread) => thread.terminate()))
    },
  }
}

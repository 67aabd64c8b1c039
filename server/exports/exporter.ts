// Runs exports in a worker thread, one at a time on this node, each with a limit on time and memory. Made by `server/main`.
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { WordsByLanguage } from '../words.ts'
import type { ExportJob, Exporter } from './export.ts'

const longestMs = 60_000
const mostHeapMb = 512

/** While developing, the thread's program is TypeScript, which a thread reads only after registering the loader itself. */
const startThread = (worker: URL, options: WorkerOptions): Worker => {
  if (!worker.pathname.endsWith('.ts')) return new Worker(worker, options)
  const load = `import(${JSON.stringify(worker.href)})`
  const program = `import('tsx/esm/api').then(({ register }) => (register(), ${load}))`
  return new Worker(program, { ...options, eval: true })
}

const runJob = (worker: URL, job: ExportJob, running: Set<Worker>): Promise<Uint8Array> =>
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
export const createExporter = (deps: { readonly worker: URL; readonly words: WordsByLanguage }): Exporter => {
  const running = new Set<Worker>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    write: (format, report, language, fallback) => {
      const messages = deps.words[language === 'en' ? 'en' : 'nl']
      const done = last.then(() =>
        runJob(deps.worker, { format, report, language, fallback, messages }, running),
      )
      last = done.catch(() => {})
      return done
    },
    close: async () => {
      await Promise.all([...running].map((thread) => thread.terminate()))
    },
  }
}

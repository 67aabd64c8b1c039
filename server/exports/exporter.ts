// Runs exports in a worker thread. Made by `server/main`.
import type { WordsByLanguage } from '../words.ts'
import type { Exporter, ExportJob } from './export.ts'
import { createThreads } from './threads.ts'

/** `worker` is the address of the thread's program. */
export const createExporter = (deps: { readonly worker: URL; readonly words: WordsByLanguage }): Exporter => {
  const threads = createThreads(deps.worker)
  return {
    write: ({ format, source, language, fallback }, tell) => {
      const job: ExportJob = { format, source, language, fallback, messages: deps.words[language] }
      return threads.run(job, tell)
    },
    close: threads.close,
  }
}

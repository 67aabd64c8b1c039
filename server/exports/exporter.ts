// Runs exports in a worker thread. Made by `server/main`.
import type { WordsByLanguage } from '../words.ts'
import type { Exporter, ExportJob } from './export.ts'
import { createThreads } from './threads.ts'

/** `worker` is the address of the thread's program. */
export const createExporter = (deps: { readonly worker: URL; readonly words: WordsByLanguage }): Exporter => {
  const threads = createThreads(deps.worker)
  return {
    write: (format, report, language, fallback) => {
      const messages = deps.words[language === 'en' ? 'en' : 'nl']
      const job: ExportJob = { format, report, language, fallback, messages }
      return threads.run(job)
    },
    close: threads.close,
  }
}

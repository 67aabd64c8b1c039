// Runs exports in a worker thread. Made by `server/main`.
import type { WordsByLanguage } from '../words.ts'
import type { Exporter, ExportJob } from './export.ts'
import type { HouseStyle } from './house.ts'
import { createThreads } from './threads.ts'

/** `worker` is the address of the thread's program. */
export const createExporter = (deps: {
  readonly worker: URL
  readonly words: WordsByLanguage
  /** Left out: ours. */
  readonly house?: HouseStyle
}): Exporter => {
  const threads = createThreads(deps.worker)
  return {
    write: ({ format, source, language, fallback }, tell) => {
      const dressed = deps.house ? { ...source, house: deps.house } : source
      const job: ExportJob = { format, source: dressed, language, fallback, messages: deps.words[language] }
      return threads.run(job, tell)
    },
    close: threads.close,
  }
}

// Files that somebody waits for: asked for, being written, ready to be fetched for a while. In memory, per node; a lost one is
// asked for again. Called by HTTP.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Asked, Exporter } from './export.ts'
import type { Progress, Running } from './threads.ts'

export type JobState =
  | ({ readonly type: 'running' } & Progress)
  | { readonly type: 'ready'; readonly size: number }
  | { readonly type: 'failed' }

export interface ReadyFile {
  readonly format: string
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}

interface Job {
  readonly workshop: WorkshopId
  readonly format: string
  readonly name: string
  readonly mime: string
  readonly running: Running
  readonly startedAt: number
  progress: Progress
  result: Uint8Array | 'failed' | null
}

/** So long a file waits to be fetched, and so many are kept at most; the oldest go first. */
const keptMs = 10 * 60_000
const mostKept = 24
/** Of one workshop: however often it asks, the files of others stay. */
const mostOfOne = 6

export interface JobsDeps {
  readonly exporter: Exporter
  readonly now: () => number
  readonly newId: () => string
}

export interface Jobs {
  /** The job's id. */
  start(workshop: WorkshopId, asked: Asked, file: Pick<ReadyFile, 'name' | 'mime'>): string
  /** Null: there is no such job of this workshop (any more). */
  state(workshop: WorkshopId, id: string): JobState | null
  /** Null while it is not ready. */
  file(workshop: WorkshopId, id: string): ReadyFile | null
  end(workshop: WorkshopId, id: string): void
  /** A file that is given at once: until it is, it ends with the jobs of its workshop. */
  watch(workshop: WorkshopId, running: Running): void
  /** Something in it was erased: no file of before may be given. */
  endAll(workshop: WorkshopId): void
}

const stateOf = ({ result, progress }: Job): JobState => {
  if (result === 'failed') return { type: 'failed' }
  return result ? { type: 'ready', size: result.byteLength } : { type: 'running', ...progress }
}

const newJob = { progress: { done: 0, of: 1 }, result: null }

const settle = (job: Job): void => {
  job.running.bytes.then(
    (bytes) => {
      job.result = bytes
    },
    () => {
      job.result = 'failed'
    },
  )
}

const fileOf = ({ format, name, mime, result }: Job): ReadyFile | null =>
  result instanceof Uint8Array ? { format, name, mime, bytes: result } : null

export const createJobs = ({ exporter, now, newId }: JobsDeps): Jobs => {
  const jobs = new Map<string, Job>()
  const atOnce = new Map<Running, WorkshopId>()
  const forget = (id: string) => {
    jobs.get(id)?.running.end()
    jobs.delete(id)
  }
  const sweep = () => {
    for (const [id, { startedAt }] of jobs) if (now() - startedAt > keptMs) forget(id)
    for (const id of [...jobs.keys()].slice(0, Math.max(0, jobs.size - mostKept))) forget(id)
  }
  const sweepOf = (workshop: WorkshopId) => {
    const own = [...jobs].filter(([, job]) => job.workshop === workshop)
    for (const [id] of own.slice(0, Math.max(0, own.length - mostOfOne))) forget(id)
  }
  const of = (workshop: WorkshopId, id: string): Job | null => {
    sweep()
    const job = jobs.get(id)
    return job?.workshop === workshop ? job : null
  }
  return {
    start: (workshop, asked, file) => {
      const id = newId()
      const running = exporter.write(asked, (progress) => {
        job.progress = progress
      })
      const job: Job = { ...newJob, workshop, format: asked.format, ...file, running, startedAt: now() }
      jobs.set(id, job)
      settle(job)
      sweepOf(workshop)
      sweep()
      return id
    },
    state: (workshop, id) => {
      const job = of(workshop, id)
      return job && stateOf(job)
    },
    file: (workshop, id) => {
      const job = of(workshop, id)
      return job && fileOf(job)
    },
    end: (workshop, id) => {
      if (of(workshop, id)) forget(id)
    },
    watch: (workshop, running) => {
      atOnce.set(running, workshop)
      const forgotten = () => void atOnce.delete(running)
      running.bytes.then(forgotten, forgotten)
    },
    endAll: (workshop) => {
      for (const [running, whose] of atOnce) if (whose === workshop) running.end()
      for (const [id, job] of jobs) if (job.workshop === workshop) forget(id)
    },
  }
}

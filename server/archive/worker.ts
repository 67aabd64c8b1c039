// The thread in which archives that somebody sends are read: a large or hostile one holds up nobody. Started by `archives`.
import { parentPort, workerData } from 'node:worker_threads'
import { kinds } from '../../shared/activities/kinds.ts'
import type { ReadJob } from './archives.ts'
import { packed } from './parcel.ts'
import { readArchive } from './read.ts'

// `archives` alone starts this thread, with a job.
const { bytes, now } = workerData as ReadJob
parentPort?.postMessage(packed(readArchive(bytes, kinds, now)))

// The thread in which a paper kit is drawn. Started for each kit by `server/main`'s threads.
import { parentPort, workerData } from 'node:worker_threads'
import { stayBehind } from '../behind.ts'
import type { KitJob } from './kit.ts'
import { writeKit } from './write-kit.ts'

stayBehind()

// The server alone starts this thread, with a job.
parentPort?.postMessage(await writeKit(workerData as KitJob))

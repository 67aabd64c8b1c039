// The thread in which one picture is drawn. Started for each by `server/main`'s threads.
import { parentPort, workerData } from 'node:worker_threads'
import { stayBehind } from '../behind.ts'
import { drawOne, type PictureJob } from './one.ts'

stayBehind()

// The server alone starts this thread, with a job.
parentPort?.postMessage(await drawOne(workerData as PictureJob))

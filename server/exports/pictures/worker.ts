// The thread in which one picture is drawn. Started for each by `server/main`'s threads.
import { parentPort, workerData } from 'node:worker_threads'
import { drawOne, type PictureJob } from './one.ts'

// The server alone starts this thread, with a job.
parentPort?.postMessage(await drawOne(workerData as PictureJob))

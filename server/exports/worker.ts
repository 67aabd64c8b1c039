// The thread in which files are written, so that a large one holds up nobody. Started by `exporter` for each job.
import { parentPort, workerData } from 'node:worker_threads'
import { stayBehind } from './behind.ts'
import { createWords, type ExportJob } from './export.ts'
import type { Sent } from './threads.ts'
import { writers } from './writers.ts'

stayBehind()

const send = (sent: Sent) => parentPort?.postMessage(sent)

// The exporter alone starts this thread, with a job.
const job = workerData as ExportJob
send(await writers[job.format](job.source, createWords(job), send))

// The thread in which files are written, so that a large one holds up nobody. Started by `exporter` for each job.
import { parentPort, workerData } from 'node:worker_threads'
import { writeCsv } from './csv.ts'
import { createWords, type ExportJob, type WriteExport } from './export.ts'
import type { Format } from './formats.ts'
import { writeJson } from './json.ts'
import { writeXlsx } from './xlsx.ts'

const writers: { readonly [format in Format]: WriteExport } = {
  xlsx: writeXlsx,
  csv: writeCsv,
  json: writeJson,
}

// The exporter alone starts this thread, with a job.
const job = workerData as ExportJob
const bytes = await writers[job.format](job.source, createWords(job))
parentPort?.postMessage(bytes)

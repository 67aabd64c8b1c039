// Which file writes which format. Called by the worker.
import { writeActorsCsv, writeCsv, writeVotesCsv } from './csv.ts'
import type { WriteExport } from './export.ts'
import type { Format } from './formats.ts'
import { writePdf, writeWord } from './document/write.ts'
import { writeJson } from './json.ts'
import { writePictures } from './pictures/write.ts'
import { writeXlsx } from './xlsx.ts'
import { createWriteZip, type Single } from './zip.ts'

const single: { readonly [format in Single]: WriteExport } = {
  xlsx: writeXlsx,
  docx: writeWord,
  pdf: writePdf,
  csv: writeCsv,
  'votes-csv': writeVotesCsv,
  'actors-csv': writeActorsCsv,
  json: writeJson,
}

export const writers: { readonly [format in Format]: WriteExport } = {
  ...single,
  pictures: createWriteZip({}, [writePictures]),
  zip: createWriteZip(single, [writePictures]),
}

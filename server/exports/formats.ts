// The formats there are: what a browser must know of each before a byte is written. The writers are behind the worker.

const csv = { mime: 'text/csv; charset=utf-8', extension: 'csv' } as const

export const formats = {
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  pdf: { mime: 'application/pdf', extension: 'pdf' },
  csv,
  'votes-csv': csv,
  'actors-csv': csv,
  json: { mime: 'application/json; charset=utf-8', extension: 'json' },
  /** SVG and PNG of every step. */
  pictures: { mime: 'application/zip', extension: 'zip' },
  zip: { mime: 'application/zip', extension: 'zip' },
} as const

export type Format = keyof typeof formats

export const isFormat = (text: string): text is Format => Object.hasOwn(formats, text)

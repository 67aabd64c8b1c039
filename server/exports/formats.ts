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

/** What a file is called beside the workshop, where several formats have one extension: alone and in the ZIP. */
export const parts: { readonly [format in Format]?: string } = {
  csv: 'notes',
  'votes-csv': 'votes',
  'actors-csv': 'actors',
  json: 'archive',
  pictures: 'pictures',
}

export const isFormat = (text: string): text is Format => Object.hasOwn(formats, text)

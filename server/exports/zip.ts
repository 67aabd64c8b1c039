// Everything in one file: each format once, and a list of checksums by which anyone can see that nothing was changed since.
import { createHash } from 'node:crypto'
import { zipSync, type Zippable } from 'fflate'
import type { WriteExport } from './export.ts'
import { safeFileName } from './file-name.ts'
import { formats, parts, type Format } from './formats.ts'

/** The same state gives the same bytes: what a file's date in the ZIP would say stands inside the files. */
const mtime = new Date(1980, 0, 1)
/** These are packed already. */
const packed = /\.(xlsx|docx|pdf|png|zip)$/

/** Formats that are one file. */
export type Single = Exclude<Format, 'zip' | 'pictures'>

const checksums = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  new TextEncoder().encode(
    [...files]
      .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
      .join(''),
  )

/** Files that are many in one format (pictures) come unpacked, by their names. */
export type WriteMany = (
  ...given: Parameters<WriteExport>
) => Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]>

export const createWriteZip =
  (writers: { readonly [format in Single]?: WriteExport }, many: readonly WriteMany[] = []): WriteExport =>
  async (source, words, tell = () => {}) => {
    const { title, date } = source.report.workshop
    const all = Object.entries(writers) as [Single, WriteExport][]
    const of = all.length + many.length
    const files = new Map<string, Uint8Array>()
    for (const [done, [format, write]] of all.entries()) {
      tell({ done, of })
      const { extension } = formats[format]
      const known = parts[format]
      const name = known ? `${known}.${extension}` : safeFileName(`${title} ${date}`, extension)
      files.set(name, await write(source, words))
    }
    for (const [done, write] of many.entries()) {
      tell({ done: all.length + done, of })
      for (const { name, bytes } of await write(source, words)) files.set(name, bytes)
    }
    tell({ done: of, of })
    files.set('SHA256SUMS.txt', checksums(files))
    const entries = [...files].map(([name, bytes]) => [
      name,
      [bytes, { level: packed.test(name) ? 0 : 6, mtime }],
    ])
    return zipSync(Object.fromEntries(entries) as Zippable)
  }

// The last touch on a Word file: our table style, and fixed times, so that the same state gives the same bytes. Called by `write`.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { tableStyle } from './styles.ts'

const edits = (madeAt: Date): { readonly [path: string]: (xml: string) => string } => ({
  'docProps/core.xml': (xml) =>
    xml.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, open: string) => `${open}${madeAt.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    ),
  'word/styles.xml': (xml) => xml.replace('</w:styles>', `${tableStyle}</w:styles>`),
})

/** Of a zip, which knows local times only and none before 1980: the same in every time zone. */
const mtime = new Date(1980, 0, 1)

export const pack = (bytes: Uint8Array, madeAt: Date): Uint8Array => {
  const edit = edits(madeAt)
  const files = Object.entries(unzipSync(bytes)).map(([path, data]) => {
    const change = edit[path]
    const level = path.startsWith('word/media/') ? 0 : 6
    return [path, [change ? strToU8(change(strFromU8(data))) : data, { level, mtime }]]
  })
  return zipSync(Object.fromEntries(files) as Zippable)
}

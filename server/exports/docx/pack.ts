// The last touch on a Word file: our table style, and fixed times, so that the same state gives the same bytes. Called by `write`.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { tableStyle } from './styles.ts'

/** The library counts bookmarks on from file to file; here they begin at 1 again. Only where it writes them, never in a text. */
const recount = (xml: string): string => {
  const known = new Map<string, number>()
  const numberOf = (old: string): number => {
    const found = known.get(old) ?? known.size + 1
    known.set(old, found)
    return found
  }
  return xml
    .replace(/ w:anchor="_Toc(\d+)"/g, (_, old: string) => ` w:anchor="_Toc${numberOf(old)}"`)
    .replace(
      /PAGEREF _Toc(\d+) \\h<\/w:instrText>/g,
      (_, old: string) => `PAGEREF _Toc${numberOf(old)} \\h</w:instrText>`,
    )
    .replace(
      /<w:bookmarkStart w:name="_Toc(\d+)" w:id="\d+"\/>/g,
      (_, old: string) => `<w:bookmarkStart w:name="_Toc${numberOf(old)}" w:id="${numberOf(old)}"/>`,
    )
    .replace(
      /<w:bookmarkEnd w:id="(\d+)"\/>/g,
      (_, old: string) => `<w:bookmarkEnd w:id="${numberOf(old)}"/>`,
    )
}

/** Entries of the contents run the document's way: the library has no such setting for a style. */
const turned = (xml: string): string =>
  xml.replace(/(<w:style [^>]*w:styleId="TOC[12]"(?:(?!<\/w:style>).)*?<w:pPr>)/g, '$1<w:bidi/>')

const edits = (madeAt: Date, isTurned: boolean): { readonly [path: string]: (xml: string) => string } => ({
  'docProps/core.xml': (xml) =>
    xml.replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_, open: string) => `${open}${madeAt.toISOString().replace(/\.\d+Z$/, 'Z')}`,
    ),
  'word/document.xml': recount,
  'word/styles.xml': (xml) =>
    (isTurned ? turned(xml) : xml).replace('</w:styles>', `${tableStyle}</w:styles>`),
})

/** Of a zip, which knows local times only and none before 1980: the same in every time zone. */
const mtime = new Date(1980, 0, 1)

export const pack = (bytes: Uint8Array, madeAt: Date, isTurned: boolean): Uint8Array => {
  const edit = edits(madeAt, isTurned)
  const files = Object.entries(unzipSync(bytes)).map(([path, data]) => {
    const change = edit[path]
    const level = path.startsWith('word/media/') ? 0 : 6
    return [path, [change ? strToU8(change(strFromU8(data))) : data, { level, mtime }]]
  })
  return zipSync(Object.fromEntries(files) as Zippable)
}

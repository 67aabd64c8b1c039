// Reads back a Word file by its XML: the text of every paragraph, its fields, and what it refers to. For the tests of exports.
import { externalOf } from './read-tables.ts'
import { everyElement, parseXml, type XmlElement } from './strict-xml.ts'
import { unzipTexts } from './unzip.ts'

export interface ReadWord {
  readonly paragraphs: readonly string[]
  /** Instructions of fields: what a program would do when it opens the file. */
  readonly fields: readonly string[]
  readonly external: readonly string[]
  readonly files: readonly string[]
}

const shown: Readonly<Record<string, string>> = { 'w:br': '\n', 'w:cr': '\n', 'w:tab': '\t' }

const textOf = (paragraph: XmlElement): string =>
  everyElement(paragraph)
    .map(({ name, text }) => (name === 'w:t' ? text : (shown[name] ?? '')))
    .join('')

export const readWord = (bytes: Uint8Array): ReadWord => {
  const files = unzipTexts(bytes)
  const parts = [...files].filter(([name]) => name.endsWith('.xml')).map(([, xml]) => parseXml(xml))
  const all = parts.flatMap(everyElement)
  return {
    paragraphs: all.filter(({ name }) => name === 'w:p').map(textOf),
    fields: all.flatMap(({ name, text, attributes }) => {
      if (name === 'w:instrText') return [text.trim()]
      return name === 'w:fldSimple' ? [(attributes['w:instr'] ?? '').trim()] : []
    }),
    external: externalOf(files),
    files: [...files.keys()],
  }
}

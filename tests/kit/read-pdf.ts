// Reads a PDF as far as tests need: pages, structure, and the text that its own fonts say their glyphs are. Not for files of others:
// it knows how ours are written.
import { inflateSync } from 'node:zlib'
import { outlinesOf } from './font-outlines.ts'

export interface ReadPdf {
  readonly pages: number
  /** In points, of each page. */
  readonly sizes: readonly (readonly [number, number])[]
  /** Types of the structure's elements, in the order in which they stand in the file. */
  readonly structure: readonly string[]
  /** Texts of the pages, line by line as drawn; Arabic in the order of its glyphs. */
  readonly lines: readonly string[]
  /** What stands for shaped text, in reading order. */
  readonly actual: readonly string[]
  /** What stands for shaped text beside the letters of the glyphs that are drawn there, in the order of the glyphs. */
  readonly shaped: readonly Shaped[]
  /** Letters drawn with a glyph that the font in the file has no outline for. */
  readonly blanks: readonly string[]
  /** All that is not a stream: dictionaries. */
  readonly plain: string
}

export interface Shaped {
  readonly actual: string
  readonly drawn: string
}

/** A font in the file: what its glyphs say, and which can be seen. */
interface PdfFont {
  readonly letters: ReadonlyMap<number, string>
  readonly outlines: ReadonlySet<number>
}

interface PdfObject {
  readonly head: string
  readonly stream: string | null
}

const objectsOf = (file: Buffer): ReadonlyMap<number, PdfObject> => {
  const source = file.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const found of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length
    const end = source.indexOf('\nendobj', start)
    const body = source.slice(start, end)
    const at = body.indexOf('\nstream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = Buffer.from(source.slice(start + at + 8, start + at + 8 + length), 'latin1')
    const isPacked = head.includes('/FlateDecode')
    objects.set(Number(found[1]), {
      head,
      stream: at < 0 ? null : (isPacked ? inflateSync(bytes) : bytes).toString('latin1'),
    })
  }
  return objects
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')

const escapes: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string in brackets: plain signs, or after the mark of UTF-16 all others. */
const textIn = (literal: string): string => {
  const bytes = literal.replace(/\\([\s\S])/g, (_, sign: string) => escapes[sign] ?? sign)
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes
  return utf16(Buffer.from(bytes, 'latin1').subarray(2).toString('hex'))
}

/** Glyph → text, as the font's own table says. */
const glyphsOf = (table: string): ReadonlyMap<number, string> =>
  new Map(
    [...table.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)].flatMap(([, first = '0', list = '']) =>
      [...list.matchAll(/<([\w ]*)>/g)].map(
        ([, hex = ''], at) => [Number.parseInt(first, 16) + at, utf16(hex)] as const,
      ),
    ),
  )

const refOf = (objects: ReadonlyMap<number, PdfObject>, { head }: PdfObject, key: string): PdfObject =>
  objects.get(Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(head)?.[1])) ?? { head: '', stream: null }

const fontsOf = (objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, PdfFont> => {
  const fonts = new Map<string, PdfFont>()
  const follow = (from: PdfObject, ...keys: readonly string[]): PdfObject =>
    keys.reduce((object, key) => refOf(objects, object, key), from)
  for (const { head } of objects.values())
    for (const [, name = '', ref] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(ref))
      if (font === undefined || fonts.has(name)) continue
      const file = follow(font, 'DescendantFonts', 'FontDescriptor', 'FontFile2').stream
      fonts.set(name, {
        letters: glyphsOf(follow(font, 'ToUnicode').stream ?? ''),
        outlines: outlinesOf(Buffer.from(file ?? '', 'latin1')),
      })
    }
  return fonts
}

const glyphsIn = (shown: string): readonly number[] =>
  [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16)),
  )

/** Each piece of drawn text, with what it stands for where the file says so. */
const drawnIn = (content: string, fonts: ReadonlyMap<string, PdfFont>) => {
  const shaped: Shaped[] = []
  const blanks: string[] = []
  let font: PdfFont | undefined
  let actual: string | null = null
  const tokens = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\b(EMC)\b/g
  for (const [, literal, name, shown, end] of content.matchAll(tokens)) {
    if (end !== undefined) actual = null
    if (name !== undefined) font = fonts.get(name)
    if (literal !== undefined) {
      actual = textIn(literal)
      shaped.push({ actual, drawn: '' })
    }
    if (shown === undefined) continue
    const letters = glyphsIn(shown).map((glyph) => font?.letters.get(glyph) ?? '?')
    blanks.push(
      ...letters.filter(
        (letter, at) => letter.trim() !== '' && !font?.outlines.has(glyphsIn(shown)[at] ?? 0),
      ),
    )
    if (actual !== null) shaped.push({ actual, drawn: `${shaped.pop()?.drawn ?? ''}${letters.join('')}` })
  }
  return { shaped, blanks }
}

/** A line is of several pieces where its script or its font changes; a new one begins with a step down the page. */
const linesOf = (content: string, fonts: ReadonlyMap<string, PdfFont>): readonly string[] => {
  const lines: string[] = []
  let font: PdfFont | undefined
  let isNew = true
  const tokens = /\/(F\d+) [\d.]+ Tf|1 0 0 1 \S+ (\S+) cm|\[([^\]]*)\] TJ/g
  for (const [, name, down, shown] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name)
    if (down !== undefined && Number(down) !== 0) isNew = true
    if (shown === undefined) continue
    const piece = glyphsIn(shown)
      .map((glyph) => font?.letters.get(glyph) ?? '?')
      .join('')
    lines.push(isNew ? piece : `${lines.pop() ?? ''}${piece}`)
    isNew = false
  }
  return lines
}

const isPage = ({ head }: PdfObject): boolean => /\/Type \/Page\b(?!s)/.test(head)

const contentOf = (objects: ReadonlyMap<number, PdfObject>, { head }: PdfObject): string =>
  [...(/\/Contents \[?([^\]/]*)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
    .map(([, ref]) => objects.get(Number(ref))?.stream ?? '')
    .join('\n')

export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const objects = objectsOf(Buffer.from(bytes))
  const all = [...objects.values()]
  const pages = all.filter(isPage)
  const fonts = fontsOf(objects)
  const contents = pages.map((page) => contentOf(objects, page))
  const drawn = contents.map((content) => drawnIn(content, fonts))
  return {
    pages: pages.length,
    sizes: pages.map(({ head }) => {
      const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head)
      return [Number(box?.[1]), Number(box?.[2])] as const
    }),
    structure: all.flatMap(({ head }) => /\/S \/(\w+)/.exec(head)?.[1] ?? []),
    lines: contents.flatMap((content) => linesOf(content, fonts)),
    actual: contents.flatMap((content) =>
      [...content.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, literal = '']) =>
        textIn(literal),
      ),
    ),
    shaped: drawn.flatMap(({ shaped }) => shaped),
    blanks: drawn.flatMap(({ blanks }) => blanks),
    plain: all.map(({ head }) => head).join('\n'),
  }
}

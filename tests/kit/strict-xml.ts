// A reader of XML that forgives nothing: what it reads, every parser reads. For the tests of pictures, workbooks and Word files.

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own text and that of what is in it. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** What XML 1.0 may not hold at all, halves of pairs too. */
const forbidden =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\ud800-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const tag = /<(\/?)([a-zA-Z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy
const attribute = /\s+([\w:.-]+)="([^"<]*)"/g
const declaration = /^<\?xml version="1\.0"[^?<>]*\?>\s*/

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decode = (text: string): string => {
  if (/&(?!#(\d+|x[\da-f]+);|(?:lt|gt|amp|quot|apos);)/i.test(text))
    throw new Error(`a bare ampersand: ${text.slice(0, 60)}`)
  const decoded = text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (_, code?: string, hex?: string, name = '') =>
      named[name] ?? String.fromCodePoint(code ? Number(code) : Number.parseInt(hex ?? '', 16)),
  )
  if (forbidden.test(decoded)) throw new Error('a sign that XML may not hold, as a number')
  return decoded
}

const attributesOf = (text: string): Readonly<Record<string, string>> => {
  const pairs = [...text.matchAll(attribute)].map(
    ([, name = '', value = '']) => [name, decode(value)] as const,
  )
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length)
    throw new Error(`an attribute twice: ${text}`)
  return Object.fromEntries(pairs)
}

/** The one element of a file. Throws on anything that a parser could stumble on. */
export const parseXml = (file: string): XmlElement => {
  const bad = forbidden.exec(file)
  if (bad) throw new Error(`a sign that XML may not hold at ${bad.index}`)
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  const close = (): void => {
    const done = open.pop()
    const parent = open.at(-1)
    if (!done || !parent) throw new Error('closed once too often')
    parent.children.push(done)
    parent.text += done.text
  }
  for (const [, slash, name = '', attributes = '', empty, text, stray] of file
    .replace(declaration, '')
    .matchAll(tag)) {
    if (stray) throw new Error('a bare <')
    const inside = open.at(-1)
    if (text !== undefined) {
      if (inside) inside.text += decode(text)
    } else if (slash) {
      if (inside?.name !== name) throw new Error(`${name} closes ${inside?.name ?? 'nothing'}`)
      close()
    } else {
      open.push({ name, attributes: attributesOf(attributes), children: [], text: '' })
      if (empty) close()
    }
  }
  const [first, ...more] = root.children
  if (open.length !== 1 || !first || more.length > 0) throw new Error('not one whole element')
  return first
}

/** An element and all that are in it. */
export const everyElement = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(everyElement),
]

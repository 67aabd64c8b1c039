// Where things stand in a picture: boxes of papers and of the words on them, and what must hold for every page. For the tests of
// pictures.
import { expect } from 'vitest'
import type { Picture } from '../../shared/activities/picture.ts'
import { widthOf } from '../../shared/drawing/measure.ts'
import { everyElement, parseXml, type XmlElement } from './strict-xml.ts'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const numbered = ({ attributes }: XmlElement, name: string): number => Number(attributes[name] ?? 0)

const boxOf = (rect: XmlElement): Box => {
  const [left, top] = [numbered(rect, 'x'), numbered(rect, 'y')]
  return { left, top, right: left + numbered(rect, 'width'), bottom: top + numbered(rect, 'height') }
}

/** From cap to foot; a descender reaches a quarter below the line. */
const boxOfText = (text: XmlElement): Box => {
  const [x, y, size] = [numbered(text, 'x'), numbered(text, 'y'), numbered(text, 'font-size')]
  const wide = widthOf(text.text, size, text.attributes['font-weight'] === '700' ? 'bold' : 'plain')
  const anchor = text.attributes['text-anchor']
  const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x
  return { left, right: left + wide, top: y - size * 0.95, bottom: y + size * 0.25 }
}

/** Half a unit for rounding. */
const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 0.5 &&
  inner.right <= outer.right + 0.5 &&
  inner.top >= outer.top - 0.5 &&
  inner.bottom <= outer.bottom + 0.5

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export interface DrawnNote {
  readonly id: string
  readonly box: Box
  readonly element: XmlElement
}

const drawnNotes = (root: XmlElement): readonly DrawnNote[] =>
  everyElement(root).flatMap((element) => {
    const id = element.attributes['data-note']
    const paper = element.children.find(({ name }) => name === 'rect')
    return id !== undefined && paper ? [{ id, element, box: boxOf(paper) }] : []
  })

const geometry = new Set([
  'x',
  'y',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'width',
  'height',
  'viewBox',
  'font-size',
])

/** Without white space and the marks of direction around a line. */
export const squeezed = (text: string): string => text.replace(/[\s\u202b\u202c]/g, '')

/** Well-formed, without scripts and addresses, all words on the page, no note over another, and each note's words on its paper. */
export const checkPage = ({
  svg,
  width,
  height,
  images,
}: Pick<Picture, 'svg' | 'width' | 'height' | 'images'>): readonly DrawnNote[] => {
  const root = parseXml(svg)
  expect([root.name, numbered(root, 'width'), numbered(root, 'height')]).toEqual(['svg', width, height])
  expect(Number.isFinite(width * height) && width > 0 && height > 0).toBe(true)
  const all = everyElement(root)
  expect(new Set(all.map(({ name }) => name)).has('script')).toBe(false)
  for (const { attributes } of all)
    for (const [name, value] of Object.entries(attributes)) {
      expect(name).not.toMatch(/^on/i)
      if (geometry.has(name)) expect(value).not.toMatch(/NaN|Infinity|undefined/)
      if (name === 'href') expect(images.map((id) => `picture:${id}`)).toContain(value)
    }
  const page = { left: 0, top: 0, right: width, bottom: height }
  for (const text of all.filter(({ name }) => name === 'text'))
    expect(`${text.text} on the page: ${isInside(boxOfText(text), page)}`).toBe(
      `${text.text} on the page: true`,
    )
  const notes = drawnNotes(root)
  for (const { id, box, element } of notes) {
    expect(`${id} on the page: ${isInside(box, page)}`).toBe(`${id} on the page: true`)
    for (const text of everyElement(element).filter(({ name }) => name === 'text'))
      expect(`${text.text} ${isInside(boxOfText(text), box)}`).toBe(`${text.text} true`)
  }
  for (const [n, one] of notes.entries())
    for (const other of notes.slice(n + 1))
      expect(`${one.id} ${other.id} ${overlaps(one.box, other.box)}`).toBe(`${one.id} ${other.id} false`)
  return notes
}

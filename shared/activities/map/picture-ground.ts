// What lies under the chips in print: the rings and sectors, or the square of influence and interest. Called by picture.ts.
import { edge, ground, ink, ink2, sheet } from '../../drawing/look.ts'
import { drawable } from '../../drawing/lines.ts'
import { widthOf } from '../../drawing/measure.ts'
import { textAt, textBlock, units } from '../../drawing/text.ts'
import type { PictureWords } from '../picture.ts'
import type { RingsPlan } from './chips.ts'
import { polar, sectorAngle, type Oval } from './geometry.ts'
import type { SquarePlan } from './quadrant.ts'
import { titleLook } from './titles.ts'

const tints = ['#fffdf9', '#f9f5ea', '#f0e9da'] as const
const line = `stroke="${edge}" stroke-width="1.5"`

const ringsOf = (oval: Oval): string =>
  oval.radii
    .map((radius, ring) => {
      const size = `rx="${units(oval.rx * radius)}" ry="${units(oval.ry * radius)}"`
      return `<ellipse cx="${units(oval.cx)}" cy="${units(oval.cy)}" ${size} fill="${tints[ring] ?? tints[2]}" ${line}/>`
    })
    .toReversed()
    .join('')

const sectorsOf = (oval: Oval): string =>
  Array.from({ length: oval.sectors }, (_, sector) => {
    const rim = polar(oval, sectorAngle(oval.sectors, sector, 0), 1)
    return `<path d="M${units(oval.cx)} ${units(oval.cy)}L${units(rim.x)} ${units(rim.y)}" ${line}/>`
  }).join('')

/** A ring's name in ink on its lower line; smaller than the layout thinks, so that it fits in every font. */
const pillAt = (name: string, x: number, y: number): string => {
  const text = drawable(name)
  const wide = widthOf(text, 16, 'bold') + 32
  const box = `<rect x="${units(x - wide / 2)}" y="${units(y - 14)}" width="${units(wide)}" height="28" rx="14" fill="${ink}"/>`
  return box + textAt(text, { x, y: y + 5.8, size: 16, weight: 'bold', fill: '#ffffff', anchor: 'middle' })
}

const titleSize = 22
/** What a title keeps free of the page's edge. */
const free = 4

/** Each line as the layout broke it, with the number where sectors have one; smaller where a wider font would leave the page. */
const titlesOf = ({ titles }: RingsPlan, pageWide: number): string =>
  titles
    .flatMap(({ x, y, h, lines, number }) =>
      lines.map((line, n) => {
        const text = drawable(number !== null && n === 0 ? `${number} ${line}` : line)
        const room = 2 * (Math.min(x, pageWide - x) - free)
        return textAt(text, {
          x,
          y: y - h / 2 + titleLook.line * (n + 0.76),
          size: titleSize * Math.min(1, room / Math.max(1, widthOf(text, titleSize, 'bold'))),
          weight: 'bold',
          anchor: 'middle',
        })
      }),
    )
    .join('')

/** `rings`: their names, from the heart outwards. */
export const ringsGround = (plan: RingsPlan, rings: readonly string[], pageWide: number): string => {
  const { oval } = plan
  const pills = rings.map((name, ring) => {
    const { x, y } = polar(oval, Math.PI, oval.radii[ring] ?? 1)
    return pillAt(name, x, y)
  })
  return [ringsOf(oval), sectorsOf(oval), ...pills, titlesOf(plan, pageWide)].join('')
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = ({ left, right, top, bottom }: Frame, look: string): string =>
  `<rect x="${units(left)}" y="${units(top)}" width="${units(right - left)}" height="${units(bottom - top)}" rx="2" ${look}/>`

const axes = ({ left, right, top, bottom }: Frame, { t }: PictureWords): string => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const label = { size: 20, weight: 'bold', fill: ink2 } as const
  return [
    `<path d="M${units(x)} ${units(top)}V${units(bottom)}M${units(left)} ${units(y)}H${units(right)}" ${line}/>`,
    textAt(`${drawable(t('map.influence'))} ↑`, { ...label, x: left, y: top - 12, rightToLeft: false }),
    textAt(`${drawable(t('map.interest'))} →`, {
      ...label,
      x: right,
      y: bottom + 28,
      anchor: 'end',
      rightToLeft: false,
    }),
  ].join('')
}

export const squareGround = ({ plane, headings, waiting }: SquarePlan, words: PictureWords): string => {
  const { square, column } = plane
  const wide = column.right - column.left
  const title = textBlock(words.t('map.stance-waiting', { n: waiting }), wide, { size: 18, weight: 'bold' })
  const heads = headings.map(({ text, x, y }) =>
    textAt(drawable(text), { x, y: y + 7, size: 17, weight: 'bold', anchor: 'middle' }),
  )
  return [
    boxOf(square, `fill="${sheet}" ${line}`),
    axes(square, words),
    ...heads,
    ...(waiting > 0
      ? [boxOf(column, `fill="${ground}" ${line}`), title.draw(column.left, column.top - title.h - 4)]
      : []),
  ].join('')
}

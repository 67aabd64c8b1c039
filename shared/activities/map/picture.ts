// The map as a picture: the room view and nothing else, with the layout of the board. Every note once: on the ground, or with
// its group below it. Called by the exports.
import { badgeAt } from '../../drawing/badge.ts'
import { isRightToLeft } from '../../drawing/lines.ts'
import { ink, ink2, paperEdgeOf, paperOf } from '../../drawing/look.ts'
import { pictureOf } from '../../drawing/page.ts'
import { clientPart } from '../../drawing/part.ts'
import { widthOf } from '../../drawing/measure.ts'
import { beside, stack, textAt, textBlock, units, type Block } from '../../drawing/text.ts'
import { mainPart } from '../../protocol/documents.ts'
import type { View } from '../contract.ts'
import type { Picture, PictureWords } from '../picture.ts'
import { apartIn, lookIn, stancesIn, voicesIn } from './board-words.ts'
import { chipsOf } from './chips.ts'
import type { Box, Point } from './geometry.ts'
import type { MapConfig } from './model.ts'
import { chipAt, printed, type PrintedChip } from './picture-chips.ts'
import { ringsGround, squareGround } from './picture-ground.ts'
import { layPrinted, type Laid } from './picture-layout.ts'
import { restBlock } from './picture-rest.ts'
import { groupsIn, notesIn } from './words.ts'

const margin = 36

/** Paper and badge of each prompt, with its word. */
const legendOf = (config: MapConfig, { pick }: PictureWords): Block & { readonly w: number } => {
  const lines = config.prompts.map(({ label }, n): Block => {
    const look = `fill="${paperOf(n + 1)}" stroke="${paperEdgeOf(n + 1)}"`
    const mark = (x: number, y: number): string =>
      `<rect x="${units(x)}" y="${units(y)}" width="44" height="34" rx="2" ${look}/>` +
      badgeAt(n + 1, x + 11, y + 6)
    const rightToLeft = isRightToLeft(pick(label))
    const words = (most: number): Block => textBlock(pick(label), most, { size: 19 })
    return beside({ mark, markWide: 44, markHigh: 34, gap: 14, wide: 298, rightToLeft, words })
  })
  return { ...stack(lines, 8), w: 298 }
}

const boxAt = (left: number, top: number, w: number, h: number): Box => ({
  x: left + w / 2,
  y: top + h / 2,
  w,
  h,
})

interface Corners {
  readonly head: Block & { readonly w: number }
  readonly legend: Block & { readonly w: number }
}

/** On a larger ground the title grows along, so that it is still the title. */
const headAt = (
  config: MapConfig,
  { title, pick }: PictureWords,
  width: number,
): Block & { readonly w: number } => {
  const by = Math.max(1, (width / 1652) * 0.8)
  const w = 330 * by
  const question = textBlock(pick(config.question), w, { size: 24 * by, fill: ink2 })
  return { ...stack([textBlock(title, w, { size: 38 * by, weight: 'bold' }), question], 6 * by), w }
}

const cornersAt = ({ head, legend }: Corners, { width, height }: { width: number; height: number }) => [
  boxAt(0, 0, head.w + margin + 12, head.h + margin + 12),
  boxAt(
    width - legend.w - margin - 12,
    height - legend.h - margin - 12,
    legend.w + margin + 12,
    legend.h + margin + 12,
  ),
]

/** "6 more", where a cell is so full that not even the largest ground holds it. */
const moreAt = (at: Point, text: string): string => {
  const wide = widthOf(text, 16, 'bold') + 24
  const box = `<rect x="${units(at.x - wide / 2)}" y="${units(at.y - 15)}" width="${units(wide)}" height="30" rx="15" fill="#ffffff" stroke="${ink}"/>`
  return box + textAt(text, { x: at.x, y: at.y + 6, size: 16, weight: 'bold', anchor: 'middle' })
}

const groundOf = ({ plan, width }: Laid, rings: readonly string[], words: PictureWords): string =>
  plan.type === 'rings' ? ringsGround(plan, rings, width) : squareGround(plan, words)

const chipsDrawn = ({ plan }: Laid, chips: readonly PrintedChip[], words: PictureWords): string => {
  const drawn = chips.map((chip) => {
    const at = plan.at.get(chip.id)
    return at ? chipAt(chip, at) : ''
  })
  const pills = plan.more.map(({ at, ids }) => moreAt(at, words.t('map.more-here', { n: ids.length })))
  return [...drawn, ...pills].join('')
}

const altOf = (config: MapConfig, notes: number, { t, pick }: PictureWords): string => {
  const names = [...config.rings, ...config.sectors.map(({ title }) => title)].map(pick)
  return `${pick(config.question)} ${t('map.map', { n: notes })}. ${names.join(', ')}.`
}

/** The one picture `main`: rings, or influence and interest where the hall sees those. */
export const pictures = (view: View, config: MapConfig, words: PictureWords): readonly Picture[] => {
  const { t, pick } = words
  const part = clientPart(view[mainPart])
  const look = lookIn(part)
  const nameless = t('map.no-role')
  const notes = notesIn(part)
  const groups = groupsIn(part)
  const chips = chipsOf(config, { notes, groups, apart: apartIn(part), nameless }).map(printed)
  const legend = legendOf(config, words)
  const cornersFor = (wide: number): Corners => ({ head: headAt(config, words, wide), legend })
  const rings = config.rings.map(pick)
  const laid = layPrinted({
    config,
    chips,
    stances: look.arrangement === 'quadrant' ? stancesIn(part) : null,
    rings,
    sectors: config.sectors.map(({ title }) => pick(title)),
    squares: [0, 1, 2, 3].map((n) => t(`map.square-${n}`)),
    cornersAt: (size) => cornersAt(cornersFor(size.width), size),
  })
  const { width, height } = laid
  const outside = new Set(laid.plan.more.flatMap(({ ids }) => ids))
  const voices = look.tray ? voicesIn(part) : []
  const rest = restBlock({ config, chips, outside, voices, nameless }, words, width - 2 * margin)
  const body = [
    groundOf(laid, rings, words),
    headAt(config, words, width).draw(margin, margin),
    legend.draw(width - legend.w - margin, height - legend.h - margin),
    chipsDrawn(laid, chips, words),
    rest.draw(margin, height + margin),
  ].join('')
  const high = height + (rest.h > 0 ? rest.h + 2 * margin : 0)
  return [
    pictureOf({ name: 'main', alt: altOf(config, notes.length, words), width, height: high, body }, words),
  ]
}

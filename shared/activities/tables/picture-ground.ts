// A table's plan or photo with its pins, for print: each pin has the number that stands on its note. Called by picture.ts.
import type { ClientPart } from '../../notes/expect.ts'
import { edge, ink2, well } from '../../drawing/look.ts'
import { pinAt } from '../../drawing/note.ts'
import { stack, textBlock, units, type Block } from '../../drawing/text.ts'
import { escapeXml } from '../../svg.ts'
import type { TablesConfig } from './config.ts'
import { groundOf } from './ground.ts'
import type { PictureNote } from './picture-notes.ts'
import { promptNumber } from './questions.ts'

/** Taller than this would push every note of the table off the page. */
const mostHigh = 900
const side = 30

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value))

/** The picture with what it is of in words below; `images` names it for who puts the bytes in. */
export const groundBlock = (
  part: ClientPart,
  config: TablesConfig,
  table: string,
  notes: readonly PictureNote[],
  most: number,
): { readonly block: Block; readonly images: readonly string[] } | null => {
  const ground = groundOf(part)
  if (!ground || !(ground.width > 0) || !(ground.height > 0)) return null
  const scale = Math.min(most / ground.width, mostHigh / ground.height)
  const [wide, high] = [Math.round(ground.width * scale), Math.round(ground.height * scale)]
  const pins = (x: number, y: number): readonly string[] =>
    notes.flatMap(({ spot, pin, prompt }) => {
      if (!spot || pin === null) return []
      const left = clamp(spot.x * wide - side / 2, wide - side)
      const top = clamp(spot.y * high - side / 2, high - side)
      return [pinAt(pin, Math.max(1, promptNumber(config, table, prompt)), x + left, y + top, side)]
    })
  const plan: Block = {
    h: high,
    draw: (x, y) => {
      const box = `x="${units(x)}" y="${units(y)}" width="${wide}" height="${high}"`
      return [
        `<g role="img" aria-label="${escapeXml(ground.alt)}">`,
        `<rect ${box} fill="${well}"/>`,
        `<image ${box} preserveAspectRatio="none" href="picture:${escapeXml(ground.picture)}"/>`,
        `<rect ${box} fill="none" stroke="${edge}" stroke-width="1.5"/>`,
        ...pins(x, y),
        '</g>',
      ].join('')
    },
  }
  const said = textBlock(ground.alt, Math.max(wide, 400), { size: 18, fill: ink2 })
  return { block: stack([plan, said], 8), images: [ground.picture] }
}

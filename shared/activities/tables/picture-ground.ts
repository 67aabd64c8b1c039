// A table's plan with its pins, as a piece of the kind's SVG. Pure; called by picture.ts.
import { textOf } from '../../json.ts'
import { escapeXml } from '../../svg.ts'
import { get, values } from '../../table.ts'
import type { PartView } from '../contract.ts'
import type { TablesConfig } from './config.ts'
import { groundKey, pinOf } from './ground.ts'
import type { Ground } from './model-ground.ts'
import { promptNumber } from './questions.ts'

const papers = ['#ffe27a', '#a6ccf2', '#f4a88c', '#ffffff']
const side = 26

/** Taller than wide would push every note of the table off the page. */
const mostHigh = 1.2

export interface GroundWords {
  /** The picture as a data address, so that the file stands alone; null or absent: an empty frame with its pins. */
  readonly pictureOf?: ((picture: string) => string | null) | undefined
}

const pinAt = (x: number, y: number, number: number): string => {
  const paper = papers[(number - 1) % papers.length] ?? '#ffffff'
  return [
    `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" rx="2" fill="${paper}" stroke="#1c2130" stroke-width="2"/>`,
    `<text x="${x}" y="${y + 6}" font-size="16" font-weight="740" fill="#1c2130" text-anchor="middle">${number}</text>`,
  ].join('')
}

/** Empty where no plan lies. `high`: what it takes. */
export const drawGround = (
  part: PartView,
  config: TablesConfig,
  table: string,
  at: { readonly x: number; readonly y: number; readonly wide: number },
  words: GroundWords,
): { readonly svg: string; readonly high: number } => {
  const laid = part['ground']
  const ground = laid && (get(laid, groundKey) as Ground | undefined)
  if (!ground) return { svg: '', high: 0 }
  const scale = Math.min(at.wide / ground.width, (at.wide * mostHigh) / ground.height)
  const [wide, high] = [Math.round(ground.width * scale), Math.round(ground.height * scale)]
  const box = `x="${at.x}" y="${at.y}" width="${wide}" height="${high}"`
  const href = words.pictureOf?.(ground.picture) ?? null
  const pins = [...values(part['notes'] ?? { size: 0, buckets: [] })].flatMap((note) => {
    const pin = pinOf(note['place'])
    const number = promptNumber(config, table, textOf(note['prompt']))
    return pin ? [pinAt(at.x + pin.x * wide, at.y + pin.y * high, number)] : []
  })
  const svg = [
    `<g role="img" aria-label="${escapeXml(ground.alt)}">`,
    href === null
      ? `<rect ${box} fill="#efe8da"/>`
      : `<image ${box} preserveAspectRatio="none" href="${escapeXml(href)}"/>`,
    `<rect ${box} fill="none" stroke="#857d6c"/>`,
    ...pins,
    '</g>',
  ].join('')
  return { svg, high: high + 24 }
}

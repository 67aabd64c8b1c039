// The map as a picture for reports: room view to SVG text, with the same layout as the board. Pure; the server calls it.
import { escapeXml } from '../../svg.ts'
import type { Localized } from '../../localized.ts'
import { mainPart } from '../../protocol/documents.ts'
import { entries } from '../../table.ts'
import type { View } from '../contract.ts'
import { chipLook } from './chip-size.ts'
import { chipsOf, layMap, ringPill, type LaidChip } from './chips.ts'
import { polar, sectorAngle, type Oval } from './geometry.ts'
import type { MapConfig } from './model.ts'
import { titleLook } from './titles.ts'
import { apartIn } from './board-words.ts'
import { groupsIn, notesIn } from './words.ts'

/** Size in pixels at scale 1: a 16:9 page. */
export const pictureSize = { width: 1652, height: 929 } as const

export interface PictureWords {
  readonly title: string
  /** The workshop's own words in the wished language. */
  readonly pick: (text: Localized) => string
  /** For an actor without a role, where the map shows functions only. */
  readonly nameless?: string | undefined
  /** "6 more", for a cell that is full. */
  readonly more: (n: number) => string
}

const ink = '#1c2130'
const papers = ['#ffe27a', '#a6ccf2', '#f4a88c', '#ffffff'] as const
const edges = ['#9a7a08', '#4e84bc', '#c56f4e', '#857d6c'] as const
const tints = ['#f0e9da', '#f9f5ea', '#fffdf9'] as const
const font = "'Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Sans Arabic', sans-serif"

const label = (x: number, y: number, text: string, more: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escapeXml(text)}</text>`

const mapOf = (oval: Oval, names: readonly string[]): string => {
  const rings = oval.radii.toReversed().map((radius, n) => {
    const size = `rx="${(oval.rx * radius).toFixed(1)}" ry="${(oval.ry * radius).toFixed(1)}"`
    return `<ellipse cx="${oval.cx}" cy="${oval.cy}" ${size} fill="${tints[n] ?? tints[0]}" stroke="#7f7766" stroke-width="1.5"/>`
  })
  const lines = Array.from({ length: oval.sectors }, (_, sector) => {
    const rim = polar(oval, sectorAngle(oval.sectors, sector, 0), 1)
    return `<path d="M${oval.cx} ${oval.cy}L${rim.x.toFixed(1)} ${rim.y.toFixed(1)}" stroke="#7f7766" stroke-width="1.5"/>`
  })
  const pills = names.map((name, ring) => {
    const { x, y } = polar(oval, Math.PI, oval.radii[ring] ?? 1)
    const { w, h } = ringPill(name)
    const box = `<rect x="${(x - w / 2).toFixed(1)}" y="${(y - 13).toFixed(1)}" width="${w.toFixed(1)}" height="${h - 8}" rx="13" fill="${ink}"/>`
    return box + label(x, y + 6, name, 'text-anchor="middle" font-size="18" font-weight="700" fill="#ffffff"')
  })
  return [...rings, ...lines, ...pills].join('')
}

/** The silhouette of a prompt's badge with its number: shape and number, then colour. */
const badgeOf = (prompt: number, x: number, y: number): string => {
  const shapes = [
    `<circle cx="${x + 11}" cy="${y + 11}" r="11" fill="${ink}"/>`,
    `<path d="M${x} ${y}h14l8 11l-8 11h-14z" fill="${ink}"/>`,
    `<rect x="${x}" y="${y}" width="22" height="22" rx="2" fill="${ink}"/>`,
    `<path d="M${x} ${y}h22v17h-11l-6 5v-5h-5z" fill="${ink}"/>`,
  ]
  const paper = papers[(prompt - 1) % 4] ?? papers[3]
  const across = prompt % 4 === 2 ? x + 8 : x + 11
  const down = prompt % 4 === 0 ? y + 14 : y + 16
  const number = `text-anchor="middle" font-size="14" font-weight="700" fill="${paper}"`
  return (shapes[(prompt - 1) % 4] ?? '') + label(across, down, String(prompt), number)
}

const chipOf = ({ at, size, prompt, times, type }: LaidChip): string => {
  const { padAcross, badge, gap, line } = chipLook
  const x = Math.round(at.x - size.w / 2)
  const y = Math.round(at.y - size.h / 2)
  const look = `fill="${papers[(prompt - 1) % 4] ?? papers[3]}" stroke="${edges[(prompt - 1) % 4] ?? edges[3]}"`
  const sheet = (off: number) =>
    `<rect x="${x + off}" y="${y + off}" width="${size.w}" height="${size.h}" rx="2" ${look}/>`
  const first = at.y - (size.lines.length * line) / 2 + line * 0.74
  const words = size.lines.map((text, n) =>
    label(
      x + padAcross + badge + gap,
      first + n * line,
      text,
      `font-size="${chipLook.font}" font-weight="560" fill="${ink}"`,
    ),
  )
  const right = x + size.w - padAcross
  const pill =
    times > 1
      ? `<rect x="${right - size.pill}" y="${at.y - 11}" width="${size.pill}" height="22" rx="11" fill="${ink}"/>` +
        label(
          right - size.pill / 2,
          at.y + 6,
          `${times}×`,
          'text-anchor="middle" font-size="16" font-weight="700" fill="#ffffff"',
        )
      : ''
  return (
    (type === 'group' ? sheet(5) : '') +
    sheet(0) +
    badgeOf(prompt, x + padAcross, at.y - 11) +
    words.join('') +
    pill
  )
}

/** The whole map as SVG. `view`: the kind's room view. No script, no address, nothing from outside. */
export const picture = (config: MapConfig, view: View, words: PictureWords): string => {
  const part = Object.fromEntries(
    Object.entries(view[mainPart] ?? {}).map(([name, table]) => [name, Object.fromEntries(entries(table))]),
  )
  const { pick } = words
  const rings = config.rings.map(pick)
  const sectors = config.sectors.map(({ title }) => pick(title))
  const shown = {
    notes: notesIn(part),
    groups: groupsIn(part),
    apart: apartIn(part),
    nameless: words.nameless,
  }
  const laid = layMap(config, chipsOf(config, shown), pictureSize, { rings, sectors })
  const heads = laid.titles.flatMap(({ x, y, h, lines, number }) =>
    lines.map((text, n) =>
      label(
        x,
        y - h / 2 + titleLook.line * (n + 0.76),
        number !== null && n === 0 ? `${number} ${text}` : text,
        `text-anchor="middle" font-size="${titleLook.font}" font-weight="700" fill="${ink}"`,
      ),
    ),
  )
  const legend = config.prompts.map((prompt, n) => {
    const y = pictureSize.height - 40 * (config.prompts.length - n) - 10
    const box = `<rect x="1370" y="${y - 6}" width="44" height="34" rx="2" fill="${papers[n % 4]}" stroke="${edges[n % 4]}"/>`
    return (
      box + badgeOf(n + 1, 1381, y) + label(1428, y + 18, pick(prompt.label), `font-size="20" fill="${ink}"`)
    )
  })
  const pills = laid.more.map(({ at, chips }) =>
    label(
      at.x,
      at.y + 6,
      words.more(chips.length),
      `text-anchor="middle" font-size="18" font-weight="700" fill="${ink}"`,
    ),
  )
  const { width, height } = pictureSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${font}">`,
    `<title>${escapeXml(words.title)}</title><rect width="${width}" height="${height}" fill="#f6f2e9"/>`,
    label(36, 60, words.title, `font-size="44" font-weight="720" fill="${ink}"`),
    mapOf(laid.oval, rings),
    ...heads,
    ...laid.chips.map(chipOf),
    ...pills,
    ...legend,
    '</svg>',
  ].join('')
}

// Reads the house style from the settings, once, at start: what cannot be used is said in the log and ours is taken. Made by
// `server/main`.
import { readFile } from 'node:fs/promises'
import type { Log } from '../log.ts'
import { plainHouse, type HouseStyle } from './house.ts'

export interface HouseSettings {
  /** A PNG, JPEG or SVG file. */
  readonly logo: string | null
  /** `#rrggbb`. */
  readonly colour: string | null
  /** A font's name. */
  readonly font: string | null
}

/** WCAG 2.2, relative luminance of a channel from 0 to 255. */
const linear = (channel: number): number => {
  const part = channel / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

/** Of a colour `#rrggbb` on white: 1 to 21. */
export const contrastOnWhite = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16)))
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

const leastContrast = 4.5
const mostBytes = 2_000_000

type Logo = NonNullable<HouseStyle['logo']>

const pngLogo = (bytes: Buffer): Logo | null =>
  bytes.length > 24 && bytes.subarray(1, 4).toString('latin1') === 'PNG'
    ? { bytes, type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null

/** Goes from mark to mark until the one that tells the size. */
const jpegLogo = (bytes: Buffer): Logo | null => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0
    const isSize = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    if (isSize)
      return { bytes, type: 'jpg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** Drawn once; nothing outside the file is read. Null where this installation has no renderer. */
const svgLogo = async (bytes: Buffer): Promise<Logo | null> => {
  if (!/<svg[\s>]/i.test(bytes.subarray(0, 2_000).toString('utf8'))) return null
  const { Resvg } = await import('@resvg/resvg-js')
  const drawn = new Resvg(bytes, { fitTo: { mode: 'width', value: 900 } }).render()
  return { bytes: drawn.asPng(), type: 'png', width: drawn.width, height: drawn.height }
}

const logoFrom = async (path: string): Promise<Logo | null> => {
  try {
    const bytes = await readFile(path)
    if (bytes.length > mostBytes) return null
    const logo = pngLogo(bytes) ?? jpegLogo(bytes) ?? (await svgLogo(bytes))
    return logo && logo.width > 0 && logo.height > 0 ? logo : null
  } catch {
    return null
  }
}

export const readHouse = async (settings: HouseSettings, log: Pick<Log, 'warn'>): Promise<HouseStyle> => {
  const { colour, font } = settings
  const logo = settings.logo === null ? null : await logoFrom(settings.logo)
  if (settings.logo !== null && !logo) log.warn('house logo cannot be used', { file: settings.logo })
  const isReadable = colour === null || contrastOnWhite(colour) >= leastContrast
  if (!isReadable) log.warn('house colour is too light to read on white', { kind: colour })
  return {
    logo,
    colour: colour !== null && isReadable ? colour.toLowerCase() : plainHouse.colour,
    font: font ?? plainHouse.font,
  }
}

// How large a chip on the map is, from its words alone: the same on every screen and in the exported picture.
// Widths are estimated per sign with a little to spare, so that no text ever leaves its note.

/** Sizes in units of the canvas: 16 of them are one rem. */
export const chipLook = {
  font: 18,
  line: 21,
  padAcross: 9,
  padDown: 6,
  badge: 22,
  gap: 8,
  /** A line longer than this breaks in two; a second that is longer still is cut. */
  widest: 176,
  narrowest: 40,
} as const

/** Widths in em as the board's typeface has them, by class of sign, each a little wide. */
const classes: readonly (readonly [ReadonlySet<string>, number])[] = [
  [new Set(" iIjl.,:;'!|()[]’‘`·"), 0.33],
  [new Set('frtI1-"/'), 0.43],
  [new Set('mMW@%—…'), 0.92],
  [new Set('wABCDGHKNOQRUXÀÁÂÄÇÈÉÖÜ&'), 0.75],
]

const signWidth = (sign: string): number => {
  const found = classes.find(([signs]) => signs.has(sign))
  if (found) return found[1]
  // Beyond Latin, Greek and Cyrillic: letters that may be as wide as they are high.
  return (sign.codePointAt(0) ?? 0) > 0x2e80 ? 1.05 : 0.605
}

/** The width of a line in units, at a font size. */
export const widthOf = (text: string, font: number = chipLook.font): number =>
  [...text].reduce((sum, sign) => sum + signWidth(sign), 0) * font

/** The text cut to a width, with an ellipsis when something went. */
export const cutTo = (text: string, most: number, font: number = chipLook.font): string => {
  if (widthOf(text, font) <= most) return text
  const signs = [...text]
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, font) > most) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

/** The text in lines of at most this width; a word that is wider is cut, and so is what no longer fits. */
export const wrap = (
  text: string,
  most: number,
  lines: number,
  font: number = chipLook.font,
): readonly string[] => {
  const out: string[] = []
  const words = text.split(/\s+/).filter(Boolean)
  for (const [n, word] of words.entries()) {
    const last = out.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, font) <= most) out[out.length - 1] = longer
    else if (out.length < lines) out.push(word)
    else {
      out[out.length - 1] = `${out.at(-1) ?? ''} ${words.slice(n).join(' ')}`
      break
    }
  }
  return out.map((line) => cutTo(line, most, font))
}

export interface ChipWords {
  readonly text: string
  /** Shown from 2 up. */
  readonly times: number
}

export interface ChipSize {
  readonly lines: readonly string[]
  readonly w: number
  readonly h: number
  /** Width of the pill with the count; 0 without one. */
  readonly pill: number
}

/** Two lines of about the same length, or one when it is short. */
const balanced = (text: string): readonly string[] => {
  const whole = widthOf(text)
  if (whole <= chipLook.widest * 0.78) return wrap(text, chipLook.widest, 1)
  for (let most = whole / 2; most < chipLook.widest; most += 6) {
    const lines = wrap(text, most, 3)
    if (lines.length <= 2 && !lines.some((line) => line.endsWith('…'))) return lines
  }
  return wrap(text, chipLook.widest, 2)
}

/** Lines and size of a chip. */
export const chipSize = ({ text, times }: ChipWords): ChipSize => {
  const lines = balanced(text)
  const words = Math.max(chipLook.narrowest, ...lines.map((line) => widthOf(line)))
  const pill = times > 1 ? 14 + widthOf(`${times}×`, 16) : 0
  const { padAcross, padDown, badge, gap, line } = chipLook
  return {
    lines,
    pill,
    w: Math.ceil(padAcross * 2 + badge + gap + words + (pill > 0 ? gap + pill : 0)),
    h: padDown * 2 + Math.max(badge, lines.length * line),
  }
}

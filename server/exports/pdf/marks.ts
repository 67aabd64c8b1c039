// The marks that stand beside every colour: a prompt's badge, a table's disc, and the QR. Drawn as lines, sharp at any size.
import { Circle, Line, Path, Rect } from '@react-pdf/renderer'
import { createElement, type ReactNode } from 'react'
import { encode } from 'uqr'
import { fourOf, inks, isRepeat, paperOf, tableColourOf } from './colours.ts'
import { box, drawing, text, type Style } from './parts.ts'

/** The QR of an address: level M, four modules of white around, ink on white. `side` in points. */
export const qr = (address: string, side: number, alt: string): ReactNode => {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return drawing(
    `0 0 ${size} ${size}`,
    { width: side, height: side },
    alt,
    createElement(Rect, { key: 'ground', x: 0, y: 0, width: size, height: size, fill: inks.white }),
    createElement(Path, { key: 'modules', d, fill: inks.ink }),
  )
}

/** Disc, arrow tag, square, speech bubble: the same silhouettes as on the screens. */
const silhouettes: readonly [string, string, string, string] = [
  'M12 .5a11.5 11.5 0 1 1 0 23a11.5 11.5 0 1 1 0-23z',
  'M2.6 1.2h11.6c.8 0 1.5.3 2 .9l6.6 8.6c.6.8.6 1.8 0 2.6l-6.6 8.6c-.5.6-1.2.9-2 .9H2.6c-.9 0-1.6-.7-1.6-1.6V2.8c0-.9.7-1.6 1.6-1.6z',
  'M2.8 1h18.4c1 0 1.8.8 1.8 1.8v18.4c0 1-.8 1.8-1.8 1.8H2.8c-1 0-1.8-.8-1.8-1.8V2.8C1 1.800 1.800 1 2.800 1z',
  'M2.6 1.4h18.8c.9 0 1.6.7 1.6 1.6v13.4c0 .9-.7 1.6-1.6 1.6H11.6L5.6 23.4V18h-3C1.7 18 1 17.3 1 16.4V3c0-.9.7-1.6 1.6-1.6z',
]

/** Where the number stands: the tag's middle is nearer its straight side, the bubble's above its tail. */
const numberAt: readonly [Style, Style, Style, Style] = [
  { top: 0.21, left: 0 },
  { top: 0.21, left: -0.09 },
  { top: 0.21, left: 0 },
  { top: 0.13, left: 0 },
]

const numeral = (number: number, side: number, colour: string, size: number, at: Style): ReactNode =>
  text(String(number), {
    as: 'artifact',
    style: {
      position: 'absolute',
      top: Number(at.top) * side,
      left: Number(at.left) * side,
      width: side,
      textAlign: 'center',
      fontWeight: 700,
      fontSize: side * size,
      lineHeight: 1.15,
      color: colour,
    },
  })

/** A prompt's badge: silhouette and number, so that its colour is never alone. Decoration: say the number in words beside it. */
export const badge = (place: number, side: number): ReactNode => {
  const four = fourOf(place)
  return box(
    { position: 'relative', width: side, height: side },
    drawing(
      '0 0 24 24',
      { width: side, height: side },
      null,
      createElement(Path, { key: 'shape', d: silhouettes[four], fill: inks.ink }),
    ),
    numeral(place, side, paperOf(place).paper, 0.5, numberAt[four]),
  )
}

/** A table's disc: its number in its colour; from 5 on with a ring. Decoration: say the number in words beside it. */
export const disc = (number: number, side: number): ReactNode =>
  box(
    { position: 'relative', width: side, height: side },
    drawing(
      '0 0 100 100',
      { width: side, height: side },
      null,
      createElement(Circle, { key: 'disc', cx: 50, cy: 50, r: 49, fill: tableColourOf(number) }),
      isRepeat(number) &&
        createElement(Circle, {
          key: 'ring',
          cx: 50,
          cy: 50,
          r: 42,
          fill: 'none',
          stroke: inks.white,
          strokeWidth: 2.5,
        }),
    ),
    numeral(number, side, inks.white, 0.56, { top: 0.18, left: 0 }),
  )

/** The hatched head of papers 5 to 8: they repeat the four colours. */
export const hatch = (width: number, height: number): ReactNode => {
  const step = 6
  const count = Math.ceil((width + height) / step)
  return drawing(
    `0 0 ${width} ${height}`,
    { width, height },
    null,
    ...Array.from({ length: count }, (_, at) =>
      createElement(Line, {
        key: at,
        x1: at * step - height,
        y1: height,
        x2: at * step,
        y2: 0,
        stroke: inks.ink,
        strokeWidth: 1.2,
      }),
    ),
  )
}

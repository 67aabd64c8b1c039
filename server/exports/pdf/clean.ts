// What becomes of a text on paper, and which way it runs. Every word of a PDF passes here; called by `parts`.
import { canDraw } from './fonts.ts'

/** Stands for a sign that the font cannot draw. */
export const missingSign = '□'

/** Signs that every font here has and that nothing need be done about: most texts are of these alone. */
const plain = /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2026]*$/
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** Control signs, direction overrides, what has no width, variation selectors, soft hyphens, the joiner of marks. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\ufe00-\ufe0f]/g
const stackedMarks = /(\p{M}{3})\p{M}+/gu
const joiner = /[\u200c\u200d]/
const arabic = /\p{Script=Arabic}/u
const mark = /^\p{M}$/u

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The cluster as the font draws it, marks that it lacks left out; null when it cannot. */
const drawn = (cluster: string): string | null => {
  const isJoined = joiner.test(cluster)
  if (isJoined && !arabic.test(cluster)) return null
  const signs = [...cluster].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0
    return !joiner.test(sign) && (canDraw(code) || !mark.test(sign))
  })
  return signs.length > 0 && signs.every((sign) => canDraw(sign.codePointAt(0) ?? 0)) ? signs.join('') : null
}

/** Two letters that make a flag, a key cap: one picture of several signs. */
const isPicture = (cluster: string): boolean =>
  /[\u{1f1e6}-\u{1f1ff}]|\u20e3|\p{Emoji_Modifier}/u.test(cluster)

const clusterForPdf = (cluster: string): string => {
  if (cluster === '\n') return cluster
  if (isPicture(cluster)) return missingSign
  return drawn(cluster) ?? drawn(cluster.normalize('NFKC')) ?? missingSign
}

/**
 * Text as it can be printed: well-formed, NFC, no control signs but line breaks, no direction overrides, at most three marks on
 * a sign. Fancy letters that the font lacks become plain ones; any other sign it lacks (most emoji, Chinese) becomes one `□`,
 * a whole family too, because a wrong sign would be worse than a missing one.
 */
export const cleanForPdf = (text: string): string => {
  if (plain.test(text)) return text
  const whole = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(halves, '\ufffd')
    .normalize('NFC')
    .replace(unseen, '')
    .replace(stackedMarks, '$1')
  return Array.from(clusters.segment(whole), ({ segment }) => clusterForPdf(segment)).join('')
}

export { directionOfText, hasRightToLeft } from '../direction.ts'

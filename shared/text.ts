// What becomes of text that a stranger typed. One rule, used at the door and nowhere else.

const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu
const bidiControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const zeroWidth = /[\u200b\u2060\ufeff]/gu
/** Signs that leave ink: not spaces, marks, joiners and other format signs, nor the letters and braille made to be blank. */
const visible = /[^\p{Z}\p{C}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u
const stackedMarks = /(\p{M}{3})\p{M}+/gu

/**
 * Cleaned text: well-formed UTF-16, NFC, no control signs but line breaks, no direction overrides, at most three
 * combining marks on a sign, runs of spaces and line breaks made one (two line breaks at most), trimmed. Text in which
 * nothing can be seen is none: on a wall it would be an empty note that nobody can explain.
 */
export const cleanText = (typed: string): string => {
  const text = typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC')
    .replace(controls, '')
    .replace(bidiControls, '')
    .replace(zeroWidth, '')
    .replace(stackedMarks, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return visible.test(text) ? text : ''
}

/** Length as people count it here: in code points, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length

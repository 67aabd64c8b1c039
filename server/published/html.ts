// Pieces of HTML for pages that work without scripts: every text is escaped, what is markup says so. Called by the page.

/** Markup, made by `html` and nothing else. */
export interface Html {
  readonly markup: string
}

type Piece = Html | string | number | null | readonly Html[]

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const isList = (piece: Piece): piece is readonly Html[] => Array.isArray(piece)

const markupOf = (piece: Piece): string => {
  if (piece === null) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escape(String(piece))
  return isList(piece) ? piece.map(({ markup }) => markup).join('') : piece.markup
}

/** A template whose holes are texts (escaped), markup, lists of markup, or null for nothing. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: strings.map((string, at) => string + markupOf(pieces[at] ?? null)).join(''),
})

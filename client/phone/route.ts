// What the phone's address says: a code to type, a code from a link, or the QR's code with its token. Called by main.tsx.
import { isCode, toCode } from '../../shared/ids.ts'

export type Route =
  /** `/`, `/j` and `/j/CODE`; the code is empty or not right where none stands in the address. */
  | { readonly type: 'typed'; readonly code: string }
  /** `/J/CODE/TOKEN`: whoever holds the QR's token types nothing. */
  | { readonly type: 'scanned'; readonly code: string; readonly token: string }
  /** `/m/ID`: one's own notes, with a personal link's seed and ids in the fragment, or from this phone. */
  | { readonly type: 'own'; readonly workshop: string }

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

export const toRoute = (path: string): Route => {
  const [first = '', second = '', third = ''] = path.split('/').slice(1)
  if (first === 'm') return { type: 'own', workshop: second }
  if (first.toLowerCase() !== 'j') return { type: 'typed', code: '' }
  const code = toCode(decoded(second))
  return third && isCode(code) ? { type: 'scanned', code, token: third } : { type: 'typed', code }
}

/** The address while taking part: without the token, so that a shared or photographed address tells no more than the code. */
export const pathOf = (code: string): string => `/j/${code}`

// Reading the room view of the silent table; used by both faces.
import { textOf } from '../../json.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { pagesOf, type Laid } from './pages.ts'

export interface Hanging {
  readonly id: string
  readonly text: string
  /** What its writer would like instead; null when there is none. */
  readonly wish: string | null
}

/** The notes on the wall in the order that chance gave them. */
export const wallOf = (part: ClientPart | undefined): readonly Hanging[] =>
  Object.entries(part?.['wall'] ?? {})
    .sort(([, a], [, b]) => Number(a['place']) - Number(b['place']))
    .map(([id, note]) => ({ id, text: textOf(note['text']), wish: textOf(note['wish']) || null }))

export interface Page {
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly notes: readonly Laid<Hanging>[]
}

/** The page that the hall reads; the last one when the moderator is past it. */
export const pageOf = (pages: readonly (readonly Laid<Hanging>[])[], part: ClientPart | undefined): Page => {
  const of = Math.max(1, pages.length)
  const at = Math.min(of - 1, Number(part?.['page']?.['wall']?.['page'] ?? 0))
  return { at, of, notes: pages[at] ?? [] }
}

/** The whole wall, page by page; the same on every screen that has the same notes. */
export const wallPages = (part: ClientPart | undefined): readonly (readonly Laid<Hanging>[])[] =>
  pagesOf(wallOf(part))

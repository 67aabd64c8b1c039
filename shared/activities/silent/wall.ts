// Reading the room view of the silent table; used by both faces.
import { textOf } from '../../json.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { silentLimits } from './limits.ts'

export interface Hanging {
  readonly id: string
  readonly text: string
}

/** The notes on the wall in the order that chance gave them. */
export const wallOf = (part: ClientPart | undefined): readonly Hanging[] =>
  Object.entries(part?.['wall'] ?? {})
    .sort(([, a], [, b]) => Number(a['place']) - Number(b['place']))
    .map(([id, note]) => ({ id, text: textOf(note['text']) }))

export interface Page {
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly notes: readonly Hanging[]
}

/** The page that the hall reads; the last one when the moderator is past it. */
export const pageOf = (part: ClientPart | undefined): Page => {
  const wall = wallOf(part)
  const of = Math.max(1, Math.ceil(wall.length / silentLimits.perPage))
  const at = Math.min(of - 1, Number(part?.['page']?.['wall']?.['page'] ?? 0))
  return { at, of, notes: wall.slice(at * silentLimits.perPage, (at + 1) * silentLimits.perPage) }
}

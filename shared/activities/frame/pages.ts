// The pages of the frame in order, by name. Read by the rules and by both faces.
import type { Slug } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { ladderPage, rulesPage } from './limits.ts'
import type { FrameConfig } from './model.ts'

/** The key of the one entry of the collection `frame`, `{section}`. */
export const nowKey = 'now'

/** Every page that can be shown: the sections, then the house rules, then the ladder. */
export const pagesOf = (config: FrameConfig): readonly Slug[] => [
  ...config.sections.map(({ id }) => id),
  ...(config.houseRules.length > 0 ? [rulesPage as Slug] : []),
  ladderPage as Slug,
]

/** The page that hangs on the wall, as a client holds it: null is all; undefined when nothing was chosen yet. */
export const shownIn = (part: ClientPart | undefined): Slug | null | undefined => {
  const entry = part?.['frame']?.[nowKey]
  if (!entry) return undefined
  const section = entry['section']
  return typeof section === 'string' ? (section as Slug) : null
}

/** What the wall shows: the chosen page when it exists still, else the first. */
export const wallPage = (config: FrameConfig, part: ClientPart | undefined): Slug | null => {
  const chosen = shownIn(part)
  if (chosen === null) return null
  const pages = pagesOf(config)
  return pages.find((page) => page === chosen) ?? pages[0] ?? null
}

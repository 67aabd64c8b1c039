// The shapes of "Welcome and frame": texts the hall reads, and which of them hangs on the wall now.
import { z } from 'zod'
import type { Slug } from '../../ids.ts'
import type { Localized } from '../../localized.ts'
import { localizedSchema, slugSchema } from '../../schema.ts'
import type { Table } from '../../table.ts'
import { frameLimits, ladderPage, rulesPage, rungs, type Rung } from './limits.ts'

export interface FrameSection {
  readonly id: Slug
  readonly heading: Localized
  readonly text: Localized
}

export interface FrameConfig {
  /** In order of reading: what is decided, how it came about, why these people, how it runs, when answers come. */
  readonly sections: readonly FrameSection[]
  /** Short rules of the house; none: no page for them. */
  readonly houseRules: readonly Localized[]
  /** What people can do today, said plainly. */
  readonly ladder: { readonly rung: Rung; readonly explanation: Localized }
}

const ownPages = new Set<string>([rulesPage, ladderPage])

export const configSchema: z.ZodType<FrameConfig> = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: slugSchema,
        heading: localizedSchema(frameLimits.heading),
        text: localizedSchema(frameLimits.text),
      }),
    )
    .max(frameLimits.mostSections)
    .refine(
      (list) => new Set(list.map(({ id }) => id)).size === list.length,
      'expected every section to have an id of its own',
    )
    .refine(
      (list) => !list.some(({ id }) => ownPages.has(id)),
      `${rulesPage} and ${ladderPage} are names of pages already`,
    ),
  houseRules: z.array(localizedSchema(frameLimits.rule)).max(frameLimits.mostRules),
  ladder: z.strictObject({
    rung: z.enum(rungs),
    explanation: localizedSchema(frameLimits.explanation),
  }),
})

/** The page on the wall: a section, the house rules, the ladder; null is all of them. */
export interface FrameIntent {
  readonly type: 'section.show'
  readonly section: Slug | null
}

export const intentSchema: z.ZodType<FrameIntent> = z.strictObject({
  type: z.literal('section.show'),
  section: slugSchema.nullable(),
})

export type FrameFact =
  | { readonly type: 'section.shown'; readonly section: Slug | null }
  | { readonly type: 'configured'; readonly config: FrameConfig }

export const factSchema: z.ZodType<FrameFact> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('section.shown'), section: slugSchema.nullable() }),
  z.strictObject({ type: z.literal('configured'), config: configSchema }),
])

export type Shown = { readonly section: Slug | null }

export interface FrameState {
  readonly config: FrameConfig
  /** One entry under `nowKey`: what a view is made of. */
  readonly shown: Table<Shown>
}

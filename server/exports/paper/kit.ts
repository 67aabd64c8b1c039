// The paper kit as data: what a workshop prints for its hall, before anything is drawn. Put together by HTTP, sent to the thread.
import type { AnyKind } from '../../../shared/activities/contract.ts'
import type { Messages } from '../../../shared/language/translate.ts'
import type { Language, Localized } from '../../../shared/localized.ts'
import type { Paper } from '../../../shared/paper.ts'
import type { Frame } from '../../../shared/protocol/frame.ts'

export const paperSizes = ['a4', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]

/** Tickets of a vote are not here: their codes are made and printed on the moderator's own page, and no server knows them. */
export const kitParts = ['poster', 'prompts', 'notes', 'signs'] as const
export type KitPart = (typeof kitParts)[number]

export interface KitDoor {
  /** What the QR holds, the same as the projector's: in upper case it takes fewer modules. */
  readonly qr: string
  /** What is typed, without the protocol. */
  readonly address: string
  readonly code: string
}

export interface KitStep {
  readonly title: Localized
  readonly paper: Paper
}

export interface Kit {
  readonly title: string
  readonly place: string
  readonly date: string
  readonly languages: readonly Language[]
  readonly door: KitDoor
  readonly steps: readonly KitStep[]
}

/** What is sent to the thread. */
export interface KitJob {
  readonly kit: Kit
  readonly size: PaperSize
  readonly parts: readonly KitPart[]
  readonly language: Language
  /** Of the workshop's languages and of `language`. */
  readonly messages: { readonly [language in Language]?: Messages }
}

type Kinds = { readonly [name: string]: AnyKind }

/** Nothing for a step whose kind prints nothing, or is not known here. */
const paperOf = (kinds: Kinds, kind: string, config: unknown): Paper | null => {
  const known = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  const parsed = known?.config.safeParse(config)
  return parsed?.success ? (known?.paper?.(parsed.data) ?? null) : null
}

/** `frame`: the moderator's, which has the settings of every step. */
export const toKit = (
  { workshop, lines, steps }: Frame,
  { base, path, code }: { readonly base: string; readonly path: string; readonly code: string },
  kinds: Kinds,
): Kit => ({
  title: workshop.title,
  place: workshop.place,
  date: workshop.date,
  languages: workshop.languages,
  door: { qr: (base + path).toUpperCase(), address: base.replace(/^https?:\/\//, ''), code },
  steps: lines.flatMap(({ id, kind, title }) => {
    const paper = paperOf(kinds, kind, steps.find((step) => step.id === id)?.config)
    return paper === null ? [] : [{ title, paper }]
  }),
})

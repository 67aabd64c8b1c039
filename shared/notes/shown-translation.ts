// A translation as everyone sees it beside a note. Shapes only.
import type { Slug } from '../ids.ts'
import type { Language } from '../localized.ts'

/** A translation as it stands beside a note. Without a table: the moderator's. */
export type ShownTranslation = {
  readonly language: Language
  readonly text: string
  readonly table?: Slug
  /** The writer changed the note since. */
  readonly earlier?: true
}

// The translation of a note as it stands in a view. Small, because phones read it too.
import { textOf, type Json, type JsonObject } from '../json.ts'
import { isLanguage, type Language } from '../localized.ts'

export interface FoundTranslation {
  readonly language: Language
  readonly text: string
  /** The table whose host wrote it; empty: the moderator. */
  readonly table: string
  /** Of a text that its writer changed since. */
  readonly earlier: boolean
}

export const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

/** Null when the note has none. */
export const translationIn = (entry: JsonObject | undefined): FoundTranslation | null => {
  const found = objectOf(entry?.['translation'])
  const language = textOf(found['language'])
  return isLanguage(language)
    ? {
        language,
        text: textOf(found['text']),
        table: textOf(found['table']),
        earlier: found['earlier'] === true,
      }
    : null
}

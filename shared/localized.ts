// Words in more than one language: the workshop's own texts, not the product's (those are in `language/`).

export const languages = ['nl', 'fr', 'en', 'de', 'tr', 'ar'] as const
export type Language = (typeof languages)[number]

/** One text in the languages it was written in; at least one. */
export type Localized = { readonly [language in Language]?: string }

export const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value)

export interface PickedText {
  readonly text: string
  /** The language the text is really in, for the `lang` attribute. */
  readonly language: Language
}

/** The text in the wished language, else in the workshop's first, else in whichever there is. */
export const pickText = (text: Localized, wished: Language, fallback: Language): PickedText => {
  for (const language of [wished, fallback, ...languages]) {
    const found = text[language]
    if (found) return { text: found, language }
  }
  return { text: '', language: fallback }
}

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

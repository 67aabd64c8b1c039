// In which languages this phone can speak, and the words of one. Words load when they are needed. Called by use-words.ts.
import type { Messages } from '../../shared/language/translate.ts'
import { isLanguage, languages, type Language } from '../../shared/localized.ts'

const wordFiles = import.meta.glob<Messages>('./words/*.ts', { import: 'default' })
const kindFiles = import.meta.glob<Messages>('../../shared/activities/*/language/??.json', {
  import: 'default',
})
const refusalFiles = import.meta.glob<Messages>('../../shared/language/*/refusal.json', { import: 'default' })

const fileOf = (language: Language): string => `./words/${language}.ts`

/** Languages that have words, in the order of the product. */
export const spoken: readonly Language[] = languages.filter((language) => fileOf(language) in wordFiles)

/** Own names of the languages, and a welcome in each: shown before their words are loaded. */
export const ownNames: { readonly [language in Language]: readonly [name: string, welcome: string] } = {
  nl: ['Nederlands', 'Welkom'],
  fr: ['Français', 'Bienvenue'],
  en: ['English', 'Welcome'],
  de: ['Deutsch', 'Willkommen'],
  tr: ['Türkçe', 'Hoş geldiniz'],
  ar: ['العربية', 'أهلاً وسهلاً'],
}

/** The workshop's languages first, then the others that have words. */
export const choicesFor = (ofWorkshop: readonly Language[]): readonly Language[] => [
  ...ofWorkshop.filter((language) => spoken.includes(language)),
  ...spoken.filter((language) => !ofWorkshop.includes(language)),
]

/** The first of the wished languages (as browsers write them: `nl-BE`) that has words; Dutch when none has. */
export const bestOf = (wished: readonly string[]): Language => {
  for (const tag of wished) {
    const short = tag.toLowerCase().split('-')[0] ?? ''
    if (isLanguage(short) && spoken.includes(short)) return short
  }
  return 'nl'
}

const load = async (file: (() => Promise<Messages>) | undefined): Promise<Messages> =>
  file ? await file() : {}

export const loadWords = (language: Language): Promise<Messages> => load(wordFiles[fileOf(language)])

/** Why something was refused: nobody is before something was sent. */
export const loadRefusalWords = (language: Language): Promise<Messages> =>
  load(refusalFiles[`../../shared/language/${language}/refusal.json`])

/** A kind's own words; nothing where it has none, so that its keys show and nothing breaks. */
export const loadKindWords = (kind: string, language: Language): Promise<Messages> =>
  load(kindFiles[`../../shared/activities/${kind}/language/${language}.json`])

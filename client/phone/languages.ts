// In which languages this phone can speak, and the words of one. Words load when they are needed. Called by use-words.ts.
import type { Messages } from '../../shared/language/translate.ts'
import { isLanguage, languages, type Language } from '../../shared/localized.ts'

/** Each language knows where its own later words are, so that a phone is not told of five others. */
export interface LaterWords {
  readonly kinds: { readonly [path: string]: () => Promise<unknown> }
  readonly late: () => Promise<{ readonly default: Messages }>
}

interface WordFile {
  readonly default: Messages
  readonly later: LaterWords
}

const wordFiles = import.meta.glob<WordFile>('./words/*.ts')

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

const fileFor = async (language: Language): Promise<WordFile | undefined> => wordFiles[fileOf(language)]?.()

export const loadWords = async (language: Language): Promise<Messages> =>
  (await fileFor(language))?.default ?? {}

/** Why something was refused, and what else a room can do: nobody needs it before a first note. */
export const loadLateWords = async (language: Language): Promise<Messages> =>
  (await (await fileFor(language))?.later.late())?.default ?? {}

/** A kind's own words; nothing where it has none, so that its keys show and nothing breaks. */
export const loadKindWords = async (kind: string, language: Language): Promise<Messages> => {
  const { kinds } = (await fileFor(language))?.later ?? {}
  // The files are messages; a test holds every one to that.
  return ((await kinds?.[`../../../shared/activities/${kind}/language/${language}.json`]?.()) ??
    {}) as Messages
}

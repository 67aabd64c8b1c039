// The words of a desk page: common ones, its own areas and those of every kind, in one language, loaded at once.
import { createTranslate, type Messages, type Translate } from '../../shared/language/translate.ts'
import { languages, type Language } from '../../shared/localized.ts'

type Load = () => Promise<{ readonly default: Messages }>

const areas = import.meta.glob<{ readonly default: Messages }>('../../shared/language/*/*.json')
const kinds = import.meta.glob<{ readonly default: Messages }>('../../shared/activities/*/language/*.json')

/** Languages the desk has words in; a missing word falls back to Dutch. */
export const deskLanguages: readonly Language[] = languages.filter(
  (language) => `../../shared/language/${language}/common.json` in areas,
)

/** A kind's words, and those that only a board says (`nl.board.json`). */
const isOf = (path: string, language: Language): boolean =>
  path.endsWith(`/${language}.json`) || path.endsWith(`/${language}.board.json`)

const loadersOf = (language: Language, wanted: readonly string[]): readonly Load[] => [
  ...wanted.flatMap((area) => areas[`../../shared/language/${language}/${area}.json`] ?? []),
  ...Object.entries(kinds).flatMap(([path, load]) => (isOf(path, language) ? [load] : [])),
]

const loadMessages = async (language: Language, wanted: readonly string[]): Promise<Messages> => {
  const files = await Promise.all(loadersOf(language, wanted).map((load) => load()))
  return Object.assign({}, ...files.map((file) => file.default)) as Messages
}

export const loadWords = async (language: Language, wanted: readonly string[]): Promise<Translate> => {
  const [dutch, own] = await Promise.all([
    loadMessages('nl', wanted),
    language === 'nl' ? {} : loadMessages(language, wanted),
  ])
  return createTranslate(language, { ...dutch, ...own })
}

const key = 'tafelronde.language'

/** The language chosen on this device, else the browser's, else Dutch. */
export const chosenLanguage = (): Language => {
  const wished = [localStorage.getItem(key), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  return deskLanguages.find((language) => wished.includes(language)) ?? 'nl'
}

export const chooseLanguage = (language: Language): void => localStorage.setItem(key, language)

// The product's words on the server, for exports: read once at start from `shared/language` and the kinds' own folders.
// Called by `server/main`; the export worker is handed the messages of one language.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messages } from '../shared/language/translate.ts'
import { languages, type Language } from '../shared/localized.ts'

export type WordsByLanguage = { readonly [language in Language]: Messages }

const areas = ['common', 'refusal', 'results', 'answer', 'kit', 'feedback', 'document', 'records']

/** A missing file means words that are not written yet: their keys show, and nothing breaks. */
const readMessages = async (path: string): Promise<Messages> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Messages
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}

const readLanguage = async (shared: string, language: Language): Promise<Messages> => {
  const activities = join(shared, 'activities')
  const kinds = (await readdir(activities, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const paths = [
    ...areas.map((area) => join(shared, 'language', language, `${area}.json`)),
    ...kinds.flatMap(({ name }) =>
      [`${language}.json`, `${language}.board.json`].map((file) => join(activities, name, 'language', file)),
    ),
  ]
  return Object.assign({}, ...(await Promise.all(paths.map(readMessages)))) as Messages
}

/** `root` is the project's folder. A word that a language misses is said in Dutch. Rejects when a file is not JSON. */
export const loadWords = async (root: string): Promise<WordsByLanguage> => {
  const shared = join(root, 'shared')
  const dutch = await readLanguage(shared, 'nl')
  const own = await Promise.all(
    languages.map(
      async (language) => [language, { ...dutch, ...(await readLanguage(shared, language)) }] as const,
    ),
  )
  return Object.fromEntries(own) as WordsByLanguage
}

/** The language asked for, if it is one of the product's; else the first that the workshop has; else Dutch. */
export const toExportLanguage = (asked: unknown, ofWorkshop: readonly Language[]): Language =>
  languages.find((language) => language === asked) ?? ofWorkshop[0] ?? 'nl'

// The Dutch words that stand on the screens, read from the language files, so that a test looks for what a user reads.
// Used by every file of tests/browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslate, type Messages } from '../../../shared/language/translate.ts'
import type { Localized } from '../../../shared/localized.ts'

const shared = join(import.meta.dirname, '..', '..', '..', 'shared')

const read = (path: string): Messages => JSON.parse(readFileSync(path, 'utf8')) as Messages

const areas = readdirSync(join(shared, 'language', 'nl')).map((name) => join(shared, 'language', 'nl', name))
const kinds = readdirSync(join(shared, 'activities'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    ['nl.json', 'nl.board.json'].map((file) => join(shared, 'activities', name, 'language', file)),
  )
  .filter((path) => existsSync(path))

/** The Dutch word under a key of any area or kind; the key itself where there is none. */
export const t = createTranslate('nl', Object.assign({}, ...[...areas, ...kinds].map(read)) as Messages)

/** A pattern that finds exactly these words, whatever stands around them. */
export const like = (words: string): RegExp =>
  new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

/** The words under a key as a pattern, with anything in their holes. */
export const shaped = (key: string): RegExp =>
  new RegExp(
    t(key)
      .split(/\{\w+\}/)
      .map((part) => like(part).source)
      .join('(.+?)'),
  )

/** A template's file, for the titles of its tables and questions. */
export const template = <Shape>(id: string): Shape =>
  JSON.parse(readFileSync(join(shared, '..', 'templates', `${id}.json`), 'utf8')) as Shape

export const dutch = (text: Localized): string => text.nl ?? ''

// The product's words in all its languages: same keys, right plural forms, same holes, and no key in the code without words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Message, Messages } from '../../shared/language/translate.ts'
import { languages, type Language } from '../../shared/localized.ts'

const root = join(import.meta.dirname, '..', '..')
const shared = join(root, 'shared')
const others = languages.filter((language) => language !== 'nl')

const list = (folder: string): readonly string[] => readdirSync(join(shared, folder))

/** Every file of words, by what it is in Dutch: `language/nl/board.json`, `activities/map/language/nl.board.json`. */
const dutchFiles: readonly string[] = [
  ...list('language/nl').map((file) => `language/nl/${file}`),
  ...list('activities').flatMap((kind) =>
    readdirSync(join(shared, 'activities'), { withFileTypes: true }).some(
      (entry) => entry.name === kind && entry.isDirectory(),
    )
      ? list(`activities/${kind}/language`)
          .filter((file) => file.startsWith('nl.'))
          .map((file) => `activities/${kind}/language/${file}`)
      : [],
  ),
]

const inLanguage = (dutch: string, language: Language): string =>
  dutch.replace(/language\/nl(?=[./])/, `language/${language}`)

const read = (file: string): Messages => {
  try {
    return JSON.parse(readFileSync(join(shared, file), 'utf8')) as Messages
  } catch {
    return {}
  }
}

const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)

const holesOf = (message: Message): readonly string[] =>
  [
    ...new Set(
      formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
    ),
  ]
    // A form for one or two may say the number as a word, so `n` need not stand there.
    .filter((name) => name !== 'n')
    .toSorted()

/** The categories that whole numbers reach in a language: French `many` begins at a million and is nobody's count here. */
const categoriesOf = (language: Language): readonly string[] => {
  const plural = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 1_001 }, (_, n) => plural.select(n)))].toSorted()
}

const wordsOf = (language: Language): Messages =>
  Object.assign({}, ...dutchFiles.map((file) => read(inLanguage(file, language)))) as Messages

describe.each(others)('words in %s', (language) => {
  it('[WD1] are there for every key that Dutch has, and for no other', () => {
    for (const file of dutchFiles) {
      const there = inLanguage(file, language)
      expect({ file: there, keys: Object.keys(read(there)).toSorted() }).toEqual({
        file: there,
        keys: Object.keys(read(file)).toSorted(),
      })
    }
  })

  it('[WD2] have the same holes, and a plural form wherever Dutch has them', () => {
    const dutch = wordsOf('nl')
    const own = wordsOf(language)
    const wrong = Object.entries(dutch).filter(([key, message]) => {
      const translated = own[key]
      return (
        translated === undefined ||
        (typeof message === 'object' && typeof translated === 'string') ||
        holesOf(message).join() !== holesOf(translated).join()
      )
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe.each(languages)('words in %s', (language) => {
  it('[WD3] have exactly the plural forms of their language, and none is empty', () => {
    const wrong = Object.entries(wordsOf(language)).filter(
      ([, message]) =>
        formsOf(message).some((form) => form.trim() === '') ||
        (typeof message === 'object' &&
          Object.keys(message).toSorted().join() !== categoriesOf(language).join()),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

/** Code that speaks: keys as they stand in it, whole or as the beginning of a key that is put together. */
const code = ['client', 'server', 'shared']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(root, folder, path),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.test(-kit)?\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n')

it('[WD4] every key that the code says has words', () => {
  const words = wordsOf('nl')
  const said = [...code.matchAll(/\bt\(\s*'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, key]) => key ?? '')
  expect(said.length).toBeGreaterThan(300)
  expect([...new Set(said)].filter((key) => !(key in words))).toEqual([])
})

it('[WD5] no word lies there that the code never says', () => {
  const prefixes = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].map(([, prefix]) => prefix ?? '')
  const unsaid = Object.keys(wordsOf('nl')).filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !prefixes.some((prefix) => key.startsWith(prefix)) &&
      // A kind's own word for a phase or an act is looked up by the kind's name.
      !/^[a-z]+\.(phase|did)\./.test(key),
  )
  expect(unsaid).toEqual([])
})

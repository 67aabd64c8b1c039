// Laws of the pictures, for every kind that draws: whatever was played and whatever was typed, each note the room sees stands in
// them once, in full and inside its paper.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createWords } from '../../server/exports/export.ts'
import { loadWords, type WordsByLanguage } from '../../server/words.ts'
import type { AnyKind, View } from '../../shared/activities/contract.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { Picture } from '../../shared/activities/picture.ts'
import { drawable } from '../../shared/drawing/lines.ts'
import { textOf, type JsonObject } from '../../shared/json.ts'
import { languages, type Language } from '../../shared/localized.ts'
import { entries, tableFrom, type Table } from '../../shared/table.ts'
import { checkPage, squeezed } from '../kit/picture-boxes.ts'
import { nastyStrings } from '../server/nasty-strings.ts'
import { play } from './play.ts'
import { configsOf } from './views.ts'

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 8) }
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const someLanguage = fc.constantFrom(...languages)

let words: WordsByLanguage
beforeAll(async () => {
  words = await loadWords('.')
})

const draw = (kind: AnyKind, view: View, config: unknown, language: Language): readonly Picture[] => {
  const { t, pick } = createWords({ language, fallback: 'nl', messages: words[language] })
  return kind.pictures?.(view, config, { language, title: 'Stap & <titel>', t, pick }) ?? []
}

/** The collections of a room view whose entries are people's notes. */
const noteNames = ['notes', 'wall']

const notesOf = (view: View): ReadonlyMap<string, JsonObject> =>
  new Map(
    Object.values(view).flatMap((part) =>
      Object.entries(part).flatMap(([name, table]) => (noteNames.includes(name) ? [...entries(table)] : [])),
    ),
  )

/** The same view with other words on its notes. */
const retyped = (view: View, textAt: (n: number) => string): View => {
  let n = 0
  const again = (table: Table<JsonObject>) =>
    tableFrom([...entries(table)].map(([id, note]) => [id, { ...note, text: textAt(n++) }] as const))
  return Object.fromEntries(
    Object.entries(view).map(([name, part]) => [
      name,
      Object.fromEntries(
        Object.entries(part).map(([key, table]) => [key, noteNames.includes(key) ? again(table) : table]),
      ),
    ]),
  )
}

/** Every note of the room once over all pictures of the step, with all of its words. */
const checkNotes = (view: View, pictures: readonly Picture[]): void => {
  const drawn = pictures.flatMap(checkPage)
  const wanted = notesOf(view)
  // A group on the map stands for its notes; they lie below.
  expect(
    drawn
      .map(({ id }) => id)
      .filter((id) => wanted.has(id))
      .toSorted(),
  ).toEqual([...wanted.keys()].toSorted())
  for (const { id, element } of drawn) {
    const text = squeezed(drawable(textOf(wanted.get(id)?.['text'])))
    expect(squeezed(element.text)).toContain(text)
  }
}

describe.each(Object.keys(kinds))('pictures of %s', (name) => {
  const kind = kinds[name] as AnyKind
  const config = configsOf(kind)[0]
  const viewOf = (seed: number): { readonly view: View; readonly config: unknown } => {
    const { states } = play(kind, config, seed, { acts: 160, end: 'revealed' })
    const state = states.at(-1)
    // Settings may have changed on the way, and pictures are drawn of the view with the settings of then.
    const now = typeof state === 'object' && state !== null && 'config' in state ? state.config : config
    return { view: kind.roomView(state), config: now }
  }

  it('[PX5] are well-formed and hold every note the room sees once, in full, inside its paper and over no other', () => {
    fc.assert(
      fc.property(seeds, someLanguage, (seed, language) => {
        const { view, config: now } = viewOf(seed)
        const pictures = draw(kind, view, now, language)
        checkNotes(view, pictures)
        expect(new Set(pictures.map((picture) => picture.name)).size).toBe(pictures.length)
        for (const picture of pictures) {
          expect(picture.name).toMatch(/^[a-z0-9-]+$/)
          expect(picture.alt).not.toBe('')
          expect(picture.alt).not.toMatch(/\{\w+\}|\b(map|tables|vote|silent|frame)\.\w/)
        }
      }),
      runs,
    )
  })

  it('[PX6] whatever stands on the notes: markup, overrides, halves of signs, very long words', () => {
    const nasty = fc.oneof(
      fc.constantFrom(...nastyStrings),
      fc.string({ unit: 'binary', maxLength: 280 }),
      fc.constantFrom('Donaudampfschifffahrtsgesellschaft'.repeat(8), '👨‍👩‍👧‍👦'.repeat(30), 'لا أحد '.repeat(40)),
    )
    fc.assert(
      fc.property(seeds, fc.array(nasty, { minLength: 5, maxLength: 20 }), (seed, texts) => {
        const { view, config: now } = viewOf(seed)
        const odd = retyped(view, (n) => texts[n % texts.length] ?? '')
        const pictures = draw(kind, odd, now, 'nl')
        checkNotes(odd, pictures)
        expect(pictures.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  it('[PX7] are drawn of an empty view too, and are the same every time', () => {
    draw(kind, {}, config, 'ar').forEach(checkPage)
    const { view, config: now } = viewOf(11)
    expect(draw(kind, view, now, 'fr')).toEqual(draw(kind, structuredClone(view), now, 'fr'))
  })
})

// The laws of what an archive holds of a step (ARCHITECTURE.md), run on every kind.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import { play } from './play.ts'
import { variantsOf } from './variants.ts'
import { configsOf, plain } from './views.ts'

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 10) }
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const jsonOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
const fold = (kind: AnyKind, config: unknown, facts: readonly unknown[]) =>
  jsonOf(facts).reduce((state: unknown, fact) => kind.evolve(state, fact), kind.open(config))

interface Word {
  readonly type: string
  readonly note?: string
  readonly text?: string
}

/** With words of its own in each fact that writes a note, so that every one can be looked for. */
const told = (facts: readonly unknown[]): readonly Word[] =>
  facts.map((fact, i) => {
    const word = fact as Word
    return word.type === 'note.added' || word.type === 'note.edited'
      ? { ...word, text: `woord ${i} einde` }
      : word
  })

/** Words of notes that stand nowhere any more; not of those that went back to a tray, which kept a copy. */
const lostWords = (facts: readonly Word[], seen: string): readonly string[] => {
  const copied = new Set(facts.flatMap(({ type, note }) => (type === 'voice.returned' ? [note] : [])))
  return facts.flatMap(({ type, note, text = '' }) =>
    (type === 'note.added' || type === 'note.edited') && !seen.includes(text) && !copied.has(note)
      ? [text]
      : [],
  )
}

describe.each(Object.keys(kinds))('%s', (name) => {
  const kind = kinds[name] as AnyKind
  const variants = variantsOf(kind, configsOf(kind)[0])
  const variant = (seed: number): unknown => variants[seed % variants.length]

  it('[K14] settled facts fold to the same room view, report and points, and hold no word that was taken back or written over', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const facts = told(play(kind, variant(seed), seed, { acts: 150 }).facts)
        const settled = (kind.settled?.(facts) ?? facts).filter((fact) => fact !== null)
        for (const fact of jsonOf(settled)) expect(kind.fact.safeParse(fact).success).toBe(true)
        const seenOf = (list: readonly unknown[]): string => {
          const state = fold(kind, variant(seed), list)
          // Staff see names where the hall sees functions only; what leaves the house does not have them.
          return plain(kind.roomView(state)) + JSON.stringify([kind.report(state), kind.points?.(state)])
        }
        const seen = seenOf(facts)
        expect(seenOf(settled)).toBe(seen)
        const kept = JSON.stringify(settled)
        expect(lostWords(facts, seen).filter((text) => kind.settled && kept.includes(text))).toEqual([])
      }),
      runs,
    )
  })

  if (!kind.secret) return

  it('[K15] an archived secret step folds to the same report, is the same when archived again, and proves nothing', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { states } = play(kind, variant(seed), seed, { acts: 150, word: 'canary' })
        const last = states.at(-1) ?? kind.open(variant(seed))
        const fact = jsonOf(kind.archived?.(last))
        expect(kind.fact.safeParse(fact).success).toBe(true)
        const again = fold(kind, variant(seed), [fact])
        expect(jsonOf(kind.archived?.(again))).toEqual(fact)
        expect(JSON.stringify(kind.published?.(again) ?? null)).toBe(
          JSON.stringify(kind.published?.(last) ?? null),
        )
        expect(JSON.stringify(kind.points?.(again))).toBe(JSON.stringify(kind.points?.(last)))
        expect(JSON.stringify(fact)).not.toMatch(/voter-|proof-|lock-/)
        // While a vote that hides nothing runs, its ballots are nobody's to take along, so the tally is not either.
        const isRunning = (kind.published?.(last) ?? null) === null && name === 'vote'
        if (!isRunning) expect(JSON.stringify(kind.report(again))).toBe(JSON.stringify(kind.report(last)))
      }),
      runs,
    )
  })

  it('[K15] before it is collected or revealed, what one actor wrote does not change a byte of what is archived', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const archivedOf = (word: string) =>
          JSON.stringify(
            kind.archived?.(
              play(kind, variant(seed), seed, { acts: 50, moderated: false, word }).states.at(-1) ??
                kind.open(variant(seed)),
            ),
          )
        expect(archivedOf('geheim-een')).toBe(archivedOf('geheim-twee'))
        expect(archivedOf('geheim-een')).not.toContain('geheim')
      }),
      runs,
    )
  })
})

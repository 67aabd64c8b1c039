// The laws of facts without names (ARCHITECTURE.md), run on every kind: what an archive holds, and a stripped workshop.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import { play } from './play.ts'
import { variantsOf } from './variants.ts'
import { configsOf, plain } from './views.ts'

const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 10) }
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const factsOf = (value: readonly unknown[]) => JSON.parse(JSON.stringify(value)) as unknown[]

describe.each(Object.keys(kinds))('%s', (name) => {
  const kind = kinds[name] as AnyKind
  const variants = variantsOf(kind, configsOf(kind)[0])
  const variant = (seed: number): unknown => variants[seed % variants.length]

  it('[K12] unsigned facts name no author, pass their schema, and fold to the same room view', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts, states } = play(kind, variant(seed), seed, { acts: 120 })
        const unsigned = facts.map((fact) => kind.unsigned?.(fact) ?? fact)
        for (const fact of factsOf(unsigned)) {
          expect(kind.fact.safeParse(fact).success).toBe(true)
          const { by = null, lock = null, type } = fact as { by?: unknown; lock?: unknown; type: string }
          expect(by).toBeNull()
          if (type === 'note.added') expect(lock).toBeNull()
        }
        const again = factsOf(unsigned).reduce(
          (state: unknown, fact) => kind.evolve(state, fact),
          kind.open(variant(seed)),
        )
        expect(plain(kind.roomView(again))).toBe(plain(kind.roomView(states.at(-1))))
      }),
      runs,
    )
  })

  it('[K13] nameless facts and settings hold no initials, no name of a host or voter, and nothing else is lost', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = play(kind, variant(seed), seed, { acts: 120 })
        const nameless = facts.map((fact) => kind.nameless?.(fact) ?? fact)
        for (const fact of factsOf(nameless)) expect(kind.fact.safeParse(fact).success).toBe(true)
        const settings = kind.namelessConfig?.(variant(seed)) ?? variant(seed)
        expect(kind.config.safeParse(settings).success).toBe(true)
        expect(JSON.stringify([nameless, settings])).not.toMatch(
          /"initials":"[^"]|"host":"[^"]|"name":"[^"–]|"by":"|"type":"note.added"[^}]*"lock":"/,
        )
        const texts = (list: readonly unknown[]) => JSON.stringify(list).match(/"text":"[^"]*"/g)
        expect(texts(nameless)).toEqual(texts(facts))
      }),
      runs,
    )
  })
})

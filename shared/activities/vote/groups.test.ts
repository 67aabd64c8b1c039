// Sums by participant group: none of fewer than five, and none that can be worked out from what is published.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Slug } from '../../ids.ts'
import type { Room } from '../contract.ts'
import { evolve, open } from './fold.ts'
import { suppressed } from './groups.ts'
import { kind } from './index.ts'
import type { Breakdown, Config, GroupSum, State } from './model.ts'
import { chance, configOf, itemId, moderator, phone, room } from './rules.test-kit.ts'
import { stir } from './stir.ts'
import { addsUp, spanOf } from './span.test-kit.ts'

const groups = ['bewoners', 'ondernemers', 'stad', 'jeugd'].map((id) => ({
  id: id as Slug,
  title: { nl: id },
}))
/** The last one stands for those who named none. */
const slugs: readonly (Slug | undefined)[] = [...groups.map(({ id }) => id), undefined]

const roomWith = (phase: Parameters<typeof room>[0]): Room => ({ ...room(phase), groups })

const ask = (
  state: State,
  intent: Parameters<typeof kind.decide>[1],
  by = moderator,
  phase = 'open' as const,
) => {
  const decided = kind.decide(state, intent, by, roomWith(phase))
  return decided.ok ? decided.value.reduce(evolve, state) : state
}

interface Voter {
  /** Index into `slugs`. */
  readonly group: number
  readonly items: readonly number[]
}

const voters = (most: number) =>
  fc.array(
    fc.record({
      group: fc.integer({ min: 0, max: slugs.length - 1 }),
      items: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: most },
  )

const castOf = (state: State, { group, items }: Voter, n: number): State =>
  ask(
    state,
    { type: 'ballot.cast', dots: Object.fromEntries(items.map((item) => [itemId(item), 1])) },
    { ...phone(n), group: slugs[group] },
  )

const config: Config = configOf({ from: ['kaart' as never] })
const opened = (): State => {
  const decided = kind.decide(open(config), { type: 'opened' }, moderator, roomWith('prepared'))
  return decided.ok ? decided.value.reduce(evolve, open(config)) : open(config)
}
const closed = (state: State): State => evolve(open(config), stir(ask(state, { type: 'closed' }), chance(1)))
const revealed = (state: State): State => ask(closed(state), { type: 'revealed' })
const all = (list: readonly Voter[]): State => list.reduce((state, one, n) => castOf(state, one, n), opened())

interface Read {
  readonly voters: number
  readonly groups?: { readonly [group: string]: number }
  readonly dots: number
}

/** What the hall can read: groups with their voters, and dots of each by item. */
const published = (state: State) => {
  const main = kind.roomView(state)['main']
  const plain = (name: string) =>
    new Map((main?.[name]?.buckets ?? []).flatMap((bucket) => [...bucket])) as unknown as ReadonlyMap<
      string,
      Read
    >
  return { groups: plain('groups'), result: plain('result') }
}

const keyOf = (group: number): string => slugs[group] ?? '-'

describe('sums by group', () => {
  test('[VO26] no combination of what is published is a sum of fewer than five voters (exact, 500 halls)', () => {
    fc.assert(
      fc.property(voters(24), (list) => {
        const shown = published(revealed(all(list))).groups
        // Everyone is known together; each shown group is known by itself. Nothing else about groups is.
        const known = spanOf([
          list.map(() => 1),
          ...[...shown.keys()].map((key) => list.map(({ group }) => (keyOf(group) === key ? 1 : 0))),
        ])
        const groupsOf = new Map<string, number[]>()
        list.forEach(({ group }, n) => groupsOf.set(keyOf(group), [...(groupsOf.get(keyOf(group)) ?? []), n]))
        // A sum that can be read is one of whole groups: every union of them that is too small must be out of reach.
        const parts = [...groupsOf.values()]
        for (let mask = 1; mask < 2 ** parts.length; mask++) {
          const members = new Set(parts.flatMap((part, at) => ((mask >> at) & 1 ? part : [])))
          // The whole hall's sum is the result itself.
          if (members.size >= 5 || members.size === list.length) continue
          expect(
            addsUp(
              known,
              list.map((_voter, n) => (members.has(n) ? 1 : 0)),
            ),
          ).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('[VO26] the same by brute force over every handful of voters, whatever their groups (200 small halls)', () => {
    fc.assert(
      fc.property(voters(11), (list) => {
        const shown = published(revealed(all(list))).groups
        const known = spanOf([
          list.map(() => 1),
          ...[...shown.keys()].map((key) => list.map(({ group }) => (keyOf(group) === key ? 1 : 0))),
        ])
        const handfuls = Array.from({ length: 2 ** list.length - 1 }, (_, at) =>
          list.map((_voter, n) => ((at + 1) >> n) & 1),
        ).filter((members) => {
          const size = members.reduce((sum, one) => sum + one, 0)
          return size < 5 && size < list.length
        })
        expect(handfuls.filter((members) => addsUp(known, members))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('[VO27] what is shown of a group is exactly what its voters laid, by item, and its voters', () => {
    fc.assert(
      fc.property(voters(40), (list) => {
        const { groups: shown, result } = published(revealed(all(list)))
        for (const [key, { voters: count }] of shown) {
          const members = list.filter(({ group }) => keyOf(group) === key)
          expect(count).toBe(members.length)
          for (let item = 1; item <= 4; item++)
            expect(result.get(itemId(item))?.groups?.[key]).toBe(
              members.filter(({ items }) => items.includes(item)).length,
            )
        }
        // Nothing is hidden without need.
        const sizes = slugs.map((_slug, at) => list.filter(({ group }) => group === at).length)
        if (sizes.every((size) => size === 0 || size >= 5))
          expect(shown.size).toBe(sizes.filter((size) => size > 0).length)
      }),
      { numRuns: 300 },
    )
  })

  test('[VO28] hiding one small group takes the smallest shown one with it', () => {
    const part = (group: string, count: number): GroupSum => ({
      group: group as Slug,
      voters: count,
      dots: {},
    })
    const of = (...sizes: readonly number[]): Breakdown =>
      suppressed(
        sizes.map((size, at) => part(`g${at}`, size)),
        { groups: [], voters: 0 },
      )
    expect(of(19, 16, 8).shown).toHaveLength(3)
    expect(of(19, 16, 3)).toMatchObject({ shown: [{ group: 'g0' }], hidden: { voters: 19 } })
    expect(of(19, 3, 2).shown).toMatchObject([{ group: 'g0', voters: 19 }])
    expect(of(4).shown).toEqual([])
    expect(of(7, 1)).toEqual({ shown: [], hidden: { groups: ['g0', 'g1'], voters: 8 } })
  })

  test('[VO29] the stirred fact holds no ballot with a group, and no sum that may not be shown', () => {
    fc.assert(
      fc.property(voters(20), (list) => {
        const fact = stir(all(list), chance(1))
        if (fact.type !== 'stirred') throw new Error('expected the stirred fact')
        for (const ballot of fact.ballots) expect(Object.keys(ballot).sort()).toEqual(['dots', 'lock'])
        for (const { voters: count } of fact.sums?.shown ?? []) expect(count).toBeGreaterThanOrEqual(5)
        const hidden = fact.sums?.hidden.voters ?? 0
        expect(hidden === 0 || hidden >= 5 || hidden === list.length).toBe(true)
      }),
    )
  })

  test('[VO30] voters who come after a reopening are counted in, and one that changes a stirred ballot ends the sums', () => {
    const five = Array.from({ length: 6 }, (): Voter => ({ group: 0, items: [1] }))
    const again = ask(closed(all(five)), { type: 'reopened' })
    const more = castOf(castOf(again, { group: 0, items: [2] }, 50), { group: 0, items: [2] }, 51)
    expect(published(revealed(more)).groups.get('bewoners')?.voters).toBe(8)
    const changed = castOf(again, { group: 0, items: [3] }, 0)
    expect(published(revealed(changed)).groups.size).toBe(0)
  })

  test('[VO31] a result that was shown and taken back is shown without groups the next time: two tables would tell', () => {
    const list = Array.from({ length: 12 }, (_, n): Voter => ({ group: n % 2, items: [1] }))
    const shown = revealed(all(list))
    expect(published(shown).groups.size).toBe(2)
    const late = castOf(ask(shown, { type: 'reopened' }), { group: 1, items: [2] }, 90)
    const second = published(revealed(late))
    expect(second.groups.size).toBe(0)
    expect([...second.result.values()].every(({ groups: sums }) => sums === undefined)).toBe(true)
    expect(second.result.get(itemId(2))?.dots).toBe(1)
  })

  test('[VO32] nothing is summed by group where the workshop has none, or the moderator does not want it', () => {
    const list = Array.from({ length: 12 }, (): Voter => ({ group: 0, items: [1] }))
    const off = kind.decide(
      open({ ...config, byGroup: false }),
      { type: 'opened' },
      moderator,
      roomWith('prepared'),
    )
    const start = off.ok ? off.value.reduce(evolve, open({ ...config, byGroup: false })) : open(config)
    const state = list.reduce((so, one, n) => castOf(so, one, n), start)
    expect(JSON.stringify(stir(state, chance(1)))).not.toContain('bewoners')
    expect(published(revealed(state)).groups.size).toBe(0)
  })
})

// The laws of an activity kind (ARCHITECTURE.md), run on every folder found, with random intents made from its own schema.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholePart, type Change } from '../../server/workshop/project.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind, View } from '../../shared/activities/contract.ts'
import { isId, type NoteId } from '../../shared/ids.ts'
import { languages } from '../../shared/localized.ts'
import { refusalReasons } from '../../shared/protocol/refusal.ts'
import { columnsOf } from '../../shared/report.ts'
import { changesBetween } from '../../shared/table.ts'
import { shuffled } from '../../shared/shuffle.ts'
import { createChance } from '../kit/random.ts'
import { vocabularyOf } from '../kit/random-intent.ts'
import { play } from './play.ts'
import { variantsOf } from './variants.ts'
import { configsOf, plain } from './views.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'shared', 'activities')
const runs = { numRuns: Number(process.env['LAW_RUNS'] ?? 10) }
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

const factsOf = (value: readonly unknown[]) => JSON.parse(JSON.stringify(value)) as unknown[]

describe.each(Object.keys(kinds))('%s', (name) => {
  const kind = kinds[name] as AnyKind
  const configs = configsOf(kind)
  const config = configs[0]
  const variants = variantsOf(kind, config)
  const variant = (seed: number): unknown => variants[seed % variants.length]

  it('[K1] has its front door, its rules test, its faces and a shipped template', () => {
    for (const file of [
      'index.ts',
      'model.ts',
      'expect.ts',
      'report.ts',
      'picture.ts',
      'board.tsx',
      'phone.tsx',
      'rules.test.ts',
      ...languages.map((language) => `language/${language}.json`),
    ])
      expect(`${file}: ${existsSync(join(folder, name, file))}`).toBe(`${file}: true`)
    expect(kind.name).toBe(name)
    expect(configs.length).toBeGreaterThan(0)
  })

  it('[K0] these plays reach every intent the kind knows, so the laws below are about something', () => {
    const missing = new Set(Object.keys(kind.permits))
    for (let seed = 0; seed < 120 && missing.size > 0; seed++)
      for (const type of play(kind, variant(seed), seed, { acts: 150 }).accepted) missing.delete(type)
    expect([...missing]).toEqual([])
  })

  it('[K2] decide and evolve change nothing they are given and answer the same twice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        play(kind, variant(seed), seed, { acts: 80, onAsk: (_state, ask) => expect(ask()).toEqual(ask()) })
      }),
      runs,
    )
  })

  it('[K3] every fact passes its schema, survives JSON and can be folded', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = play(kind, variant(seed), seed, { acts: 120 })
        let state = kind.open(variant(seed))
        for (const fact of factsOf(facts)) {
          const checked = kind.fact.safeParse(fact)
          expect(checked.success ? [] : [fact, checked.error.issues]).toEqual([])
          state = kind.evolve(state, fact)
        }
      }),
      runs,
    )
  })

  it('[K4] a refusal names a reason of the closed list and leaves no fact', () => {
    let refusals = 0
    fc.assert(
      fc.property(seeds, (seed) => {
        play(kind, variant(seed), seed, {
          acts: 100,
          onAsk: (_state, ask) => {
            const decided = ask()
            if (decided.ok) return
            refusals++
            expect(refusalReasons).toContain(decided.error.reason)
            expect(decided).not.toHaveProperty('value')
          },
        })
      }),
      runs,
    )
    expect(refusals + (Object.keys(kind.permits).length < 3 ? 1 : 0)).toBeGreaterThan(0)
  })

  it('[K6] views survive JSON, and projecting step by step equals projecting the end', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { states } = play(kind, variant(seed), seed, { acts: 100 })
        for (const audience of ['roomView', 'staffView'] as const) {
          const held = new Map<string, unknown>()
          let before: View = {}
          for (const state of states) {
            const now = kind[audience](state)
            for (const part of new Set([...Object.keys(before), ...Object.keys(now)]))
              for (const collection of new Set([
                ...Object.keys(before[part] ?? {}),
                ...Object.keys(now[part] ?? {}),
              ]))
                for (const { id, entry } of changesBetween(
                  before[part]?.[collection],
                  now[part]?.[collection],
                ))
                  if (entry === null) held.delete(`${part}/${collection}/${id}`)
                  else held.set(`${part}/${collection}/${id}`, entry)
            before = now
          }
          const end = new Map(
            Object.entries(before).flatMap(([part, view]) =>
              wholePart(view).map(
                ({ collection, id, entry }: Change) => [`${part}/${collection}/${id}`, entry] as const,
              ),
            ),
          )
          expect(Object.fromEntries(held)).toEqual(Object.fromEntries(end))
          expect(JSON.parse(JSON.stringify([...end]))).toEqual([...end])
        }
      }),
      runs,
    )
  })

  it('[K7] the report is total and keeps to the columns of its sheets', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { states } = play(kind, variant(seed), seed, { acts: 40 })
        for (const state of [kind.open(config), ...states.slice(-5)])
          for (const section of kind.report(state))
            for (const row of section.rows)
              for (const column of Object.keys(row)) expect(columnsOf[section.thing]).toContain(column)
      }),
      runs,
    )
  })

  it('[K8] replay gives the same state', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts, states } = play(kind, variant(seed), seed, { acts: 120 })
        const again = factsOf(facts).reduce(
          (state: unknown, fact) => kind.evolve(state, fact),
          kind.open(variant(seed)),
        )
        expect(plain(kind.roomView(again))).toBe(plain(kind.roomView(states.at(-1))))
        expect(plain(kind.staffView(again))).toBe(plain(kind.staffView(states.at(-1))))
        expect(JSON.stringify(kind.report(again))).toBe(JSON.stringify(kind.report(states.at(-1))))
      }),
      runs,
    )
  })

  it('[K10] after redaction no byte of a planted text is in facts, views or report, and replay holds', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts, states } = play(kind, config, seed, { acts: 50, word: 'geplant' })
        const notes = vocabularyOf(states.at(-1), facts).ids.filter(isId) as NoteId[]
        const clean = facts.map((fact) => kind.redact(fact, { notes }))
        const state = factsOf(clean).reduce(
          (folded: unknown, fact) => kind.evolve(folded, fact),
          kind.open(config),
        )
        // Titles of groups, summaries and reasons are the staff's words, not a note's.
        const noteWords = /"(text|why|role|initials)":"geplant/
        for (const section of kind
          .report(state)
          .filter(({ thing }) => thing === 'notes' || thing === 'complaints'))
          for (const row of section.rows)
            expect(JSON.stringify({ ...row, reason: null, group: null })).not.toContain('geplant')
        expect(
          JSON.stringify(clean.filter((fact) => !/summary|handover/.test(JSON.stringify(fact)))),
        ).not.toMatch(noteWords)
        for (const fact of factsOf(clean)) expect(kind.fact.safeParse(fact).success).toBe(true)
      }),
      runs,
    )
  })

  if (!kind.secret) return

  it('[K5] after stirring, views and report are the same under renaming persons and permuting arrival', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { facts } = play(kind, config, seed, { acts: 100, moderated: false })
        const [opened, ...arrived] = facts
        // Only what happens to different notes or ballots changes places: two edits of one note have an order of their own.
        const about = arrived.map((fact) => {
          const { note, voter } = fact as { note?: string; voter?: string }
          return note ?? voter ?? ''
        })
        const firsts = arrived.filter(
          (_fact, index) => about.indexOf(about[index] ?? '') === about.lastIndexOf(about[index] ?? ''),
        )
        const swapped = shuffled(firsts, createChance(seed + 1).next).map(
          (fact) => JSON.parse(JSON.stringify(fact).replaceAll('voter-', 'ander-')) as unknown,
        )
        const end = (list: readonly unknown[]) => {
          const state = [opened, ...list].reduce(
            (folded: unknown, fact) => kind.evolve(folded, fact),
            kind.open(config),
          )
          const closed = kind.decide(
            state,
            { type: 'closed' },
            { role: 'system', person: null, voter: null, proof: null, table: null },
            {
              phase: 'open',
              now: 0,
              random: createChance(3).next,
              newId: createChance(4).id,
              people: [],
              items: [],
            },
          )
          const after = closed.ok
            ? closed.value.reduce((folded: unknown, fact) => kind.evolve(folded, fact), state)
            : state
          const stirredState = kind.stir
            ? kind.evolve(kind.open(config), kind.stir(after, createChance(5).next))
            : after
          return [
            plain(kind.roomView(stirredState)),
            plain(kind.staffView(stirredState)),
            JSON.stringify(kind.report(stirredState)),
          ]
        }
        expect(end(swapped)).toEqual(end(firsts))
      }),
      runs,
    )
  })

  it('[K9] before it is collected or revealed, nothing of what one actor wrote is in any view or report', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const here = play(kind, config, seed, { acts: 50, moderated: false, word: 'geheim-een' })
        const there = play(kind, config, seed, { acts: 50, moderated: false, word: 'geheim-twee' })
        const last = here.states.at(-1)
        for (const seen of [
          plain(kind.roomView(last)),
          plain(kind.staffView(last)),
          JSON.stringify(kind.report(last)),
        ])
          expect(seen).not.toMatch(/geheim|proof-|voter-/)
        expect(plain(kind.roomView(last))).toBe(plain(kind.roomView(there.states.at(-1))))
      }),
      runs,
    )
  })
})

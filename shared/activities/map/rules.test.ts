// Rules MA1 to MA8 of the actor map.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GroupId, NoteId, PersonId, Slug } from '../../ids.ts'
import type { Phase } from '../../protocol/phase.ts'
import { permitted, type Role } from '../../roles.ts'
import { entries, get } from '../../table.ts'
import { templateSchema } from '../../template.ts'
import type { Actor, Room, RoomIntent } from '../contract.ts'
import { kind } from './index.ts'
import { lightKey } from './light.ts'
import { configSchema, type MapIntent, type MapState, type Place } from './model.ts'

const file: unknown = JSON.parse(readFileSync('templates/actor-map.json', 'utf8'))
const config = configSchema.parse(templateSchema.parse(file).config)

const pad = (name: string) => name.padEnd(22, '0')
const note = (n: number) => pad(`note${n}`) as NoteId
const group = pad('group') as GroupId
const ann = pad('ann') as PersonId
const actor = (role: Role, person: PersonId | null = null): Actor => ({
  role,
  person,
  voter: null,
  proof: null,
  table: null,
})
const asAnn = actor('participant', ann)
const moderator = actor('moderator')
const room = (phase: Phase = 'open'): Room => ({
  phase,
  now: 1_700_000_000_000,
  random: () => 0.5,
  newId: () => pad('new'),
  people: [],
  items: [],
})
const place = (sector = 'city-services', ring: 1 | 2 | 3 = 1): Place => ({
  ring,
  sector: sector as Slug,
  angle: 0.5,
  depth: 0.5,
})
const add = (n: number, text = `Actor ${n}`, where = place(), prompt = 'active'): MapIntent => ({
  type: 'note.add',
  note: note(n),
  prompt: prompt as Slug,
  place: where,
  text,
})

const after = (
  acts: readonly (readonly [MapIntent | RoomIntent, Actor])[],
  from: MapState = kind.open(config),
): MapState =>
  acts.reduce((state, [intent, by]) => {
    const decided = kind.decide(state, intent, by, room())
    return decided.ok ? decided.value.reduce(kind.evolve, state) : state
  }, from)
const answer = (
  state: MapState,
  intent: MapIntent | RoomIntent,
  by: Actor = moderator,
  phase: Phase = 'open',
) => kind.decide(state, intent, by, room(phase))
const lit = (state: MapState) =>
  get(kind.roomView(state)['main']?.['light'] ?? { size: 0, buckets: [] }, lightKey)
const rowsOf = (state: MapState, thing: string) =>
  kind.report(state).find((section) => section.thing === thing)?.rows

describe('the actor map', () => {
  it('[MA1] a note lies in a ring and a sector that exist, on a spot of a thousandth', () => {
    const far = { ...place('nowhere') }
    expect(answer(kind.open(config), add(1, 'x', far), asAnn)).toEqual({
      ok: false,
      error: { reason: 'not-found' },
    })
    expect(kind.intent.safeParse(add(1, 'x', { ...place(), angle: 1.2 })).success).toBe(false)
    expect(kind.intent.safeParse(add(1, 'x', { ...place(), ring: 4 } as unknown as Place)).success).toBe(
      false,
    )
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (angle, depth) => {
        const state = after([[add(1, 'x', { ...place(), angle, depth }), asAnn]])
        const kept = get(state.notes.notes, note(1))?.place
        expect(Math.abs((kept?.angle ?? 2) - angle)).toBeLessThanOrEqual(0.0005)
        expect(String(kept?.depth).length).toBeLessThanOrEqual(5)
      }),
    )
    expect(answer(kind.open(config), add(1, 'x', place(), 'no-such'), asAnn).ok).toBe(false)
  })

  it('[MA2] a participant writes, moves and withdraws own notes while the map is open only', () => {
    const state = after([[add(1), asAnn]])
    const own: readonly MapIntent[] = [
      add(2),
      { type: 'note.edit', note: note(1), text: 'other' },
      { type: 'note.move', note: note(1), place: place('residents-users') },
      { type: 'note.withdraw', note: note(1) },
    ]
    for (const intent of own) {
      expect(permitted(kind.permits, intent.type, 'participant', 'open')).toBe('allowed')
      expect(answer(state, intent, asAnn).ok).toBe(true)
      for (const phase of ['prepared', 'closed', 'revealed'] as const) {
        const verdict = permitted(kind.permits, intent.type, 'participant', phase)
        const refused = verdict !== 'allowed' || !answer(state, intent, asAnn, phase).ok
        expect([intent.type, phase, refused]).toEqual([intent.type, phase, true])
      }
    }
  })

  it('[MA3] groups, light, hiding and discarding are the moderator’s, after the close too', () => {
    for (const type of [
      'note.hide',
      'note.discard',
      'note.restore',
      'note.spotlight',
      'group.make',
      'group.move',
    ]) {
      expect(permitted(kind.permits, type, 'participant', 'open')).toBe('not-allowed')
      expect(permitted(kind.permits, type, 'screen', 'open')).toBe('not-allowed')
      expect(permitted(kind.permits, type, 'moderator', 'closed')).toBe('allowed')
    }
    expect(permitted(kind.permits, 'note.withdraw', 'moderator', 'open')).toBe('not-allowed')
  })

  it('[MA4] a sector or prompt that holds a note cannot be taken away; an empty one can', () => {
    const state = after([
      [add(1), asAnn],
      [{ type: 'note.discard', note: note(1), reason: '' }, moderator],
    ])
    const without = (sector: string, prompt = '') => ({
      ...config,
      sectors: config.sectors.filter(({ id }) => id !== sector),
      prompts: config.prompts.filter(({ id }) => id !== prompt),
    })
    const configured = (next: unknown) => answer(state, { type: 'configured', config: next })
    expect(configured(without('city-services'))).toEqual({ ok: false, error: { reason: 'in-use' } })
    expect(configured(without('', 'active'))).toEqual({ ok: false, error: { reason: 'in-use' } })
    expect(configured({ ...config, rings: [] })).toEqual({ ok: false, error: { reason: 'malformed' } })
    const next = after(
      [[{ type: 'configured', config: without('property-owners', 'outside') }, moderator]],
      state,
    )
    expect(next.config.sectors.map(({ id }) => id)).not.toContain('property-owners')
    expect(get(next.notes.notes, note(1))?.text).toBe('Actor 1')
  })

  it('[MA5] the light stands on a note that is shown, and goes out when that note leaves', () => {
    const state = after([
      [add(1), asAnn],
      [{ type: 'note.spotlight', note: note(1) }, moderator],
    ])
    expect(lit(state)).toEqual({ note: note(1) })
    expect(answer(state, { type: 'note.spotlight', note: note(2) }).ok).toBe(false)
    expect(
      lit(after([[{ type: 'note.hide', note: note(1), hidden: true }, moderator]], state)),
    ).toBeUndefined()
    expect(lit(after([[{ type: 'note.withdraw', note: note(1) }, asAnn]], state))).toBeUndefined()
    const facts = [{ type: 'note.spotlit', note: null }] as const
    expect(kind.reverse(state, facts)).toEqual({ type: 'note.spotlight', note: note(1) })
  })

  it('[MA6] a group moves as one and leaves its notes where their writers put them', () => {
    const state = after([
      [add(1), asAnn],
      [add(2, 'Two', place('residents-users', 3)), asAnn],
      [{ type: 'group.make', group, title: 'Both', notes: [note(1), note(2)] }, moderator],
    ])
    const moved = after(
      [[{ type: 'group.move', group, place: place('property-owners', 2) }, moderator]],
      state,
    )
    expect(get(moved.notes.groups, group)?.place.sector).toBe('property-owners')
    expect(get(moved.notes.notes, note(2))?.place.ring).toBe(3)
    const back = kind.reverse(state, [{ type: 'group.moved', group, place: place('property-owners', 2) }])
    expect(back).toEqual({ type: 'group.move', group, place: place() })
  })

  it('[MA7] the report names every note with its status, and each actor once with its count', () => {
    const state = after([
      [add(1, 'De Fietsersgroep'), asAnn],
      [add(2, 'fietsersgroep'), asAnn],
      [add(3, 'Scouts'), asAnn],
      [add(4, 'Let op de bus', place(), 'remark'), asAnn],
      [add(5, 'Iemand'), asAnn],
      [{ type: 'note.discard', note: note(5), reason: 'a name' }, moderator],
    ])
    expect(rowsOf(state, 'notes')).toHaveLength(5)
    expect(rowsOf(state, 'notes')?.[4]).toMatchObject({
      status: { key: 'status.discarded' },
      reason: 'a name',
    })
    const actors = rowsOf(state, 'actors')
    expect(actors).toMatchObject([
      { actor: 'De Fietsersgroep', timesNamed: 2 },
      { actor: 'Scouts', timesNamed: 1 },
    ])
    expect(kind.report(kind.open(config)).map(({ rows }) => rows.length)).toEqual([0, 0, 0])
  })

  it('[MA8] a room view tells nobody who wrote, a private view tells each their own', () => {
    const state = after([[add(1), asAnn]])
    const shown = JSON.stringify([
      ...entries(kind.roomView(state)['main']?.['notes'] ?? { size: 0, buckets: [] }),
    ])
    expect(shown).toContain('Actor 1')
    expect(shown).not.toContain(ann)
    expect(kind.privateView(state, ann)).toEqual({ notes: [note(1)] })
    expect(kind.privateView(state, pad('bob') as PersonId)).toEqual({ notes: [] })
  })
})

// Rules MA16, MA18 to MA21 and MA25: what the moderator adds to a map beside its notes.
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { GroupId, NoteId, PersonId, Slug } from '../../ids.ts'
import type { Phase } from '../../protocol/phase.ts'
import { permitted, type Role } from '../../roles.ts'
import { entries, get, values } from '../../table.ts'
import { templateSchema } from '../../template.ts'
import type { Actor, Room, RoomIntent, View } from '../contract.ts'
import { kind } from './index.ts'
import { configSchema, type MapIntent, type MapState, type Place } from './model.ts'
import { pictures } from './picture.ts'
import { added, mayAdd, mayRemove, renamed, sectorId, turned, without } from './sectors.ts'

const file: unknown = JSON.parse(readFileSync('templates/actor-map.json', 'utf8'))
const config = configSchema.parse(templateSchema.parse(file).config)
const pad = (name: string) => name.padEnd(22, '0')
const note = (n: number) => pad(`note${n}x`) as NoteId
const ann = pad('ann') as PersonId
const group = pad('group') as GroupId
const actor = (role: Role, person: PersonId | null = null): Actor => ({
  role,
  person,
  voter: null,
  proof: null,
  table: null,
})
const [asAnn, moderator] = [actor('participant', ann), actor('moderator')]
let made = 0
const room = (phase: Phase = 'open'): Room => ({
  phase,
  now: 1_700_000_000_000,
  random: () => 0.5,
  newId: () => pad(`new${made++}x`),
  people: [],
  items: [],
})
const place = (sector = 'city-services', ring: 1 | 2 | 3 = 1): Place => ({
  ring,
  sector: sector as Slug,
  angle: 0.5,
  depth: 0.5,
})
type Asked = readonly [MapIntent | RoomIntent, Actor?]
const after = (acts: readonly Asked[], from: MapState = kind.open(config)): MapState =>
  acts.reduce((state, [intent, by = moderator]) => {
    const decided = kind.decide(state, intent, by, room())
    if (!decided.ok) throw new Error(`${intent.type}: ${decided.error.reason}`)
    return decided.value.reduce(kind.evolve, state)
  }, from)
const answer = (state: MapState, intent: MapIntent | RoomIntent) =>
  kind.decide(state, intent, moderator, room())
const undone = (before: MapState, intent: MapIntent): MapState => {
  const facts = answer(before, intent)
  if (!facts.ok) throw new Error(facts.error.reason)
  const back = kind.reverse(before, facts.value)
  if (!back) throw new Error('no way back')
  return after([[back]], facts.value.reduce(kind.evolve, before))
}
const add = (n: number, text: string, more: object = {}): Asked => [
  { type: 'note.add', note: note(n), prompt: 'active' as Slug, place: place(), text, ...more } as MapIntent,
  asAnn,
]
const plain = (view: View): string =>
  JSON.stringify(Object.values(view).map((part) => Object.values(part).map((table) => [...entries(table)])))
const rowsOf = (state: MapState, thing: string) =>
  kind.report(state).find((section) => section.thing === thing)?.rows ?? []

describe('the moderator’s map', () => {
  it('[MA16] a sector that holds notes goes when it says where they go, to one that stays; ids never change', () => {
    const state = after([
      add(1, 'Bib'),
      add(2, 'Scouts'),
      [{ type: 'group.make', group, title: 'Beide', notes: [note(1)] }],
    ])
    const less = without(config, 'city-services')
    const move = (moves?: { readonly [from: string]: string }): RoomIntent => ({
      type: 'configured',
      config: less,
      ...(moves ? { moves } : {}),
    })
    const refused = { ok: false, error: { reason: 'in-use' } }
    expect(answer(state, move())).toEqual(refused)
    expect(answer(state, move({ 'city-services': 'no-such' }))).toEqual(refused)
    expect(answer(state, move({ 'city-services': 'city-services' }))).toEqual(refused)
    const moved = after(
      [[move({ 'city-services': 'business-owners', 'culture-education': 'business-owners' })]],
      state,
    )
    expect([...values(moved.notes.notes)].map((each) => each.place)).toEqual(
      [1, 2].map(() => place('business-owners')),
    )
    expect(get(moved.notes.groups, group)?.place.sector).toBe('business-owners')
    expect(moved.config.sectors.map(({ id }) => id)).toEqual(less.sectors.map(({ id }) => id))
  })

  it('[MA25] renaming, adding, turning and taking away keep every other sector’s id, and a new id is new', () => {
    const act = fc.tuple(
      fc.constantFrom('rename', 'add', 'turn', 'remove'),
      fc.nat(7),
      fc.stringMatching(/^[A-Za-z0-9_-]{22}$/),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let now = config
        for (const [type, n, random] of acts) {
          const id = now.sectors[n % now.sectors.length]?.id ?? ''
          const before = now.sectors.map((sector) => sector.id)
          if (type === 'rename') now = renamed(now, id, 'nl', 'Nieuw')
          if (type === 'turn') now = turned(now, id, n % 2 === 0 ? 1 : -1)
          if (type === 'remove' && mayRemove(now)) now = without(now, id)
          if (type === 'add' && mayAdd(now) && !before.includes(sectorId(random)))
            now = added(now, sectorId(random), 'nl', 'Nog een')
          const ids = now.sectors.map((sector) => sector.id)
          const same = ids.filter((each) => before.includes(each))
          expect(same.toSorted()).toEqual(before.filter((each) => ids.includes(each)).toSorted())
          expect(configSchema.safeParse(now).success).toBe(true)
        }
      }),
    )
    expect(turned(turned(config, 'property-owners', 1), 'property-owners', -1)).toEqual(config)
    expect(renamed(config, 'city-services', 'nl', 'Stad').sectors[0]?.title.en).toBe('City services')
  })

  it('[MA18] what was said not to be the same is remembered, counted apart, and can be taken back', () => {
    const state = after([add(1, 'Jan'), add(2, 'jan')])
    expect(rowsOf(state, 'actors')).toMatchObject([{ timesNamed: 2 }])
    const parted = after([[{ type: 'names.part', notes: [note(1), note(2)] }]], state)
    expect(rowsOf(parted, 'actors')).toMatchObject([{ timesNamed: 1 }, { timesNamed: 1 }])
    expect(plain(kind.roomView(parted))).toContain(`"notes":["${note(1)}","${note(2)}"]`)
    expect(rowsOf(undone(state, { type: 'names.part', notes: [note(1), note(2)] }), 'actors')).toHaveLength(1)
    expect(answer(state, { type: 'names.part', notes: [note(1), note(1)] }).ok).toBe(false)
    expect(answer(state, { type: 'names.part', notes: [note(1), note(9)] }).ok).toBe(false)
  })

  it('[MA19] a missing voice is seen by all and in the report, becomes a note when placed, and undo puts it back', () => {
    const state = after([[{ type: 'voice.add', note: note(1), text: 'Nachtwerkers' }]])
    expect(plain(kind.roomView(state))).toContain('Nachtwerkers')
    expect(rowsOf(state, 'actors')).toEqual([
      { actor: 'Nachtwerkers', role: null, timesNamed: 0, status: { key: 'status.missing' } },
    ])
    const put: MapIntent = { type: 'voice.place', note: note(1), prompt: 'needed' as Slug, place: place() }
    const placed = after([[put]], state)
    expect(placed.voices.size).toBe(0)
    expect(get(placed.notes.notes, note(1))).toMatchObject({
      text: 'Nachtwerkers',
      origin: 'board',
      by: null,
    })
    expect(rowsOf(placed, 'actors')).toMatchObject([{ actor: 'Nachtwerkers', timesNamed: 1 }])
    const back = undone(state, put)
    expect(back.notes.notes.size).toBe(0)
    expect(get(back.voices, note(1))?.text).toBe('Nachtwerkers')
    expect(get(undone(state, { type: 'voice.drop', note: note(1) }).voices, note(1))?.text).toBe(
      'Nachtwerkers',
    )
    expect(kind.decide(state, add(1, 'x')[0], asAnn, room())).toMatchObject({ ok: false })
    expect(answer(after([add(2, 'Bib')]), { type: 'voice.back', note: note(2) }).ok).toBe(false)
    for (const type of ['voice.add', 'voice.place', 'look.change', 'note.stance', 'names.part'])
      expect(permitted(kind.permits, type, 'participant', 'open')).toBe('not-allowed')
  })

  const secrets = ['Jan Peeters', 'kent iedereen', 'Bakkers van Jan', 'Piet op zijn fiets', 'JP', 'Miet']
  const withNames = after([
    add(1, 'Jan Peeters', { role: 'bakker', why: 'kent iedereen' }),
    add(2, 'jan peeters', { role: 'bakker' }),
    add(3, 'Piet op zijn fiets'),
    add(4, 'Vraag Jan Peeters', { prompt: 'remark', initials: 'JP' }),
    [{ type: 'group.make', group, title: 'Bakkers van Jan', notes: [note(1)] }],
    [{ type: 'voice.add', note: note(7), text: 'Miet', role: 'nachtverpleger' }],
  ])
  const only = after([[{ type: 'look.change', functions: true }]], withNames)

  it('[MA20] with functions only, no name, reason or remark is in the room, a vote, the report or the picture', () => {
    const words = { language: 'nl', title: 'Kaart', t: (key: string) => key } as const
    const pick = (text: { nl?: string | undefined }) => text.nl ?? ''
    for (const text of [
      plain(kind.roomView(only)),
      JSON.stringify(kind.candidates(only)),
      JSON.stringify(kind.report(only)),
      JSON.stringify(pictures(kind.roomView(only), config, { ...words, pick })),
    ]) {
      for (const secret of secrets) expect(text.toLowerCase()).not.toContain(`"${secret.toLowerCase()}`)
      expect(text).not.toMatch(/peeters|iedereen|Piet|Miet/i)
    }
    expect(plain(kind.roomView(only))).toContain('bakker')
    expect(plain(kind.roomView(only))).toContain('nachtverpleger')
    expect(kind.candidates(only)).toMatchObject([{ id: group, text: 'bakker' }, { text: 'bakker' }])
  })

  it('[MA20] staff still see the names, writers their own words; off again, all is as it was', () => {
    for (const secret of secrets) expect(plain(kind.staffView(only))).toContain(secret)
    expect(plain(kind.staffView(withNames))).not.toContain('Jan Peeters')
    expect(JSON.stringify(kind.privateView(only, ann))).toContain('kent iedereen')
    expect(kind.privateView(withNames, ann)).not.toHaveProperty('own')
    expect(kind.concerns({ type: 'look.changed', functions: true })).toBe('everyone')
    const edited = kind.decide(only, { type: 'note.edit', note: note(1), text: 'Jan' }, moderator, room())
    expect(edited.ok && edited.value.map((fact) => kind.concerns(fact))).toEqual([[], [ann]])
    const off = after([[{ type: 'look.change', functions: false }]], only)
    expect(kind.report(off)).toEqual(kind.report(withNames))
    expect(kind.candidates(off)).toEqual(kind.candidates(withNames))
  })

  it('[MA20] which notes name one actor is still counted, without its name', () => {
    const shown = [...entries(kind.roomView(only)['main']?.['notes'] ?? { size: 0, buckets: [] })]
    const actorOf = (id: NoteId) => (shown.find(([one]) => one === id)?.[1] as { actor?: number })?.actor
    expect(actorOf(note(1))).toBe(actorOf(note(2)))
    expect(actorOf(note(3))).not.toBe(actorOf(note(1)))
    expect(rowsOf(only, 'actors')).toMatchObject([{ timesNamed: 2 }, { timesNamed: 1 }, { timesNamed: 0 }])
  })

  it('[MA21] a note or group stands by influence and interest until it is taken out, and the report says where', () => {
    const asked: MapIntent = {
      type: 'note.stance',
      note: note(3),
      stance: { influence: 0.84321, interest: 0.42 },
    }
    const state = after([[asked]], withNames)
    expect(get(state.stances, note(3))).toEqual({ influence: 0.843, interest: 0.42 })
    expect(rowsOf(state, 'actors')[1]).toMatchObject({ influence: 84, interest: 42 })
    expect(get(undone(withNames, asked).stances, note(3))).toBeUndefined()
    expect(get(undone(state, { ...asked, stance: null }).stances, note(3))?.influence).toBe(0.843)
    const grouped = after([[{ type: 'group.stance', group, stance: { influence: 1, interest: 0 } }]], state)
    expect(rowsOf(grouped, 'actors')[0]).toMatchObject({ influence: 100, interest: 0 })
    expect(get(after([[{ type: 'group.dissolve', group }]], grouped).stances, group)).toBeUndefined()
    expect(
      get(after([[{ type: 'note.withdraw', note: note(3) }, asAnn]], state).stances, note(3)),
    ).toBeUndefined()
  })

  it('[MA21] everyone sees the same arrangement, and only what differs is a fact', () => {
    const state = after([[{ type: 'look.change', arrangement: 'quadrant', tray: true }]])
    expect(plain(kind.roomView(state))).toContain('"arrangement":"quadrant"')
    expect(answer(state, { type: 'look.change', tray: true })).toEqual({ ok: true, value: [] })
    const back = undone(state, { type: 'look.change', arrangement: 'rings' })
    expect(plain(kind.roomView(back))).toContain('"arrangement":"quadrant"')
  })
})

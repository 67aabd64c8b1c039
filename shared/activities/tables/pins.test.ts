// Rules TA40 to TA47 of the theme tables: the plan under the notes, and the pins on it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permitted } from '../../roles.ts'
import { get } from '../../table.ts'
import { expect as lay } from './expect.ts'
import { groundAt, groundOf, pinOf } from './ground.ts'
import { kind } from './index.ts'
import type { TablesIntent } from './model.ts'
import type { Ground } from './model-ground.ts'
import { pictures } from './picture.ts'
import { actor, add, createHall, exampleWith, host, moderator, note, phone, slug } from './testing/hall.ts'
import type { Hall } from './testing/hall.ts'

const plan: Ground = { picture: slug('pabc'), width: 1_600, height: 1_200, alt: 'Centrum, noord boven' }
const layAt = (table: string, ground: Ground | null = plan): TablesIntent => ({
  type: 'ground.lay',
  table: slug(table),
  ground,
})
const pinned = (n: number, x: number, y: number): TablesIntent => ({
  type: 'pin.set',
  note: note(n),
  pin: { x, y },
})
const refused = (answer: ReturnType<Hall['ask']>) => (answer.ok ? null : answer.error)
const pinIn = (hall: Hall, n: number) => get(hall.state().notes.notes, note(n))?.place.pin

/** Eight people, round 1 running, a plan on each table. */
const talking = (): Hall => {
  const hall = createHall(exampleWith({ seating: 'spread' }), 8)
  for (const { id } of hall.state().config.tables) hall.ask(layAt(id))
  hall.open()
  hall.ask({ type: 'round.next' })
  return hall
}

/** A note of person 0 on their own table, with a pin asked for. */
const addPinned = (hall: Hall, n: number, pin: { x: number; y: number }, table = hall.seat(0) ?? '') => {
  const intent = add(n, table, 1)
  return hall.ask(
    intent.type === 'note.add' ? { ...intent, place: { ...intent.place, pin } } : intent,
    phone(0),
  )
}

describe('the plan of a table', () => {
  it('[TA40] the moderator lays a plan on any table, a host on the own one, nobody else anywhere', () => {
    const hall = talking()
    const other = { ...plan, alt: 'Foto van de markt' }
    expect(hall.ask(layAt('parking', other)).ok).toBe(true)
    expect(groundAt(hall.state(), 'parking')).toEqual(other)
    expect(hall.ask(layAt('parking'), host('parking')).ok).toBe(true)
    expect(refused(hall.ask(layAt('circulation'), host('parking')))?.reason).toBe('not-found')
    expect(refused(hall.ask(layAt('nowhere')))?.reason).toBe('not-found')
    for (const role of ['participant', 'tablet', 'screen', 'officer'] as const)
      expect(permitted(kind.permits, 'ground.lay', role, 'open')).not.toBe('allowed')
    expect(permitted(kind.permits, 'ground.lay', 'moderator', 'prepared')).toBe('allowed')
  })

  it('[TA41] a plan without words for what is on it is no plan; the same plan again changes nothing; undo brings back what lay there', () => {
    const hall = talking()
    expect(kind.intent.safeParse(layAt('parking', { ...plan, alt: '  ' })).success).toBe(false)
    expect(hall.ask(layAt('parking'))).toEqual({ ok: true, value: [] })
    const before = hall.state()
    const taken = hall.ask(layAt('parking', null))
    expect(groundAt(hall.state(), 'parking')).toBeNull()
    expect(taken.ok && kind.reverse(before, taken.value)).toEqual(layAt('parking'))
  })

  it('[TA42] a plan is in the room view of its own table, in the report in words, and holds only the name of its picture', () => {
    const hall = talking()
    hall.ask(layAt('circulation', null))
    const view = kind.roomView(hall.state())
    const at = view['parking']?.['ground']
    expect(at && get(at, 'ground')).toEqual(plan)
    expect(view['circulation']?.['ground']?.size).toBe(0)
    const rows = kind
      .report(hall.state())
      .flatMap(({ thing, rows: all }) => (thing === 'summaries' ? all : []))
    expect(rows.filter(({ text }) => text === plan.alt)).toHaveLength(3)
  })
})

describe('pins', () => {
  it('[TA43] a pin lies on the plan, to a ten-thousandth, whatever was asked', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, y) => {
          const hall = talking()
          expect(kind.intent.safeParse(pinned(1, x, y)).success).toBe(true)
          addPinned(hall, 1, { x, y })
          const pin = pinIn(hall, 1)
          expect(pin).toEqual({ x: Math.round(x * 10_000) / 10_000, y: Math.round(y * 10_000) / 10_000 })
        },
      ),
      { numRuns: 60 },
    )
    for (const [x, y] of [
      [-0.1, 0.5],
      [0.5, 1.01],
      [Number.NaN, 0],
      [Infinity, 0],
    ] as const)
      expect(kind.intent.safeParse(pinned(1, x, y)).success).toBe(false)
  })

  it('[TA44] a note is never refused over a spot: without a plan, or on another table than it was asked for, it lies there without one', () => {
    const hall = talking()
    const seat = hall.seat(0) ?? ''
    const other = seat === 'parking' ? 'circulation' : 'parking'
    expect(addPinned(hall, 1, { x: 0.2, y: 0.3 }, other).ok).toBe(true)
    expect(pinIn(hall, 1)).toBeUndefined()
    hall.ask(layAt(seat, null))
    expect(addPinned(hall, 2, { x: 0.2, y: 0.3 }).ok).toBe(true)
    expect(pinIn(hall, 2)).toBeUndefined()
    expect(refused(hall.ask(pinned(2, 0.1, 0.1), phone(0)))).toMatchObject({
      reason: 'not-possible',
      detail: { why: 'no-plan' },
    })
  })

  it('[TA45] its writer, its host and the moderator pin a note and take the pin off; it keeps table, round and group', () => {
    const hall = talking()
    const seat = hall.seat(0) ?? ''
    addPinned(hall, 1, { x: 0.5, y: 0.5 })
    hall.ask({ type: 'round.next' })
    for (const [by, x] of [
      [phone(0), 0.1],
      [host(seat), 0.2],
      [moderator, 0.3],
    ] as const) {
      expect(hall.ask(pinned(1, x, 0.4), by).ok).toBe(true)
      expect(get(hall.state().notes.notes, note(1))?.place).toEqual({
        table: seat,
        round: 1,
        pin: { x, y: 0.4 },
      })
    }
    expect(hall.ask(pinned(1, 0.3, 0.4))).toEqual({ ok: true, value: [] })
    expect(hall.ask({ type: 'pin.set', note: note(1), pin: null }, host(seat)).ok).toBe(true)
    expect(pinIn(hall, 1)).toBeUndefined()
    const stranger = seat === 'parking' ? 'circulation' : 'parking'
    for (const by of [phone(1), host(stranger), actor('host')])
      expect(refused(hall.ask(pinned(1, 0.9, 0.9), by))?.reason).toBe('not-found')
    expect(refused(hall.ask(pinned(77, 0.9, 0.9), phone(0)))?.reason).toBe('not-found')
    expect(permitted(kind.permits, 'pin.set', 'tablet', 'open')).not.toBe('allowed')
    hall.setPhase('closed')
    expect(refused(hall.ask(pinned(1, 0.9, 0.9), phone(0)))?.reason).toBe('not-open')
    expect(hall.ask(pinned(1, 0.9, 0.9), host(seat)).ok).toBe(true)
  })

  it('[TA46] a plan that is replaced keeps its pins, and one that is taken away brings them back with the next', () => {
    const hall = talking()
    const seat = hall.seat(0) ?? ''
    addPinned(hall, 1, { x: 0.25, y: 0.75 })
    hall.ask(layAt(seat, { ...plan, picture: slug('pdef'), alt: 'Dezelfde kaart, scherper' }))
    expect(pinIn(hall, 1)).toEqual({ x: 0.25, y: 0.75 })
    hall.ask(layAt(seat, null))
    hall.ask(layAt(seat))
    expect(pinIn(hall, 1)).toEqual({ x: 0.25, y: 0.75 })
  })

  it('[TA46] undo puts a pin back where it was; an erasure takes it out of every fact', () => {
    const hall = talking()
    addPinned(hall, 1, { x: 0.25, y: 0.75 })
    const before = hall.state()
    const moved = hall.ask(pinned(1, 0.9, 0.9))
    const back = moved.ok && kind.reverse(before, moved.value)
    expect(back && hall.ask(back).ok).toBe(true)
    expect(pinIn(hall, 1)).toEqual({ x: 0.25, y: 0.75 })
    const redacted = hall.facts.map((fact) => kind.redact(fact, { notes: [note(1)] }))
    expect(JSON.stringify(redacted)).not.toContain('"pin"')
    for (const fact of redacted) expect(kind.fact.safeParse(fact).success).toBe(true)
  })

  it('[TA16] [TA47] on its way, a plan lies on its own table only and a pin on its note', () => {
    const part = { notes: { [note(1)]: { text: 'a', place: { table: 'parking', round: 2 } } } }
    expect(groundOf(lay(part, layAt('parking'), 'parking'))).toMatchObject(plan)
    expect(lay(part, layAt('parking'), 'circulation')).toBe(part)
    expect(
      groundOf(lay(lay(part, layAt('parking'), 'parking'), layAt('parking', null), 'parking')),
    ).toBeNull()
    const set = lay(part, pinned(1, 0.2, 0.4), 'parking')
    expect(set['notes']?.[note(1)]).toMatchObject({
      place: { round: 2, pin: { x: 0.2, y: 0.4 } },
      waiting: true,
    })
    expect(pinOf(set['notes']?.[note(1)]?.['place'])).toEqual({ x: 0.2, y: 0.4 })
    const off = lay(set, { type: 'pin.set', note: note(1), pin: null }, 'parking')
    expect(pinOf(off['notes']?.[note(1)]?.['place'])).toBeNull()
    expect(lay(part, pinned(9, 0.2, 0.4), 'parking')).toBe(part)
  })

  it('[TA47] report and picture for exports show where a note is pinned', () => {
    const hall = talking()
    addPinned(hall, 1, { x: 0.1234, y: 1 })
    const rows = kind.report(hall.state()).flatMap(({ thing, rows: all }) => (thing === 'notes' ? all : []))
    expect(rows).toMatchObject([{ pinX: 12.3, pinY: 100 }])
    const words = { language: 'nl', title: 'T', t: (key: string) => key, pick: () => 'Vraag' } as const
    const draw = () => pictures(kind.roomView(hall.state()), hall.state().config, words)
    const drawn = draw().find(({ svg }) => svg.includes('<image'))
    expect(drawn?.images).toEqual([plan.picture])
    expect(drawn?.svg).toContain(`href="picture:${plan.picture}"`)
    expect(drawn?.svg).toContain(`aria-label="${plan.alt}"`)
    hall.ask(layAt(hall.seat(0) ?? '', { ...plan, alt: '<script>' }))
    expect(JSON.stringify(draw())).not.toContain('<script>')
  })
})

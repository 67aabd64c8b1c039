// The moderator's hand: undo and redo per session, removing and readmitting, noted hands, the locked door.
import { describe, expect, it } from 'vitest'
import type { Caller } from '../../server/workshop/api.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import type { IntentId } from '../../shared/ids.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const enter = async () => {
  const world = await createWorld(21, hardSubject())
  const room = await world.room()
  const [first, second, third] = room.frame('staff').lines.map(({ id }) => id)
  if (!first || !second || !third) throw new Error('the evening is too short')
  const act = (type: string, more: object = {}, by: Caller = world.moderator) =>
    world.ask(by, null, { type, ...more } as { type: string })
  const other: Caller = { ...world.moderator, session: 'other' }
  const told: string[] = []
  room.watch({
    frameChanged: () => {},
    mineChanged: () => {},
    personRemoved: () => {},
    handChanged: (session) => told.push(session),
  })
  const hand = () => room.hand(world.moderator.session)
  return { world, room, act, other, told, hand, steps: [first, second, third] as const }
}

describe('redo', () => {
  it('[WS11] does again, in order, what undo took back', async () => {
    const { room, act, steps } = await enter()
    for (const step of steps) await act('step.go', { step })
    await act('undo')
    await act('undo')
    expect(room.frame('staff').current).toBe(steps[0])
    await act('redo')
    expect(room.frame('staff').current).toBe(steps[1])
    await act('redo')
    expect(room.frame('staff').current).toBe(steps[2])
    expect(await act('redo')).toMatchObject({ refusal: { reason: 'nothing-to-redo' } })
    await act('undo')
    expect(room.frame('staff').current).toBe(steps[1])
  })

  it('[WS11] a new act ends it, one that changed nothing does not', async () => {
    const { room, act, steps } = await enter()
    await act('step.go', { step: steps[0] })
    await act('screen.blank', { blank: true })
    await act('undo')
    await act('door.lock', { locked: false })
    expect(room.hand('moderator').redo).toEqual({ step: null, type: 'screen.blank' })
    await act('step.go', { step: steps[1] })
    expect(await act('redo')).toMatchObject({ refusal: { reason: 'nothing-to-redo' } })
  })

  it('[WS11] each session has its own', async () => {
    const { room, act, other, steps } = await enter()
    await act('step.go', { step: steps[0] })
    await act('step.go', { step: steps[1] })
    await act('screen.blank', { blank: true }, other)
    expect(await act('redo', {}, other)).toMatchObject({ refusal: { reason: 'nothing-to-redo' } })
    await act('undo')
    expect(room.frame('staff')).toMatchObject({ current: steps[0], blank: true })
    expect(await act('redo', {}, other)).toMatchObject({ refusal: { reason: 'nothing-to-redo' } })
  })

  it('[WS12] a session is told what it can take back, what it did last, and nobody else is', async () => {
    const { act, steps, hand, told, room } = await enter()
    await act('step.go', { step: steps[0] })
    await act('step.go', { step: steps[1] })
    expect(hand()).toEqual({ undo: { step: steps[1], type: 'step.go' }, redo: null, last: null })
    await act('undo')
    const did = { step: steps[1], type: 'step.go' }
    expect(hand()).toMatchObject({ redo: did, last: { way: 'undo', did, count: 1 } })
    await act('redo')
    expect(hand()).toMatchObject({ undo: did, redo: null, last: { way: 'redo', did, count: 2 } })
    expect(new Set(told)).toEqual(new Set(['moderator']))
    expect(room.hand('other')).toEqual({ undo: null, redo: null, last: null })
  })
})

describe('people', () => {
  it('[WS13] a removal taken back lets that person in again, and done again sends them out', async () => {
    const { world, room, act } = await enter()
    const ada = await world.join()
    const person = ada.person ?? ''
    const knows = () => ada.person !== null && room.knows(ada.person)
    await act('person.remove', { person })
    expect(knows()).toBe(false)
    expect(room.people()[0]).toMatchObject({ number: 1, here: false, removed: true })
    await act('undo')
    expect(knows()).toBe(true)
    expect(await act('person.join', { person }, world.system)).toMatchObject({ type: 'accepted' })
    expect(room.frame('staff').people.here).toBe(1)
    await act('redo')
    expect(knows()).toBe(false)
    expect(await act('person.readmit', { person: world.chance.id() })).toMatchObject({
      refusal: { reason: 'not-found' },
    })
  })

  it('[WS14] the list gives numbers in the order of joining, signs, and since when somebody is gone', async () => {
    const { world, room, act } = await enter()
    const [ada, bob] = [await world.join(), await world.join()]
    await act('person.sign', { sign: 'hand' }, bob)
    const leftAt = world.time.now()
    await act('person.leave', {}, ada)
    const [first, second] = room.people()
    expect(first).toMatchObject({ id: ada.person, number: 1, here: false })
    expect(first?.awaySince).toBeGreaterThanOrEqual(leftAt)
    expect(second).toMatchObject({ id: bob.person, number: 2, here: true, sign: 'hand', awaySince: null })
    const loaded = await loadRoom(world.row.id, world.deps)
    expect(loaded?.state.away.size).toBe(1)
    await act('person.join', { person: ada.person }, world.system)
    expect(room.people()[0]).toMatchObject({ here: true, awaySince: null })
  })

  it('[WS15] one hand is noted without touching the others', async () => {
    const { world, room, act } = await enter()
    const [ada, bob] = [await world.join(), await world.join()]
    for (const by of [ada, bob]) await act('person.sign', { sign: 'hand' }, by)
    await act('sign.clear', { person: ada.person })
    expect(room.frame('staff').people.hands).toBe(1)
    expect(ada.person && room.mine(ada.person).sign).toBeUndefined()
    expect(bob.person && room.mine(bob.person).sign).toBe('hand')
  })

  it('[WS16] behind a locked door nobody new comes in, everyone else writes on and comes back', async () => {
    const { world, room, act } = await enter()
    const ada = await world.join()
    await act('door.lock', { locked: true })
    expect(room.frame('room').workshop).toMatchObject({ locked: true, closed: false })
    const stranger = { person: world.chance.id() }
    expect(await act('person.join', stranger, world.system)).toMatchObject({
      refusal: { reason: 'door-closed' },
    })
    await act('person.unseen', { person: ada.person }, world.system)
    expect(await act('person.join', { person: ada.person }, world.system)).toMatchObject({
      type: 'accepted',
    })
    await act('step.open', { step: 'silent' })
    const complaint = { type: 'note.add', note: world.chance.id(), text: 'Te luid' }
    expect(await world.ask(ada, 'silent', complaint, 'a-key-of-twenty-two-signs')).toMatchObject({
      type: 'accepted',
    })
    await act('door.lock', { locked: false })
    expect(await act('person.join', stranger, world.system)).toMatchObject({ type: 'accepted' })
  })

  it('[WS17] a group that somebody named can be renamed and not taken away', async () => {
    const { world, room, act } = await enter()
    const groups = [
      { id: 'residents', title: { nl: 'Bewoners' } },
      { id: 'shops', title: { nl: 'Handelaars' } },
    ]
    await act('workshop.change', { groups })
    const ada = await world.join()
    await act('person.group', { group: 'residents' }, ada)
    expect(await act('workshop.change', { groups: groups.slice(1) })).toMatchObject({
      refusal: { reason: 'not-possible', detail: { why: 'group-in-use' } },
    })
    const renamed = [{ id: 'residents', title: { nl: 'Wie hier woont' } }]
    expect(await act('workshop.change', { groups: renamed })).toMatchObject({ type: 'accepted' })
    expect(room.frame('room').workshop.groups).toEqual(renamed)
    expect(room.people()[0]).toMatchObject({ group: 'residents' })
  })
})

describe('a new code', () => {
  it('[WS18] is in the frame at once, survives what else changes, and the old one is gone', async () => {
    const { world, room, act } = await enter()
    const before = world.row
    const renewed = room.renewCode()
    await world.time.runUntil(world.time.now() + 1_000)
    await renewed
    const { code } = room.frame('room').workshop
    expect(code).not.toBe(before.code)
    await act('workshop.change', { title: 'Anders' })
    const row = await world.store.workshop(before.id)
    expect(row).toMatchObject({ code, title: 'Anders' })
    expect(row?.joinToken).not.toBe(before.joinToken)
    expect(await world.store.workshopByCode(before.code)).toBeNull()
    world.restart()
    expect((await world.room()).frame('room').workshop.code).toBe(code)
  })

  it('[WS18] that is taken is passed over, and when none is free the old one goes on', async () => {
    const { world, room } = await enter()
    const { store } = world
    const asked: string[] = []
    let taken = 1
    store.renewCode = (
      (renew) =>
      async (...args: Parameters<typeof renew>) => {
        asked.push(args[1])
        return asked.length <= taken ? false : renew(...args)
      }
    )(store.renewCode)
    const wait = async (renewing: Promise<void>) => {
      const settled = renewing.then(
        () => 'done',
        () => 'failed',
      )
      await world.time.runUntil(world.time.now() + 1_000)
      return settled
    }
    expect(await wait(room.renewCode())).toBe('done')
    expect(room.frame('room').workshop.code).toBe(asked[1])
    taken = 1_000
    expect(await wait(room.renewCode())).toBe('failed')
    expect(room.frame('room').workshop.code).toBe(asked[1])
    const answer = world.ask(world.moderator, null, { type: 'screen.blank', blank: true } as { type: string })
    expect(await answer).toMatchObject({ type: 'accepted' })
  })
})

describe('two at one desk', () => {
  it('[WS12] what one moderator does in a breath is one drain, and each keeps an own way back', async () => {
    const { world, room, other, steps } = await enter()
    const ask = (by: Caller, intent: { type: string }) =>
      room.ask({ id: world.chance.id() as IntentId, step: null, intent }, by)
    const asked = [
      ask(world.moderator, { type: 'step.go', step: steps[0] } as { type: string }),
      ask(other, { type: 'screen.blank', blank: true } as { type: string }),
    ]
    await world.time.runUntil(world.time.now() + 1_000)
    await Promise.all(asked)
    expect(room.hand('other').undo).toEqual({ step: null, type: 'screen.blank' })
    expect(room.hand('moderator').undo).toEqual({ step: steps[0], type: 'step.go' })
  })
})

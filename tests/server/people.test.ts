// Participant groups and signs, on a whole server in memory.
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/ids.ts'
import type { WorkshopPlan } from '../../shared/workshop-facts.ts'
import { reportOf } from '../../server/workshop/report.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const groups = [
  { id: 'shops', title: { nl: 'Handelaars' } },
  { id: 'residents', title: { nl: 'Bewoners' } },
] as unknown as NonNullable<WorkshopPlan['groups']>

const enter = async () => {
  const world = await createWorld(21, { ...hardSubject(), groups })
  const room = await world.room()
  const told: string[] = []
  room.watch({
    frameChanged: () => {},
    mineChanged: (people) => told.push(...(people === 'everyone' ? ['everyone'] : people)),
    personRemoved: () => {},
  })
  const ada = await world.join()
  const ask = (type: string, more: object = {}, by = ada) =>
    world.ask(by, null, { type, ...more } as { type: string })
  const mine = () => room.mine(ada.person as PersonId)
  return { world, room, ada, ask, mine, told }
}

describe('people', () => {
  it('[PE1] name a group the workshop asks for, change it, and take it back; no other', async () => {
    const { ask, mine, told, ada, room } = await enter()
    expect(room.frame('room').workshop.groups).toEqual(groups)
    expect(await ask('person.group', { group: 'shops' })).toMatchObject({ type: 'accepted' })
    expect(mine().group).toBe('shops')
    expect(told).toContain(ada.person)
    expect(await ask('person.group', { group: 'strangers' })).toMatchObject({
      type: 'refused',
      refusal: { reason: 'not-found' },
    })
    await ask('person.group', { group: null })
    expect(mine()).not.toHaveProperty('group')
  })

  it('[PE1] a group somebody named can be renamed, not taken away', async () => {
    const { world, ask } = await enter()
    await ask('person.group', { group: 'shops' })
    const change = (list: object) =>
      world.ask(world.moderator, null, { type: 'workshop.change', groups: list } as { type: string })
    expect(await change([groups[1] ?? {}])).toMatchObject({
      type: 'refused',
      refusal: { reason: 'not-possible', detail: { why: 'group-in-use' } },
    })
    expect(await change([{ id: 'shops', title: { nl: 'Winkeliers' } }])).toMatchObject({ type: 'accepted' })
  })

  it('[PE2] hold up a hand or "ready"; the room gets counts, they alone see their own', async () => {
    const { world, ask, mine, room } = await enter()
    const bea = await world.join()
    await ask('person.sign', { sign: 'ready' })
    await ask('person.sign', { sign: 'hand' }, bea)
    expect(room.frame('room').people).toEqual({ here: 2, ready: 1, hands: 1 })
    expect(mine().sign).toBe('ready')
    expect(JSON.stringify(room.frame('room'))).not.toContain(bea.person)
  })

  it('[PE3] signs come down when the room moves on, when someone leaves, and when the moderator clears them', async () => {
    const { world, ask, mine, room, told, ada } = await enter()
    const act = (type: string, more: object = {}) => ask(type, more, world.moderator)
    await ask('person.sign', { sign: 'ready' })
    told.length = 0
    await act('step.go', { step: 'welcome' })
    expect(room.frame('room').people.ready).toBe(0)
    expect(told).toContain(ada.person)
    expect(mine()).not.toHaveProperty('sign')
    await ask('person.sign', { sign: 'hand' })
    await act('signs.clear')
    expect(room.frame('room').people.hands).toBe(0)
    await ask('person.sign', { sign: 'hand' })
    await ask('person.leave')
    expect(room.frame('room').people).toEqual({ here: 0, ready: 0, hands: 0 })
  })

  it('[PE4] groups and signs fold again from the ledger, and no report says who is in which group', async () => {
    const { world, ask, ada } = await enter()
    await ask('person.group', { group: 'residents' })
    await ask('person.sign', { sign: 'hand' })
    const again = await loadRoom(world.row.id, world.deps)
    if (!again) throw new Error('the workshop is gone')
    expect(again.state.people).toMatchObject([{ id: ada.person, group: 'residents' }])
    expect(again.state.signs.get(ada.person as PersonId)).toBe('hand')
    expect(JSON.stringify(reportOf(again.state))).not.toContain(ada.person)
  })
})

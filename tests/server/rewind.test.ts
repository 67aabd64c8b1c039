// Going back to an earlier moment of a step, on a whole server in memory.
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import type { Caller } from '../../server/workshop/api.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { listMoments } from '../../server/workshop/moments.ts'
import { reportOf } from '../../server/workshop/report.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const minute = 60_000
const actors = 'actors' as StepId

const enter = async () => {
  const world = await createWorld(31, hardSubject())
  const room = await world.room()
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const act = (type: string, more: object = {}) =>
    world.ask(world.moderator, null, { type, ...more } as { type: string })
  const onMap = (type: string, more: object) =>
    world.ask(world.moderator, actors, { type, ...more } as { type: string })
  const wait = (minutes: number) => world.time.runUntil(world.time.now() + minutes * minute)
  await act('step.go', { step: actors })
  await act('step.open', { step: actors })
  const step = room.frame('staff').steps.find(({ id }) => id === actors)
  const config = step?.config as { sectors: { id: string }[]; prompts: { id: string }[] }
  const [here, there] = [config.sectors[0]?.id, config.sectors[1]?.id]
  const place = { ring: 1, sector: here, angle: 0.5, depth: 0.5 }
  const write = (by: Caller, text: string, note = world.chance.id()) => {
    const intent = { type: 'note.add', note, text, prompt: config.prompts[0]?.id, place }
    return world.ask(by, actors, intent as { type: string })
  }
  const add = (text: string, note?: string) => write(world.moderator, text, note)
  const notes = () =>
    room
      .report()
      .steps.filter(({ id }) => id === actors)
      .flatMap(({ sections }) => sections.filter(({ thing }) => thing === 'notes'))
      .flatMap(
        ({ rows }) => rows as { text?: string; status?: { key: string }; reason?: string; group?: string }[],
      )
      .map(({ text, status, reason }) => [text, status?.key, reason ?? null])
  return { world, room, act, onMap, wait, add, write, notes, there }
}

describe('going back to a moment', () => {
  it('[WS20] brings notes and groups to what they were, sets later ones aside with the reason, and can be undone', async () => {
    const { world, room, act, onMap, wait, add, notes, there } = await enter()
    const bakery = world.chance.id()
    await add('Bakkerij', bakery)
    await wait(5)
    await onMap('note.edit', { note: bakery, text: 'Verkeerd' })
    await onMap('note.move', { note: bakery, place: { ring: 3, sector: there, angle: 0.1, depth: 0.1 } })
    await add('Later')
    const [, before] = room.moments(actors)
    if (!before) throw new Error('no moment was kept')
    expect(before.notes).toBe(1)
    const all = notes()
    const rewind = { step: actors, to: before.to, reason: 'Terug naar daarvoor' }
    expect(await act('step.rewind', rewind)).toMatchObject({ type: 'accepted' })
    expect(notes()).toEqual([
      ['Bakkerij', 'status.shown', null],
      ['Later', 'status.discarded', 'Terug naar daarvoor'],
    ])
    await act('undo')
    expect(notes()).toEqual(all)
  })

  it('[WS55] what the hall writes between a going back and its undo stays, and so it does at a redo', async () => {
    const { world, room, act, wait, add, write, notes } = await enter()
    const guest = await world.join()
    await add('Bakkerij')
    await wait(3)
    await add('Later')
    const to = room.moments(actors).at(-1)?.to
    expect(await act('step.rewind', { step: actors, to, reason: 'Terug' })).toMatchObject({
      type: 'accepted',
    })
    await write(guest, 'Intussen')
    await act('undo')
    expect(notes().map(([text, status]) => [text, status])).toEqual([
      ['Bakkerij', 'status.shown'],
      ['Later', 'status.shown'],
      ['Intussen', 'status.shown'],
    ])
    await write(guest, 'En nog een')
    await act('redo')
    expect(notes().map(([text, status]) => [text, status])).toEqual([
      ['Bakkerij', 'status.shown'],
      ['Later', 'status.discarded'],
      ['Intussen', 'status.shown'],
      ['En nog een', 'status.shown'],
    ])
  })

  it('[WS21] moments are there again after a restart, and the ledger tells of the going back', async () => {
    const { world, room, act, wait, add } = await enter()
    await add('Een')
    await wait(3)
    await add('Twee')
    const to = room.moments(actors).at(-1)?.to
    await act('step.rewind', { step: actors, to, reason: 'Terug' })
    const again = await loadRoom(world.row.id, world.deps)
    if (!again) throw new Error('the workshop is gone')
    expect(reportOf(again.state)).toEqual(room.report())
    expect(listMoments(again.state, actors)).toEqual(room.moments(actors))
    const facts = (await world.store.read(world.row.id, 0)).flatMap((entry) => entry.facts)
    expect(facts.some(({ fact }) => fact['type'] === 'step.rewound' && fact['to'] === to)).toBe(true)
  })

  it('[WS22] a secret step has no moments, and an unknown one is refused', async () => {
    const { room, act } = await enter()
    await act('step.open', { step: 'silent' })
    await act('step.close', { step: 'silent' })
    expect(room.moments('silent' as StepId)).toEqual([])
    for (const step of ['silent', 'nothing'])
      expect(await act('step.rewind', { step, to: 99, reason: 'x' })).toMatchObject({
        type: 'refused',
        refusal: { reason: 'not-found' },
      })
  })
})

// No number anywhere tells how many silent notes lie sealed: frames of every audience, private views, the report and its number.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const enter = async (seed: number) => {
  const world = await createWorld(seed, hardSubject(), createMemoryStore())
  const room = await world.room()
  // Someone looks on, so that the room is not let go in between.
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  await world.ask(world.moderator, null, { type: 'step.go', step: 'silent' } as { type: string })
  await world.ask(world.moderator, null, { type: 'step.open', step: 'silent' } as { type: string })
  const writer = await world.join()
  /** All that anyone is told, but for the clock. */
  const told = async () => {
    const now = await world.room()
    const { now: _room, ...room } = now.frame('room')
    const { now: _staff, ...staff } = now.frame('staff')
    return JSON.stringify([room, staff, writer.person && now.mine(writer.person), now.report()])
  }
  const write = (type: string, note: string, text: string | null) =>
    world.ask(
      writer,
      'silent',
      { type, note, ...(text === null ? {} : { text }) } as { type: string },
      `key of ${note}`,
    )
  return { world, told, write }
}

it('[SI35] however many notes and wishes are sealed, nothing that anybody is told differs by a byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      async (seed, notes, wishes) => {
        const { world, told, write } = await enter(seed)
        const before = await told()
        const ids = Array.from({ length: notes }, () => world.chance.id())
        for (const id of ids)
          expect(await write('note.add', id, 'Te veel lawaai')).toMatchObject({ version: null })
        for (const id of ids.slice(0, wishes)) await write('note.wish', id, 'Stilte na tien')
        await write('note.edit', ids[0] ?? '', 'Veel te veel lawaai')
        expect(await told()).toBe(before)
        world.restart()
        expect(await told()).toBe(before)
      },
    ),
    { numRuns: 40 },
  )
})

it('[SI35] the number on a report is the same after a restart and on a second node, and moves with what can be seen', async () => {
  const { world, told, write } = await enter(3)
  const number = async () => (await world.room()).report().state
  const first = await number()
  await write('note.add', world.chance.id(), 'Te veel lawaai')
  await write('note.add', world.chance.id(), 'Te weinig licht')
  expect(await number()).toBe(first)
  await world.ask(world.moderator, null, { type: 'step.close', step: 'silent' } as { type: string })
  const closed = await number()
  expect(closed).toBeGreaterThan(first)
  const before = await told()
  world.restart()
  expect(await number()).toBe(closed)
  expect(await told()).toBe(before)
  expect((await world.store.read(world.row.id as WorkshopId, 0)).length).toBeGreaterThan(closed)
})

// The light on the wall, chosen once for the whole evening, on a whole server in memory.
import { expect, it } from 'vitest'
import { createMemoryStore } from '../../server/store/memory.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

it('[SC2] only the moderator chooses day or eve; everyone is told, it is taken back, and a restart keeps it', async () => {
  const world = await createWorld(5, hardSubject(), createMemoryStore())
  const room = await world.room()
  // Someone looks on, so that the room is not let go in between.
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const choose = (by: Parameters<typeof world.ask>[0], theme: string | null) =>
    world.ask(by, null, { type: 'screen.theme', theme } as { type: string })
  const themes = async () => {
    const now = await world.room()
    return [now.frame('room').theme, now.frame('staff').theme]
  }
  expect(await themes()).toEqual([undefined, undefined])
  expect(await choose(world.moderator, 'eve')).toMatchObject({ type: 'accepted' })
  expect(await themes()).toEqual(['eve', 'eve'])
  expect(await choose(world.moderator, 'dusk')).toMatchObject({ type: 'refused' })
  expect(await choose({ ...world.moderator, role: 'screen' }, 'day')).toMatchObject({ type: 'refused' })
  await choose(world.moderator, 'day')
  await world.ask(world.moderator, null, { type: 'undo' })
  expect(await themes()).toEqual(['eve', 'eve'])
  world.restart()
  expect(await themes()).toEqual(['eve', 'eve'])
})

// Undo after a result was shown: what was closed before it does not open again behind the hall's back.
import { expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

it('[WS57] a close is not taken back once the result was shown, by the same moderator or by another', async () => {
  const world = await createWorld(3, hardSubject())
  const room = await world.room()
  const second = { ...world.moderator, session: 'second' }
  const act = async (by: typeof second, type: string) => {
    const answer = await world.ask(by, null, { type, step: 'vote' } as { type: string })
    expect([type, answer]).toMatchObject([type, { type: 'accepted' }])
  }
  const undo = () => world.ask(world.moderator, null, { type: 'undo' })
  const isShown = () => room.published('vote' as StepId) !== null
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  for (const revealing of [world.moderator, second]) {
    await act(
      world.moderator,
      room.frame('staff').lines.at(-1)?.phase === 'prepared' ? 'step.open' : 'step.reopen',
    )
    await act(world.moderator, 'step.close')
    await act(revealing, 'step.reveal')
    expect(isShown()).toBe(true)
    expect(await undo()).toMatchObject({ type: 'refused', refusal: { reason: 'wrong-phase' } })
    expect(isShown()).toBe(true)
  }
  // Not shown yet, it is taken back as ever.
  await act(world.moderator, 'step.reopen')
  await act(world.moderator, 'step.close')
  expect(await undo()).toMatchObject({ type: 'accepted' })
  expect(room.frame('staff').lines.at(-1)?.phase).toBe('open')
})

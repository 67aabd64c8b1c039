// The moderator's way back when two press at once: within one drain, and against what another moderator did meanwhile.
import { describe, expect, it } from 'vitest'
import type { IntentId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { Caller } from '../../server/workshop/api.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

type Asked = { readonly type: string } & JsonObject

const enter = async () => {
  const world = await createWorld(7, hardSubject())
  const room = await world.room()
  const [first, second, third] = room.frame('staff').lines.map(({ id }) => id)
  if (!first || !second || !third) throw new Error('the evening is too short')
  const other: Caller = { ...world.moderator, session: 'other' }
  /** Asked before anything of it is drained: what a double click is. */
  const atOnce = async (by: Caller, ...intents: readonly Asked[]) => {
    const answers = intents.map((intent) =>
      room.ask({ id: world.chance.id() as IntentId, step: null, intent }, by),
    )
    await world.time.runUntil(world.time.now() + 1_000)
    return Promise.all(answers)
  }
  return { world, room, steps: [first, second, third] as const, other, atOnce, by: world.moderator }
}

const undo = { type: 'undo' }
const go = (step: string) => ({ type: 'step.go', step })

describe('undo', () => {
  it('[WS7] pressed twice at once takes back two acts, not one of them twice', async () => {
    const { room, steps, atOnce, by } = await enter()
    for (const step of steps) await atOnce(by, go(step))
    await atOnce(by, undo, undo)
    expect(room.frame('staff').current).toBe(steps[0])
  })

  it('[WS7] asked in one breath with an act takes back that act', async () => {
    const { room, steps, atOnce, by } = await enter()
    for (const step of steps.slice(0, 2)) await atOnce(by, go(step))
    await atOnce(by, go(steps[2]), undo)
    expect(room.frame('staff').current).toBe(steps[1])
  })

  it('[WS9] passes over what another moderator has taken back already', async () => {
    const { room, steps, atOnce, by, other } = await enter()
    await atOnce(by, { type: 'screen.blank', blank: true })
    for (const step of steps.slice(0, 2)) await atOnce(by, go(step))
    await atOnce(other, go(steps[0]))
    await atOnce(by, undo)
    expect(room.frame('staff').blank).toBe(false)
  })

  it('[WS9] says once that the rules do not allow it any more, and goes on to what came before', async () => {
    const { room, steps, atOnce, by, other } = await enter()
    const [step] = steps
    await atOnce(by, { type: 'screen.blank', blank: true })
    await atOnce(other, { type: 'step.open', step })
    await atOnce(by, { type: 'step.close', step })
    await atOnce(other, { type: 'step.reopen', step })
    expect(await atOnce(by, undo)).toMatchObject([{ refusal: { reason: 'wrong-phase' } }])
    expect(await atOnce(by, undo)).toMatchObject([{ type: 'accepted' }])
    expect(room.frame('staff').blank).toBe(false)
    expect(await atOnce(by, undo)).toMatchObject([{ refusal: { reason: 'nothing-to-undo' } }])
  })
})

// A rule with a fault in it: the one who asked is refused, everyone else in the same drain is served.
import { expect, it } from 'vitest'
import type { IntentId, StepId, WorkshopId } from '../../shared/ids.ts'
import { createRooms } from '../../server/workshop/rooms.ts'
import type { Deps } from '../../server/workshop/deps.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'
import { say } from './taken-away-kit.ts'

const faulty = (kind: AnyKind): AnyKind => ({
  ...kind,
  decide: (state, intent, ...rest) => {
    if ('text' in intent && intent.text === 'boom') throw new TypeError('a fault')
    return kind.decide(state, intent, ...rest)
  },
})

it('[WS56] a rule that throws refuses the one who asked, and nobody else in the drain', async () => {
  const world = await createWorld(7, hardSubject())
  for (const type of ['step.go', 'step.open'])
    await world.ask(world.moderator, null, { type, step: 'actors' } as { type: string })
  const guest = await world.join()
  const map = kinds['map']
  if (!map) throw new Error('no map')
  const logged: string[] = []
  const deps: Deps = {
    ...world.deps,
    kinds: { ...kinds, map: faulty(map) },
    log: { info: () => {}, error: (what, detail) => void logged.push(`${what} ${JSON.stringify(detail)}`) },
  }
  const room = await createRooms(deps).room(world.row.id as WorkshopId)
  if (!room) throw new Error('the workshop is gone')
  const asking = ['voor', 'boom', 'na'].map((text) =>
    room.ask(
      { id: world.chance.id() as IntentId, step: 'actors' as StepId, intent: say(world.chance.id(), text) },
      guest,
    ),
  )
  await world.time.runUntil(world.time.now() + 1_000)
  expect(await Promise.all(asking)).toMatchObject([
    { type: 'accepted' },
    { type: 'refused', refusal: { reason: 'malformed' } },
    { type: 'accepted' },
  ])
  // The log says where, and never what was written.
  expect(logged).toEqual(['rule failed {"kind":"note.add","code":"unknown"}'])
})

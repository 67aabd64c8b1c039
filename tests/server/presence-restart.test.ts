// Who was here before a restart and never comes back has left too.
import { expect, it } from 'vitest'
import { createPresence } from '../../server/socket/presence.ts'
import type { PersonId } from '../../shared/ids.ts'
import { createVirtualTime } from '../kit/virtual-time.ts'

it('[SO18] after a restart, who comes back stays and who does not has left after a while', async () => {
  const time = createVirtualTime(0)
  const [ada, bob] = ['ada' as PersonId, 'bob' as PersonId]
  const told: string[] = []
  const presence = createPresence({
    ask: ({ type, person }) => {
      told.push(`${type} ${person}`)
      return Promise.resolve({ type: 'accepted', version: null })
    },
    after: time.after,
    unseenMs: 600_000,
    expected: [ada, bob],
    empty: () => {},
  })
  presence.opened(ada)
  await time.runUntil(700_000)
  expect(told).toEqual(['person.unseen bob'])
})

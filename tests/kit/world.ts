// A whole server in memory on virtual time and seeded chance: store, rooms, one workshop. Restarts keep only the store.
import { createHash } from 'node:crypto'
import { kinds } from '../../shared/activities/kinds.ts'
import type { IntentId, PersonId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { createHub } from '../../server/bus/in-process.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import type { Caller, Room, Rooms } from '../../server/workshop/api.ts'
import { createWorkshop } from '../../server/workshop/create.ts'
import type { Deps } from '../../server/workshop/deps.ts'
import type { WorkshopPlan } from '../../shared/workshop-facts.ts'
import { createRooms } from '../../server/workshop/rooms.ts'
import { createChance, type Chance } from './random.ts'
import { createVirtualTime } from './virtual-time.ts'

export const evening = Date.UTC(2026, 10, 12, 18, 0, 0)

export const createWorld = async (seed: number, plan: WorkshopPlan, store: Store = createMemoryStore()) => {
  const chance: Chance = createChance(seed)
  const time = createVirtualTime(evening)
  const hub = createHub()
  const errors: string[] = []
  const deps: Deps = {
    store,
    bus: hub.connect(),
    kinds,
    now: time.now,
    tick: time.now,
    random: chance.next,
    newId: chance.id,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    soon: time.soon,
    after: time.after,
    log: { info: () => {}, error: (what, detail) => void errors.push(`${what} ${JSON.stringify(detail)}`) },
  }
  const row = await createWorkshop(plan, deps)
  let rooms = createRooms(deps)
  let other: Rooms | null = null

  const moderator: Caller = { role: 'moderator', person: null, table: null, session: 'moderator' }
  const system: Caller = { role: 'system', person: null, table: null, session: 'system' }
  const room = async (): Promise<Room> => {
    const found = await rooms.room(row.id)
    if (!found) throw new Error('the workshop is gone')
    return found
  }
  /** Asks and lets the drain run; for tests that go step by step. */
  const ask = async (
    by: Caller,
    step: string | null,
    intent: { readonly type: string },
    key?: string,
    id = chance.id(),
  ): Promise<Answer> => {
    const asked = (await room()).ask(
      { id: id as IntentId, step: step as StepId | null, intent, ...(key === undefined ? {} : { key }) },
      by,
    )
    await time.runUntil(time.now() + 1_000)
    return asked
  }

  return {
    chance,
    time,
    store,
    deps,
    row,
    errors,
    moderator,
    system,
    room,
    ask,
    /** A new person, through the door. */
    join: async (): Promise<Caller> => {
      const person = chance.id() as PersonId
      await ask(system, null, { type: 'person.join', person } as { type: string })
      return { role: 'participant', person, table: null, session: chance.id() }
    },
    /** What `kill -9` does to a process: everything but the store is gone. */
    restart: () => {
      rooms = createRooms({ ...deps, bus: hub.connect() })
    },
    /** The room on either of two nodes over the same store, by chance; the second one comes up when first asked. */
    anyRoom: async (): Promise<Room> => {
      if (chance.hit(0.5)) return room()
      other ??= createRooms({ ...deps, bus: hub.connect() })
      return (await other.room(row.id)) ?? room()
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

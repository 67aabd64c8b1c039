// The workshop's own rules, on a whole server in memory: steps, phases, timer, door, people, a full disk.
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { Store } from '../../server/store/store.ts'
import { mostPeople } from '../../server/workshop/people-rules.ts'
import { evolveFact, workshopFact } from '../../server/workshop/evolve.ts'
import { decideWorkshop } from '../../server/workshop/decide.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import type { PersonId } from '../../shared/ids.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld, type World } from '../kit/world.ts'

const minute = 60_000

const enter = async (store?: Store) => {
  const world = await createWorld(11, hardSubject(), store)
  const room = await world.room()
  // Someone looks on, so the room is not let go while hours pass.
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const act = (type: string, more: object = {}) =>
    world.ask(world.moderator, null, { type, ...more } as { type: string })
  const phases = () => Object.fromEntries(room.frame('staff').lines.map(({ id, phase }) => [id, phase]))
  return { world, room, act, phases }
}

const complaint = (world: World) =>
  ({ type: 'note.add', note: world.chance.id(), text: 'Te veel auto’s' }) as { type: string }

describe('the run sheet', () => {
  it('[WS1] moving on closes what is left, not what runs beside, and opens nothing', async () => {
    const { act, phases, room } = await enter()
    await act('step.go', { step: 'tables' })
    expect(phases()['tables']).toBe('prepared')
    await act('step.open', { step: 'tables' })
    await act('step.open', { step: 'silent' })
    await act('step.go', { step: 'actors' })
    expect(phases()).toMatchObject({ tables: 'closed', silent: 'open', actors: 'prepared' })
    expect(room.frame('room').current).toBe('actors')
  })

  it('[WS2] a step turns only to the phases that may follow, and only a secret one is revealed', async () => {
    const { act, phases } = await enter()
    expect(await act('step.close', { step: 'actors' })).toMatchObject({
      type: 'refused',
      refusal: { reason: 'wrong-phase' },
    })
    await act('step.open', { step: 'actors' })
    await act('step.close', { step: 'actors' })
    expect(await act('step.reveal', { step: 'actors' })).toMatchObject({ type: 'refused' })
    await act('step.reopen', { step: 'actors' })
    await act('step.open', { step: 'silent' })
    expect(await act('step.reveal', { step: 'silent' })).toMatchObject({ type: 'refused' })
    await act('step.close', { step: 'silent' })
    await act('step.reveal', { step: 'silent' })
    expect(phases()).toMatchObject({ actors: 'open', silent: 'revealed' })
  })

  it('[WS3] an hour after the timer ended the step is still open, and a note is still taken', async () => {
    const { world, act, phases } = await enter()
    await act('step.go', { step: 'silent' })
    await act('step.open', { step: 'silent' })
    await world.time.runUntil(world.time.now() + 180 * minute)
    const ada = await world.join()
    expect(await world.ask(ada, 'silent', complaint(world), 'a-key-of-twenty-two-signs')).toMatchObject({
      type: 'accepted',
    })
    expect(phases()['silent']).toBe('open')
  })

  it('[WS4] opening the current step starts its clock, two more minutes lengthen it, closing stops it', async () => {
    const { world, act, room } = await enter()
    await act('step.open', { step: 'actors' })
    expect(room.frame('room').timer).toEqual({ type: 'off' })
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    const { timer } = room.frame('room')
    const planned = room.frame('room').lines.find(({ id }) => id === 'welcome')?.minutes ?? 0
    if (timer.type !== 'running') throw new Error('the clock does not run')
    expect(timer.totalMs).toBe(planned * minute)
    await act('timer.add', { minutes: 2 })
    expect(room.frame('room').timer).toMatchObject({ endsAt: timer.endsAt + 2 * minute })
    await act('timer.pause')
    await world.time.runUntil(world.time.now() + 30 * minute)
    await act('timer.start')
    const resumed = room.frame('room').timer
    expect(resumed.type === 'running' && resumed.endsAt).toBeGreaterThan(timer.endsAt + 30 * minute)
    await act('step.close', { step: 'welcome' })
    expect(room.frame('room').timer).toEqual({ type: 'off' })
  })

  it('[WS5] collecting leaves no earlier fact of the step in the ledger, and the same state after a restart', async () => {
    const { world, act } = await enter()
    const ada = await world.join()
    await act('step.open', { step: 'silent' })
    await world.ask(ada, 'silent', complaint(world), 'a-key-of-twenty-two-signs')
    await act('step.collect', { step: 'silent' })
    const facts = (await world.store.read(world.row.id, 0)).flatMap((entry) =>
      entry.facts.filter(({ step }) => step === 'silent'),
    )
    expect(facts.map(({ fact }) => fact['type'])).toEqual(['notes.collected', 'stirred'])
    const loaded = await loadRoom(world.row.id, world.deps)
    expect(
      JSON.stringify(loaded?.state.steps.find(({ id }) => id === ('silent' as StepId))?.activity),
    ).toBeDefined()
    world.restart()
    expect(
      (await world.room()).report().steps.find(({ id }) => id === 'silent')?.sections[0]?.rows,
    ).toHaveLength(1)
  })

  it('[WS6] behind a shut door only moderators write; who was removed never does', async () => {
    const { world, act } = await enter()
    const [ada, bob] = [await world.join(), await world.join()]
    await act('step.open', { step: 'silent' })
    await act('person.remove', { person: bob.person })
    const write = (by: typeof ada) => world.ask(by, 'silent', complaint(world), 'a-key-of-twenty-two-signs')
    expect(await write(bob)).toMatchObject({ refusal: { reason: 'removed' } })
    await act('workshop.close')
    expect(await write(ada)).toMatchObject({ refusal: { reason: 'door-closed' } })
    await act('workshop.reopen')
    expect(await write(ada)).toMatchObject({ type: 'accepted' })
    expect(await write(bob)).toMatchObject({ refusal: { reason: 'removed' } })
  })

  it('[WS8] while the disk is full nothing is acknowledged, repeats keep their answer, and work goes on after', async () => {
    const memory = createMemoryStore()
    let isFull = false
    const store: Store = {
      ...memory,
      append: (appends) => (isFull ? Promise.reject(new Error('full')) : memory.append(appends)),
    }
    const { world, act, room } = await enter(store)
    const ada = await world.join()
    await act('step.open', { step: 'silent' })
    const write = (id: string, note: string) =>
      world.ask(
        ada,
        'silent',
        { type: 'note.add', note, text: 'Te luid' } as { type: string },
        'a-key-of-twenty-two-signs',
        id,
      )
    const [first, second] = [world.chance.id(), world.chance.id()]
    const before = await write(first, world.chance.id())
    isFull = true
    const note = world.chance.id()
    expect(await write(second, note)).toMatchObject({ type: 'later', why: 'storage' })
    expect(await write(first, world.chance.id())).toEqual(before)
    expect(room.frame('room').storage).toBe('full')
    isFull = false
    expect(await write(second, note)).toMatchObject({ type: 'accepted' })
    expect(room.frame('room').storage).toBe('ok')
  })

  it('[WS10] a flood of people ends somewhere, and who was here comes back all the same', async () => {
    const { world } = await enter()
    const loaded = await loadRoom(world.row.id, world.deps)
    if (!loaded) throw new Error('no room')
    const ids = Array.from({ length: mostPeople }, () => world.chance.id() as PersonId)
    const joined = ids.reduce(
      (state, person) => evolveFact(state, workshopFact({ type: 'person.joined', person }), world.deps.kinds),
      loaded.state,
    )
    const gone = evolveFact(
      joined,
      workshopFact({ type: 'person.left', person: ids[0] as PersonId }),
      world.deps.kinds,
    )
    const join = (person: PersonId) =>
      decideWorkshop(gone, { type: 'person.join', person }, world.system, world.deps)
    expect(join(world.chance.id() as PersonId)).toMatchObject({ ok: false, error: { reason: 'too-many' } })
    expect(join(ids[0] as PersonId).ok).toBe(true)
  })
})

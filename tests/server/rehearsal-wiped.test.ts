// What a wipe must not take along, and what it must not leave behind: the evening's preparation stays, the play's ballots and
// silent notes leave the ledger too.
import { describe, expect, it } from 'vitest'
import { lockOf } from '../../shared/activities/vote/lock.ts'
import { ticketHash, ticketKey } from '../../shared/activities/vote/ticket.ts'
import type { StepId } from '../../shared/ids.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { stepOf } from '../../server/workshop/state.ts'
import { say } from './taken-away-kit.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const code = 'BCDFGHJK'

const enter = async (seed: number) => {
  const world = await createWorld(seed, hardSubject())
  const act = async (step: string | null, type: string, more: object = {}) => {
    const answer = await world.ask(world.moderator, step, { type, ...more } as { type: string })
    expect([type, answer]).toMatchObject([type, { type: 'accepted' }])
  }
  const activity = async (step: string) => {
    const loaded = await loadRoom(world.row.id, world.deps)
    return loaded && stepOf(loaded.state, step as StepId)?.activity
  }
  return { world, act, activity }
}
type Entered = Awaited<ReturnType<typeof enter>>

/** What a careful moderator has ready before the hall is rehearsed in. */
const prepare = async ({ act, world }: Entered) => {
  await act('vote', 'settings.set', { mode: 'ticket' })
  await act('vote', 'dots.set', { dots: 5, most: 2 })
  await act('vote', 'tickets.make', { tickets: [ticketHash('vote', code)] })
  const items = ['benches', 'shade'].map((typed) => ({ id: world.chance.id(), from: [], typed, text: '' }))
  await act('vote', 'items.list', { items })
  await act('actors', 'note.add', say(world.chance.id(), 'canary made ready'))
  const ground = { picture: 'p0123456789', width: 100, height: 80, alt: 'Het plein' }
  await act('tables', 'ground.lay', { table: tableIn(), ground })
}
const tableIn = (): string => {
  const { config } = hardSubject().steps.find(({ id }) => id === 'tables') ?? {}
  return (config as { tables: { id: string }[] }).tables[0]?.id ?? ''
}

const playVote = async ({ act, world }: Entered, stopAt: 'open' | 'closed' | 'revealed') => {
  await act(null, 'step.go', { step: 'vote' })
  await act(null, 'step.open', { step: 'vote' })
  const voter = await world.join()
  await world.ask(voter, 'vote', { type: 'ticket.use' }, ticketKey('vote', code))
  if (stopAt === 'open') return
  await act(null, 'step.close', { step: 'vote' })
  if (stopAt === 'revealed') await act(null, 'step.reveal', { step: 'vote' })
}

describe('a wiped rehearsal', () => {
  it.each(['open', 'closed', 'revealed'] as const)(
    '[RE6] leaves what was made ready before it: tickets, list, settings, plan and notes, also after a restart (%s)',
    async (stopAt) => {
      const entered = await enter(11)
      const { act, activity, world } = entered
      await prepare(entered)
      const before = await Promise.all(['vote', 'actors', 'tables'].map(activity))
      await act(null, 'rehearsal.begin')
      await act(null, 'step.go', { step: 'actors' })
      await act(null, 'step.open', { step: 'actors' })
      await act('actors', 'note.add', say(world.chance.id(), 'canary play'))
      await playVote(entered, stopAt)
      world.restart()
      await act(null, 'rehearsal.wipe')
      const room = await world.room()
      expect(JSON.stringify(room.report())).toContain('canary made ready')
      expect(JSON.stringify(room.report())).not.toContain('canary play')
      expect(await Promise.all(['vote', 'actors', 'tables'].map(activity))).toEqual(before)
    },
  )

  it('[RE7] takes the ballots and silent notes of real phones out of the ledger, whatever phase they were left in', async () => {
    const entered = await enter(12)
    const { act, world } = entered
    await act(null, 'rehearsal.begin')
    for (const step of ['silent', 'vote']) await act(null, 'step.open', { step })
    const writer = await world.join()
    const note = world.chance.id()
    const words = { type: 'note.add', note, text: 'canary whisper' } as { type: string }
    expect(await world.ask(writer, 'silent', words, 'n'.repeat(22))).toMatchObject({ type: 'accepted' })
    const loaded = await loadRoom(world.row.id, world.deps)
    const vote = loaded && stepOf(loaded.state, 'vote' as StepId)?.activity
    const [item] = (vote as { items: readonly { id: string }[] }).items
    const cast = { type: 'ballot.cast', dots: { [item?.id ?? '']: 1 } } as { type: string }
    expect(await world.ask(writer, 'vote', cast, 'k'.repeat(22))).toMatchObject({ type: 'accepted' })
    const ledger = async () => JSON.stringify(await world.store.read(world.row.id, 0))
    const secrets = ['canary whisper', note, lockOf('n'.repeat(22)), lockOf('k'.repeat(22)), 'ballot.cast']
    const stands = await ledger()
    expect(secrets.filter((secret) => !stands.includes(secret))).toEqual([])
    await act(null, 'rehearsal.wipe')
    const left = await ledger()
    expect(secrets.filter((secret) => left.includes(secret))).toEqual([])
    // And the evening itself can be held.
    await act(null, 'step.go', { step: 'vote' })
    await act(null, 'step.open', { step: 'vote' })
  })

  it('[RE6] settings that were changed during the play hold afterwards', async () => {
    const entered = await enter(13)
    const { act, activity } = entered
    await prepare(entered)
    await act(null, 'rehearsal.begin')
    const config = hardSubject().steps.find(({ id }) => id === 'vote')?.config as object
    await act(null, 'step.configure', { step: 'vote', config: { ...config, question: { nl: 'Wat eerst?' } } })
    await playVote(entered, 'closed')
    await act(null, 'rehearsal.wipe')
    expect(await activity('vote')).toMatchObject({
      items: null,
      config: { question: { nl: 'Wat eerst?' }, mode: 'ticket', dotsPerPerson: 5 },
    })
  })
})

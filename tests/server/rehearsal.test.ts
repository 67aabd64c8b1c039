// A rehearsal on a whole server in memory: simulated participants play every step, and one tap wipes all of it.
import { describe, expect, it } from 'vitest'
import type { PersonId, StepId } from '../../shared/ids.ts'
import type { Report } from '../../shared/report.ts'
import { startDirector } from '../../server/rehearsal/director.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { reportOf } from '../../server/workshop/report.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const second = 1_000
const people = 12

const enter = async (seed: number) => {
  const world = await createWorld(seed, hardSubject())
  const room = await world.room()
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const refusals: string[] = []
  const rooms = {
    room: async () => ({
      ...room,
      ask: async (...asked: Parameters<typeof room.ask>) => {
        const answer = await room.ask(...asked)
        if (answer.type === 'refused') refusals.push(`${asked[0].intent.type}: ${answer.refusal.reason}`)
        return answer
      },
    }),
  }
  const act = (type: string, more: object = {}) =>
    world.ask(world.moderator, null, { type, ...more } as { type: string })
  const play = () =>
    startDirector(world.row.id, people, {
      rooms,
      random: world.chance.next,
      newId: world.chance.id,
      after: world.time.after,
    })
  const letPlay = (seconds: number) => world.time.runUntil(world.time.now() + seconds * second)
  return { world, room, act, play, letPlay, refusals }
}

type Entered = Awaited<ReturnType<typeof enter>>

/** The evening as a moderator would rehearse it, a minute and a half a step. */
const playEvening = async ({ act, letPlay, room, world }: Entered) => {
  for (const line of room.frame('staff').lines) {
    await act('step.go', { step: line.id })
    await act('step.open', { step: line.id })
    await letPlay(90)
    if (line.kind !== 'tables') continue
    await world.ask(world.moderator, line.id, { type: 'round.next', round: 1 } as { type: string })
    await letPlay(120)
  }
}

const rowsOf = (report: Report, step: string): number =>
  report.steps
    .filter(({ id }) => id === step)
    .flatMap(({ sections }) => sections)
    .filter(({ thing }) => thing !== 'frame' && thing !== 'tables')
    .reduce((sum, { rows }) => sum + rows.length, 0)

/** The report without the numbers that only count. */
const content = ({ state: _state, ...report }: Report) => report

describe('a rehearsal', () => {
  it('[RE1] begins only where no step was opened or come to, and says so', async () => {
    const { act, room } = await enter(1)
    expect(room.frame('room').rehearsal).toBeUndefined()
    expect(await act('rehearsal.begin')).toMatchObject({ type: 'accepted' })
    expect(room.frame('room').rehearsal).toBe(true)
    expect(room.report().rehearsal).toBe(true)
    const late = await enter(2)
    await late.act('step.go', { step: 'welcome' })
    expect(await late.act('rehearsal.begin')).toMatchObject({
      type: 'refused',
      refusal: { reason: 'not-possible', detail: { why: 'already-begun' } },
    })
  })

  it('[RE2] fills every step through the door of a phone, and nothing that is asked is refused', async () => {
    const entered = await enter(3)
    const { act, play, letPlay, room, refusals } = entered
    await act('rehearsal.begin')
    play()
    await letPlay(20)
    expect(room.frame('room').people.here).toBe(people)
    await playEvening(entered)
    await act('step.close', { step: 'silent' })
    await act('step.close', { step: 'vote' })
    await act('step.reveal', { step: 'vote' })
    for (const { id, kind } of room.frame('staff').lines)
      if (kind !== 'frame') expect({ id, rows: rowsOf(room.report(), id) > 2 }).toEqual({ id, rows: true })
    // A table may fill between looking and choosing; nothing else goes wrong.
    expect(refusals.filter((why) => why !== 'seat.choose: table-full')).toEqual([])
    expect(entered.world.errors).toEqual([])
  })

  it('[RE8] another round of the vote is voted on as well, with its own number of dots', async () => {
    const entered = await enter(8)
    const { act, play, letPlay, room, world, refusals } = entered
    await act('rehearsal.begin')
    play()
    await playEvening(entered)
    await act('step.close', { step: 'vote' })
    await act('step.reveal', { step: 'vote' })
    const votes = () =>
      room
        .report()
        .steps.filter(({ id }) => id === 'vote')
        .flatMap(({ sections }) => sections.flatMap((one) => (one.thing === 'receipts' ? one.rows : [])))
    const first = votes().length
    expect(first).toBeGreaterThan(1)
    const now = await loadRoom(world.row.id, world.deps)
    const vote = now?.state.steps.find(({ id }) => id === 'vote')?.activity as { items: { id: string }[] }
    const ids = vote.items.slice(0, 3).map(({ id }) => id)
    const again = { type: 'round.start', items: ids, dots: 1, most: 1 }
    expect(await world.ask(world.moderator, 'vote', again)).toMatchObject({ type: 'accepted' })
    await act('step.reopen', { step: 'vote' })
    await letPlay(90)
    await act('step.close', { step: 'vote' })
    await act('step.reveal', { step: 'vote' })
    expect(votes().filter((row) => row['round'] === 2).length).toBeGreaterThan(1)
    expect(refusals.filter((why) => why !== 'seat.choose: table-full')).toEqual([])
  })

  it('[RE9] a wipe leaves nothing to take back of what it took away', async () => {
    const { act, room, world } = await enter(9)
    await act('step.change', { step: 'actors', minutes: 31 })
    await act('rehearsal.begin')
    await act('step.go', { step: 'actors' })
    await act('step.open', { step: 'actors' })
    expect(room.hand(world.moderator.session).undo).not.toBeNull()
    await act('rehearsal.wipe')
    expect(room.hand(world.moderator.session)).toMatchObject({ undo: null, redo: null })
    expect(await act('undo')).toMatchObject({ type: 'refused' })
  })

  it('[RE3] a wipe leaves the run sheet as it is now and nothing of the play, on the board, in documents and after a restart', async () => {
    const entered = await enter(4)
    const { act, play, letPlay, room, world } = entered
    const before = content(room.report())
    await act('rehearsal.begin')
    const ada = await world.join()
    play()
    await playEvening(entered)
    await act('step.change', { step: 'actors', minutes: 33 })
    const name = {
      workshop: world.row.id,
      step: 'actors' as StepId,
      part: 'main',
      audience: 'staff',
    } as const
    const bytes = () => room.document({ ...name, audience: 'room' })?.diff(new Uint8Array([0])).length ?? 0
    const full = bytes()
    await act('rehearsal.wipe')
    await letPlay(60)
    expect(room.frame('room')).not.toHaveProperty('rehearsal')
    expect(room.frame('room').people).toEqual({ here: 1, ready: 0, hands: 0 })
    expect(room.knows(ada.person as PersonId)).toBe(true)
    expect(room.frame('staff').lines.map(({ phase }) => phase)).toEqual(before.steps.map(() => 'prepared'))
    expect(room.frame('staff').lines.find(({ id }) => id === 'actors')?.minutes).toBe(33)
    expect({ ...content(room.report()), people: 0 }).toEqual(before)
    expect(full).toBeGreaterThan(1_000)
    // Behind the shut step there is nothing to read, and what the moderator reads is empty.
    expect(bytes()).toBe(0)
    expect(room.document(name)?.diff(new Uint8Array([0])).length).toBeLessThan(100)
    const again = await loadRoom(world.row.id, world.deps)
    if (!again) throw new Error('the workshop is gone')
    expect(content(reportOf(again.state))).toEqual(content(room.report()))
    expect(again.state.people.map(({ id }) => id)).toEqual([ada.person])
  })

  it('[RE4] simulated participants are never counted out by presence, and exist only in a rehearsal', async () => {
    const { act, play, letPlay, room, world } = await enter(5)
    const simulated = { type: 'person.join', person: world.chance.id(), simulated: true } as { type: string }
    expect(await world.ask(world.system, null, simulated)).toMatchObject({ type: 'refused' })
    await act('rehearsal.begin')
    play()
    await letPlay(20)
    expect(room.simulated()).toHaveLength(people)
    expect(room.here()).toEqual([])
  })

  it('[RE5] after a wipe the evening can be rehearsed again, and then held', async () => {
    const entered = await enter(6)
    const { act, room, world } = entered
    await act('rehearsal.begin')
    entered.play()
    await playEvening(entered)
    await act('rehearsal.wipe')
    expect(await act('rehearsal.begin')).toMatchObject({ type: 'accepted' })
    await act('rehearsal.wipe')
    await act('step.go', { step: 'silent' })
    await act('step.open', { step: 'silent' })
    const bea = await world.join()
    const note = { type: 'note.add', note: world.chance.id(), text: 'Echt' } as { type: string }
    expect(await world.ask(bea, 'silent', note, 'a-key-of-twenty-two-signs')).toMatchObject({
      type: 'accepted',
    })
    await act('step.close', { step: 'silent' })
    expect(rowsOf(room.report(), 'silent' as StepId)).toBe(1)
  })
})

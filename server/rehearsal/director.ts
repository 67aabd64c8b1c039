// Fills a room with simulated participants who join, write, take seats and vote at a human pace. One per rehearsal, on the
// node where it was asked for; it ends with the rehearsal. They ask through the same door as a phone.
import { createHash } from 'node:crypto'
import { oneOf } from '../../shared/activities/rehearsal.ts'
import { idFromBytes, type IntentId, type PersonId, type StepId, type WorkshopId } from '../../shared/ids.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Caller, Room, Rooms } from '../workshop/api.ts'

/** One comes in every so many milliseconds, and each then does something about three times a minute. */
const joinEveryMs = 250
const actEveryMs = 20_000
/** Of what they do, the part that goes to a step running beside, and to "I am ready". */
const besidePart = 0.15
const signPart = 0.04
/** A forgotten rehearsal falls silent. */
const longestMs = 4 * 60 * 60_000

export interface DirectorDeps {
  readonly rooms: Pick<Rooms, 'room'>
  /** Chance in [0, 1). */
  readonly random: () => number
  readonly newId: () => string
  readonly after: (ms: number, run: () => void) => () => void
}

const system: Caller = { role: 'system', person: null, table: null, session: 'rehearsal' }
const callerOf = (person: PersonId): Caller => ({
  role: 'participant',
  person,
  table: null,
  session: `rehearsal ${person}`,
})

/** Steps where one can act now: the hall's own, or one that runs beside. */
const openSteps = (frame: Frame, wantsBeside: boolean): readonly StepId[] =>
  frame.lines
    .filter(({ phase, id, beside }) => phase === 'open' && (wantsBeside ? beside : id === frame.current))
    .map(({ id }) => id)

export interface Director {
  stop(): void
  /** Nobody plays any more: it was stopped, or the rehearsal wiped. */
  isOver(): boolean
}

interface Players {
  join(room: Room): Promise<void>
  act(room: Room, person: PersonId): Promise<void>
}

/** What simulated participants do when it is their turn. */
const createPlayers = ({ random, newId }: Pick<DirectorDeps, 'random' | 'newId'>): Players => {
  /** Keys are made from it as on a phone: a person's own, and nobody else's. */
  const seed = newId()
  const acts = new Map<string, number>()
  const keyOf = (who: string, purpose: string): string =>
    idFromBytes(createHash('sha256').update(`${seed} ${who} ${purpose}`).digest().subarray(0, 16))

  const ask = (room: Room, step: StepId | null, intent: { type: string }, by: Caller, key?: string) =>
    room.ask({ id: newId() as IntentId, step, intent, ...(key === undefined ? {} : { key }) }, by)

  return {
    join: async (room) => {
      const intent = { type: 'person.join', person: newId() as PersonId, simulated: true }
      await ask(room, null, intent, system)
    },
    act: async (room, person) => {
      const frame = room.frame('room')
      if (frame.current !== null && random() < signPart)
        await ask(room, null, { type: 'person.sign', sign: 'ready' } as { type: string }, callerOf(person))
      const wished = openSteps(frame, random() < besidePart)
      const step = oneOf(wished.length > 0 ? wished : openSteps(frame, false), random)
      if (!step) return
      const who = `${person} ${step}`
      const done = acts.get(who) ?? 0
      const play = { acts: done, random, newId, keyFor: (purpose: string) => keyOf(who, purpose) }
      const played = room.playedBy(person, step, play)
      if (!played) return
      const answer = await ask(room, step, played.intent, callerOf(person), played.key)
      if (answer.type === 'accepted') acts.set(who, done + 1)
    },
  }
}

/** `people`: how many there shall be; those who are simulated already are among them. */
export const startDirector = (workshop: WorkshopId, people: number, deps: DirectorDeps): Director => {
  const { rooms, random, after } = deps
  const players = createPlayers(deps)
  let cancel = () => {}
  let isOver = false
  let lived = 0

  const turn = async (): Promise<void> => {
    const room = await rooms.room(workshop)
    isOver ||= !room?.frame('room').rehearsal || lived > longestMs
    if (isOver || !room) return
    const there = room.simulated()
    const joins = there.length < people
    const person = oneOf(there, random)
    if (joins) await players.join(room)
    if (person) await players.act(room, person)
    const pause = joins ? joinEveryMs : actEveryMs / Math.max(1, there.length)
    lived += pause
    // Never at an even beat: people are no metronome.
    if (!isOver) cancel = after(pause * (0.5 + random()), () => void turn())
  }
  cancel = after(joinEveryMs, () => void turn())

  return {
    stop: () => {
      isOver = true
      cancel()
    },
    isOver: () => isOver,
  }
}

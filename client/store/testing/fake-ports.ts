// A server and a browser in the hand of a test: nothing happens until it is told. For the tests of stores and screens.
import type { Answer } from '../../../shared/protocol/answer.ts'
import type { Frame, Mine } from '../../../shared/protocol/frame.ts'
import type { Envelope } from '../../../shared/protocol/intent.ts'
import type { ClientPart } from '../../../shared/notes/expect.ts'
import type {
  ConnectionListener,
  ConnectionState,
  DocumentListener,
  DocumentStatus,
} from '../../net/transport.ts'
import type { Ports, Storage } from '../ports.ts'
import { createMemoryStorage } from '../storage.ts'

/** An intent the client sent, to be answered (or lost) by the test. */
export interface Sent {
  readonly envelope: Envelope
  readonly answer: (answer: Answer) => void
  /** No answer comes: as after a time-out or a lost line. */
  readonly lose: () => void
}

interface Task {
  readonly at: number
  readonly run: () => void
}

/** Lets what was promised happen. */
export const settled = () => new Promise<void>((done) => setTimeout(done, 0))

const createHandClock = () => {
  let now = 1_000_000
  let tasks: Task[] = []
  const after = (ms: number, run: () => void) => {
    const task = { at: now + ms, run }
    tasks.push(task)
    return () => {
      tasks = tasks.filter((other) => other !== task)
    }
  }
  /** Runs what falls due within these milliseconds, in its order. */
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms
    for (;;) {
      await settled()
      const [next] = tasks.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
      if (!next) break
      tasks = tasks.filter((other) => other !== next)
      now = next.at
      next.run()
    }
    now = end
  }
  return { now: () => now, after, pass, planned: () => tasks.length }
}

const createHandChance = (seed: number) => {
  let chance = seed
  return (length: number): Uint8Array =>
    Uint8Array.from({ length }, () => {
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0
      return chance >>> 24
    })
}

export interface FakeOptions {
  /** Hand over the one of an earlier client for a reload. */
  readonly storage?: Storage
  /** Answers at once, instead of leaving it to the test. */
  readonly answer?: (envelope: Envelope) => Answer
  /** Another chance for another page. */
  readonly seed?: number
}

export const createFakePorts = ({
  storage = createMemoryStorage(false),
  answer,
  seed = 7,
}: FakeOptions = {}) => {
  const clock = createHandClock()
  const sent: Sent[] = []
  const open = new Map<string, DocumentListener>()
  const openings: string[] = []
  let connection: ConnectionListener | null = null

  const ports: Ports = {
    connect: (listener) => {
      connection = listener
      return {
        ask: (envelope) =>
          answer
            ? Promise.resolve(answer(envelope))
            : new Promise<Answer>((done, fail) => {
                sent.push({ envelope, answer: done, lose: () => fail(new Error('no answer')) })
              }),
        close: () => {
          connection = null
        },
      }
    },
    openDocument: (name, listener) => {
      open.set(name, listener)
      openings.push(name)
      return { close: () => void (open.get(name) === listener && open.delete(name)) }
    },
    openStorage: () => Promise.resolve(storage),
    randomBytes: createHandChance(seed),
    now: clock.now,
    after: clock.after,
  }

  return {
    ports,
    storage,
    clock,
    /** All that was sent, oldest first. */
    sent,
    last: (): Sent => {
      const one = sent.at(-1)
      if (!one) throw new Error('nothing was sent')
      return one
    },
    state: (state: ConnectionState['type']) =>
      connection?.state(state === 'refused' ? { type: state, code: 'not-allowed' } : { type: state }),
    frame: (frame: Frame) => connection?.frame(frame),
    mine: (mine: Mine) => connection?.mine(mine),
    /** Names of the documents open now; and every opening there was. */
    openNames: () => [...open.keys()],
    openings,
    document: (name: string, part: ClientPart, version: number) => {
      open.get(name)?.changed(part, version)
      open.get(name)?.status('live')
    },
    documentStatus: (name: string, status: DocumentStatus) => open.get(name)?.status(status),
  }
}

export type FakePorts = ReturnType<typeof createFakePorts>

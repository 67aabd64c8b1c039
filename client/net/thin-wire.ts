// Socket.IO 4 over Engine.IO 4, as far as a phone speaks it: one WebSocket, one namespace, plain JSON. The whole client is a
// third of what a phone may fetch before its first note. Used by `thin-connection.ts`; docs/protocol.md has the packets.
import { onOffline } from './waking.ts'
import {
  answerWithinMs,
  claimOf,
  connectWithinMs,
  type Wire,
  type WireEvents,
  type WireOptions,
} from './wire.ts'

export interface ThinWire extends Wire {
  /** How many tries in a row found no WebSocket there. */
  readonly unopened: () => number
}

interface Asked {
  readonly answer: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** Questions on their way, by number; a late answer finds nobody. */
const createQuestions = () => {
  const asked = new Map<number, Asked>()
  let last = 0
  return {
    ask: (send: (id: number) => void): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        const done = () => {
          clearTimeout(timer)
          asked.delete(id)
        }
        const fail = (error: Error) => {
          done()
          reject(error)
        }
        const answer = (value: unknown) => {
          done()
          resolve(value)
        }
        const timer = setTimeout(() => fail(new Error('no answer in time')), answerWithinMs)
        asked.set(id, { answer, fail })
        send(id)
      }),
    answered: (id: number, value: unknown) => asked.get(id)?.answer(value),
    failAll: () => {
      for (const { fail } of asked.values()) fail(new Error('disconnected'))
    },
  }
}

/** Runs `over` when nothing came for so long. A phone that slept has not heard the timer, hence `isOver`. */
const createSilence = (over: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let longest = 0
  let deadline = 0
  const heard = (): void => {
    clearTimeout(timer)
    deadline = Date.now() + longest
    timer = setTimeout(over, longest)
  }
  return {
    heard,
    allow: (ms: number): void => {
      longest = ms
      heard()
    },
    isOver: () => Date.now() > deadline,
    stop: () => clearTimeout(timer),
  }
}

/** The packet's type (one sign of Engine.IO, for messages one more of Socket.IO), its number, and its JSON. */
const packetPattern = /^(4?.)(\d*)(.*)$/s

interface Beat {
  readonly pingInterval: number
  readonly pingTimeout: number
}

const dial = (
  { url, WebSocket: Own = WebSocket }: WireOptions,
  to: { readonly hear: (text: string) => void; readonly end: () => void },
): WebSocket => {
  const socket = new Own(`${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`)
  socket.onmessage = ({ data }: MessageEvent<unknown>) => to.hear(String(data))
  socket.onerror = socket.onclose = to.end
  return socket
}

export const openThinWire = (options: WireOptions, events: WireEvents): ThinWire => {
  const questions = createQuestions()
  let socket: WebSocket | null = null
  let isOpen = false
  let unopened = 0

  const end = (said?: unknown): void => {
    const ending = socket
    socket = null
    isOpen = false
    silence.stop()
    ending?.close()
    questions.failAll()
    if (ending) events.ended(said)
  }
  const silence = createSilence(() => end())
  const begin = ({ pingInterval, pingTimeout }: Beat): void => {
    unopened = 0
    silence.allow(pingInterval + pingTimeout)
    socket?.send(`40${JSON.stringify(claimOf(options))}`)
  }

  const hear = (text: string): void => {
    const [, type, number, json] = packetPattern.exec(text) ?? []
    const value = json ? (JSON.parse(json) as never) : undefined
    if (type === '0' && value) begin(value)
    if (type === '2') {
      silence.heard()
      socket?.send('3')
    }
    if (type === '40') {
      isOpen = true
      events.opened()
    }
    if (type === '42' && value) events.heard(value[0], value[1])
    if (type === '43' && value) questions.answered(Number(number), value[0])
    if (type === '44') end(value?.['data'])
    if (type === '1' || type === '41') end()
  }

  const stopListening = onOffline(() => end())

  return {
    connect: () => {
      unopened += 1
      const made = dial(options, {
        hear: (text) => socket === made && hear(text),
        end: () => socket === made && end(),
      })
      socket = made
      silence.allow(connectWithinMs)
    },
    unopened: () => unopened,
    isOpen: () => {
      if (isOpen && silence.isOver()) end()
      return isOpen
    },
    ask: (name, value) => questions.ask((id) => socket?.send(`42${id}${JSON.stringify([name, value])}`)),
    close: () => {
      stopListening()
      end()
    },
  }
}

// The phone's own Socket.IO where a real server cannot be made to misbehave: silence, and answers that do not come.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openThinWire } from './thin-wire.ts'

let sockets: FakeSocket[]
let sent: string[]
let said: string[]

interface FakeSocket {
  readonly send: (text: string) => void
  readonly close: () => void
  onmessage?: (event: { readonly data: string }) => void
  onclose?: () => void
}

const FakeWebSocket = function (this: object) {
  const socket: FakeSocket = { send: (text: string) => void sent.push(text), close: () => {} }
  sockets.push(socket)
  return socket
} as unknown as typeof globalThis.WebSocket

const tell = (text: string) => sockets.at(-1)?.onmessage?.({ data: text })

const open = () => {
  const wire = openThinWire(
    { url: 'http://hall', workshop: 'w', role: 'participant', WebSocket: FakeWebSocket },
    {
      opened: () => void said.push('opened'),
      ended: (why) => void said.push(`ended ${JSON.stringify(why)}`),
      heard: (name, value) => void said.push(`${name} ${JSON.stringify(value)}`),
    },
  )
  wire.connect()
  return wire
}
const enter = () => {
  tell('0{"sid":"a","pingInterval":10000,"pingTimeout":10000}')
  tell('40{"sid":"b"}')
}

beforeEach(() => {
  vi.useFakeTimers()
  sockets = []
  sent = []
  said = []
})
afterEach(() => {
  vi.useRealTimers()
})

it('[CO7] says who it is, hears events, answers pings and matches answers with questions', async () => {
  const wire = open()
  enter()
  expect(sent).toEqual(['40{"workshop":"w","role":"participant","protocol":1}'])
  tell('42["frame",{"now":1,"text":"[4]\\n2"}]')
  expect(said).toEqual(['opened', 'frame {"now":1,"text":"[4]\\n2"}'])
  tell('2')
  expect(sent.at(-1)).toBe('3')
  const [first, second] = [wire.ask('intent', 'a'), wire.ask('intent', 'b')]
  expect(sent.slice(-2)).toEqual(['421["intent","a"]', '422["intent","b"]'])
  tell('432["for b"]')
  tell('431["for a"]')
  tell('431["again"]')
  expect(await Promise.all([first, second])).toEqual(['for a', 'for b'])
})

it('[CO8] a server that falls silent is gone after its two pauses, and so is one that never opens', () => {
  open()
  enter()
  vi.advanceTimersByTime(15_000)
  tell('2')
  vi.advanceTimersByTime(19_999)
  expect(said).toEqual(['opened'])
  vi.advanceTimersByTime(1)
  expect(said).toEqual(['opened', 'ended undefined'])
  open()
  vi.advanceTimersByTime(10_000)
  expect(said).toHaveLength(3)
})

it('[CO9] an answer that does not come in time rejects the question and leaves the line', async () => {
  const wire = open()
  enter()
  const asking = wire.ask('intent', 'a').catch(String)
  vi.advanceTimersByTime(8_000)
  expect(await asking).toMatch(/in time/)
  expect(wire.isOpen()).toBe(true)
})

it('[CO10] a phone that slept does not trust a line it has not heard on for too long', () => {
  const wire = open()
  enter()
  vi.setSystemTime(Date.now() + 60_000)
  expect(wire.isOpen()).toBe(false)
  expect(said).toEqual(['opened', 'ended undefined'])
})

it('[CO11] a loss is told once, and what an old line still says is not heard', () => {
  const wire = open()
  enter()
  const [old] = sockets
  old?.onclose?.()
  old?.onclose?.()
  expect(said).toEqual(['opened', 'ended undefined'])
  wire.connect()
  old?.onmessage?.({ data: '42["frame",{}]' })
  expect(said).toHaveLength(2)
})

it('[CO12] the reason of a refused handshake is handed on', () => {
  open()
  tell('0{"sid":"a","pingInterval":10000,"pingTimeout":10000}')
  tell('44{"message":"removed","data":{"code":"removed"}}')
  expect(said).toEqual(['ended {"code":"removed"}'])
})

// One reader of the document socket on a line in the test's hand: too slow, or dead.
import { describe, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { createReader } from '../../server/sync/reader.ts'
import type { LiveDocument } from '../../server/workshop/api.ts'
import { ada } from './fake-room.ts'

const document: LiveDocument = {
  epoch: () => 'epoch',
  diff: () => new Uint8Array(),
  snapshot: () => ({ state: new Uint8Array(), epoch: 'epoch', tag: 'tag' }),
  read: () => () => {},
}

describe('slow and dead readers', () => {
  const fakeSocket = () => {
    const heard = new Map<string, (...args: never[]) => void>()
    const calls: (readonly [string, ...unknown[]])[] = []
    const socket = {
      bufferedAmount: 0,
      on: (event: string, listener: (...args: never[]) => void) => heard.set(event, listener),
      send: (...args: unknown[]) => calls.push(['send', ...args]),
      close: (...args: unknown[]) => calls.push(['close', ...args]),
      ping: () => calls.push(['ping']),
      terminate: () => calls.push(['terminate']),
    }
    const left = vi.fn<() => void>()
    const reader = createReader(socket as unknown as WebSocket, {
      caller: { role: 'participant', person: ada, table: null, session: 's' },
      document: document,
      synced: () => {},
      dropped: () => {},
      left,
    })
    return { socket, reader, calls, left, pong: () => heard.get('pong')?.() }
  }

  it('[SY14] a reader that is a megabyte behind is sent away to come again, and not written to', () => {
    const { socket, reader, calls, left } = fakeSocket()
    socket.bufferedAmount = 2_000_000
    reader.send(Uint8Array.of(1))
    expect(calls).toEqual([['close', 1013, 'too slow']])
    expect(left).toHaveBeenCalledOnce()
  })

  it('[SY15] a reader that answers no ping is cut at the next, one that does stays', () => {
    const { reader, calls, pong } = fakeSocket()
    expect(reader.probe()).toBe(true)
    pong()
    expect(reader.probe()).toBe(true)
    expect(reader.probe()).toBe(false)
    expect(calls).toEqual([['ping'], ['ping'], ['terminate']])
  })
})

// @vitest-environment happy-dom
// A screen that goes on again: a line that died meanwhile is found out and replaced at once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ConnectionState } from './transport.ts'
import { keepConnected } from './keep-connected.ts'
import type { Wire, WireEvents } from './wire.ts'

interface Line extends Wire {
  connects: number
  open: boolean
}

/** A wire whose far end answers, or is silent as a dead one. */
const sit = (answers: () => boolean) => {
  let events: WireEvents | undefined
  const line: Line = {
    connects: 0,
    open: false,
    connect: () => {
      line.connects += 1
      line.open = true
      events?.opened()
    },
    isOpen: () => line.open,
    ask: () => (answers() ? Promise.resolve(null) : new Promise(() => {})),
    close: () => {},
  }
  const onOffline = () => {
    if (!line.open) return
    line.open = false
    events?.ended()
  }
  window.addEventListener('offline', onOffline)
  const states: string[] = []
  const connection = keepConnected(
    (heard) => {
      events = heard
      return line
    },
    {
      random: () => 1,
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
  )({ state: ({ type }: ConnectionState) => states.push(type), frame: () => {}, mine: () => {} })
  const stop = () => {
    window.removeEventListener('offline', onOffline)
    connection.close()
  }
  return { line, states, stop }
}

const look = () => document.dispatchEvent(new Event('visibilitychange'))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('[CO20] someone looks at the screen again', () => {
  it('a line that does not answer is taken for lost, and another one is there within two seconds', async () => {
    const { line, states, stop } = sit(() => line.connects > 1)
    expect(states).toEqual(['online'])
    look()
    await vi.advanceTimersByTimeAsync(1_999)
    expect(line.connects).toBe(2)
    expect(states).toEqual(['online', 'offline', 'online'])
    stop()
  })

  it('a line that answers is kept', async () => {
    const { line, states, stop } = sit(() => true)
    look()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([line.connects, states]).toEqual([1, ['online']])
    stop()
  })
})

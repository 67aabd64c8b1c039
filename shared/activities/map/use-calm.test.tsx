// A full map is laid out anew a few times a second, whatever the hall writes; a map as usual with every note.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { calmMs, useCalm } from './use-calm.ts'

let root: Root
const drawn: number[] = []
const Shows = ({ list }: { readonly list: readonly number[] }) => {
  drawn.push(useCalm(list, calmMs(list.length)).length)
  return null
}
const show = (count: number): Promise<void> =>
  act(async () => root.render(<Shows list={Array.from({ length: count }, (_, n) => n)} />))
const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  root = createRoot(document.createElement('div'))
  drawn.length = 0
})
afterEach(async () => {
  await act(async () => root.unmount())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('[MA27] changes of a full map that follow close upon one another show together, and the last one always', async () => {
  await show(2_000)
  await show(2_001)
  await pass(1)
  expect(drawn.at(-1)).toBe(2_001)
  for (let count = 2_002; count <= 2_020; count++) {
    await show(count)
    await pass(20)
  }
  expect(drawn.at(-1)).toBe(2_001)
  await pass(800)
  expect(drawn.at(-1)).toBe(2_020)
})

it('[MA27] a map of an evening shows each note as it comes', async () => {
  for (const count of [60, 61, 62]) await show(count)
  expect(new Set(drawn)).toEqual(new Set([60, 61, 62]))
})

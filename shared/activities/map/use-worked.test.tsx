// A full map is worked out beside the page: by a worker that the test answers for.
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Slug } from '../../ids.ts'
import type { MapBoardProps } from './board-props.ts'
import type { ChipModel } from './chips.ts'
import { useScene, type Drawn, type LevelGround } from './use-scene.ts'
import { perform, type Reply, type Task } from './work.ts'

const opened: FakeWorker[] = []
interface FakeWorker {
  readonly tasks: Task[]
  isClosed: boolean
  onmessage: ((event: { readonly data: Reply }) => void) | null
  onerror: (() => void) | null
}
/** Stands for the browser's `Worker`: does nothing until the test answers. */
const openFake = function fake(): FakeWorker {
  const worker = {
    tasks: [] as Task[],
    isClosed: false,
    onmessage: null,
    onerror: null,
    postMessage: (task: Task) => void worker.tasks.push(structuredClone(task)),
    terminate: () => {
      worker.isClosed = true
    },
  }
  opened.push(worker)
  return worker
}
const answer = (n: number): Promise<void> =>
  act(async () => {
    const [worker] = opened
    const task = worker?.tasks[n]
    if (!task) throw new Error(`task ${n} was never asked`)
    worker.onmessage?.({ data: structuredClone(perform(task)) })
  })

const config = {
  sectors: ['a', 'b', 'c'].map((id) => ({ id: id as Slug, title: { nl: id } })),
  rings: [{ nl: 'hart' }, { nl: 'midden' }, { nl: 'rand' }],
  prompts: [],
}
const face = {
  config,
  parts: {},
  pick: ({ nl = '' }: { readonly nl?: string | undefined }) => nl,
  t: (key: string) => key,
} as unknown as MapBoardProps

const chipsFor = (count: number): readonly ChipModel[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `n${n}`,
    type: 'note',
    text: `naam ${n}`,
    times: 1,
    prompt: 1,
    place: { ring: 3, sector: 'abc'.charAt(n % 3) as Slug, angle: (n * 0.37) % 1, depth: (n * 0.61) % 1 },
    waiting: false,
    notes: [],
  }))
const many = chipsFor(400)
const groundOf = (level: number): LevelGround => ({ level, width: 1800 * level, height: 1000 * level })
const whole = groundOf(1)

let root: Root
const drawn: Drawn[] = []
const Shows = ({ chips, ground }: { readonly chips: readonly ChipModel[]; readonly ground: LevelGround }) => {
  drawn.push(useScene(face, chips, ground))
  return null
}
const show = (chips: readonly ChipModel[], ground: LevelGround): Promise<void> =>
  act(async () => root.render(<Shows chips={chips} ground={ground} />))
const shown = (): Drawn => {
  const last = drawn.at(-1)
  if (!last) throw new Error('nothing was drawn')
  return last
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('Worker', openFake)
  root = createRoot(document.createElement('div'))
})
afterEach(async () => {
  await act(async () => root.unmount())
  opened.length = 0
  drawn.length = 0
  vi.unstubAllGlobals()
})

it('[MA28] the last layout of a full map stays, with its own ground, until the new one has come', async () => {
  await show(many, whole)
  const first = shown()
  expect(first.scene.chips.length).toBeGreaterThan(0)
  const closer = groundOf(2.25)
  await show(many, closer)
  expect(shown().ground).toBe(whole)
  expect(shown().scene).toBe(first.scene)
  await answer(0)
  expect(shown().ground).toBe(closer)
  // Whatever was drawn on the way, a ring of the map is as wide as the ground it lies on says.
  for (const { ground, rings } of drawn) expect((rings?.oval.cx ?? 0) * 2).toBe(ground.width)
})

it('[MA28] while one layout is made the latest wish takes the place of the one that waits', async () => {
  await show(many, whole)
  const [near, nearer, nearest] = [1.5, 2.25, 3.4].map(groundOf)
  for (const ground of [near, nearer, nearest]) if (ground) await show(many, ground)
  expect(opened).toHaveLength(1)
  expect(opened[0]?.tasks).toHaveLength(1)
  await answer(0)
  expect(shown().ground).toBe(near)
  await answer(1)
  expect(shown().ground).toBe(nearest)
  expect(opened[0]?.tasks).toHaveLength(2)
})

it('[MA28] what is sent to be laid out holds no text of anybody', async () => {
  await show(many, whole)
  await show(many, groundOf(1.5))
  expect(JSON.stringify(opened[0]?.tasks)).not.toContain('naam')
})

it('[MA28] a map of an evening is laid out at once, and so is any map where no worker runs', async () => {
  const few = chipsFor(60)
  await show(few, whole)
  await show(few, groundOf(1.5))
  expect(shown().ground.level).toBe(1.5)
  expect(opened).toHaveLength(0)
  await show(many, groundOf(1.5))
  await show(many, groundOf(2.25))
  expect(shown().ground.level).toBe(1.5)
  await act(async () => opened[0]?.onerror?.())
  expect(shown().ground.level).toBe(2.25)
})

it('[MA28] the worker ends with the map', async () => {
  await show(many, whole)
  await show(many, groundOf(1.5))
  await act(async () => root.render(null))
  expect(opened.map(({ isClosed }) => isClosed)).toEqual([true])
})

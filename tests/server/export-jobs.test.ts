// Files asked for as jobs: how far, ready, stopped, forgotten; whose they are.
import { describe, expect, it } from 'vitest'
import type { Exporter } from '../../server/exports/export.ts'
import { createJobs } from '../../server/exports/jobs.ts'
import type { Progress } from '../../server/exports/threads.ts'
import type { WorkshopId } from '../../shared/ids.ts'

const [own, other] = ['A'.repeat(22), 'B'.repeat(22)] as unknown as readonly [WorkshopId, WorkshopId]
const asked = {
  format: 'json',
  source: {
    report: { workshop: { title: '', place: '', date: '' }, state: 1, people: 0, steps: [] },
    views: [],
    images: {},
  },
  language: 'nl',
  fallback: 'nl',
} as const

const open = () => {
  let clock = 0
  let count = 0
  const ended: number[] = []
  const written: {
    tell: (progress: Progress) => void
    give: (bytes: Uint8Array) => void
    fail: () => void
  }[] = []
  const exporter: Exporter = {
    write: (_asked, tell = () => {}) => {
      const at = written.length
      const bytes = new Promise<Uint8Array>((give, failed) => {
        written.push({ tell, give, fail: () => failed(new Error('no')) })
      })
      return { bytes, end: () => void ended.push(at) }
    },
    close: () => Promise.resolve(),
  }
  const jobs = createJobs({ exporter, now: () => clock, newId: () => `job-${++count}` })
  return {
    jobs,
    written,
    ended,
    pass: (ms: number) => {
      clock += ms
    },
    start: () => jobs.start(own, asked, { name: 'a.json', mime: 'application/json' }),
  }
}
const settled = () => new Promise((done) => setImmediate(done))

describe('[EX10] a file asked for as a job', () => {
  it('[EX10] says how far it is, and is given once it is ready', async () => {
    const { jobs, written, start } = open()
    const id = start()
    expect(jobs.state(own, id)).toEqual({ type: 'running', done: 0, of: 1 })
    written[0]?.tell({ done: 2, of: 5 })
    expect(jobs.state(own, id)).toEqual({ type: 'running', done: 2, of: 5 })
    expect(jobs.file(own, id)).toBeNull()
    written[0]?.give(new Uint8Array([7]))
    await settled()
    expect(jobs.state(own, id)).toEqual({ type: 'ready', size: 1 })
    expect(jobs.file(own, id)).toMatchObject({
      name: 'a.json',
      mime: 'application/json',
      bytes: new Uint8Array([7]),
    })
  })

  it('[EX10] is of its own workshop alone', async () => {
    const { jobs, written, start, ended } = open()
    const id = start()
    written[0]?.give(new Uint8Array([7]))
    await settled()
    expect([jobs.state(other, id), jobs.file(other, id)]).toEqual([null, null])
    jobs.end(other, id)
    expect(jobs.file(own, id)).not.toBeNull()
    expect(ended).toEqual([])
  })

  it('[EX10] fails in words, is gone when it was stopped, and when it waited too long', async () => {
    const { jobs, written, start, ended, pass } = open()
    const [failing, stopped, forgotten] = [start(), start(), start()]
    written[0]?.fail()
    await settled()
    expect(jobs.state(own, failing)).toEqual({ type: 'failed' })
    jobs.end(own, stopped)
    expect(jobs.state(own, stopped)).toBeNull()
    expect(ended).toEqual([1])
    written[1]?.fail()
    written[2]?.give(new Uint8Array([1]))
    await settled()
    pass(9 * 60_000)
    expect(jobs.file(own, forgotten)).not.toBeNull()
    pass(2 * 60_000)
    expect(jobs.file(own, forgotten)).toBeNull()
  })

  it('[EX10] however many are asked for, few are kept', () => {
    const { jobs, start } = open()
    const ids = Array.from({ length: 40 }, start)
    expect(ids.filter((id) => jobs.state(own, id) !== null)).toHaveLength(6)
    expect(jobs.state(own, ids.at(-1) ?? '')).not.toBeNull()
  })

  it('[EX12] a workshop that asks and asks takes no file of another', () => {
    const { jobs, start } = open()
    const kept = jobs.start(other, asked, { name: 'b.json', mime: 'application/json' })
    Array.from({ length: 40 }, start)
    expect(jobs.state(other, kept)).not.toBeNull()
  })

  it('[RC15] what is being written of before an erasure is ended, waited for or given at once, and of no other workshop', async () => {
    const { jobs, written, start, ended } = open()
    const id = start()
    const ends: string[] = []
    const direct = (name: string) => ({
      bytes: new Promise<Uint8Array>(() => {}),
      end: () => void ends.push(name),
    })
    jobs.watch(own, direct('own'))
    jobs.watch(other, direct('other'))
    jobs.watch(own, { ...direct('done'), bytes: Promise.resolve(new Uint8Array()) })
    await settled()
    jobs.endAll(own)
    expect([ends, ended, jobs.state(own, id)]).toEqual([['own'], [0], null])
    expect(written).toHaveLength(1)
  })
})

// Five thousand notes in every format while three hundred phones write: how long each file takes, how late the server's main thread
// is meanwhile, and how long phones wait for their acknowledgement, beside a minute without files.
// Run by hand, on a built server: npm run measure:exports; NOTES, PHONES and FORMATS (csv,pdf) make it smaller.
import { setTimeout as wait } from 'node:timers/promises'
import { formats } from '../../server/exports/formats.ts'
import { enterByLink } from '../kit/hall-client.ts'
import { machine, quantile, say, table } from './kit/figures.ts'
import { fillHall, hallSteps, type Writer } from './kit/full-hall.ts'
import { openHall, type Hall } from './kit/hall.ts'
import { watchLoop, type LoopDelays } from './kit/loop-delays.ts'
import { residentMb } from './kit/memory.ts'

const notes = Number(process.env['NOTES'] ?? 5_000)
const phones = Number(process.env['PHONES'] ?? 300)
const everyMs = 10_000
const quietMs = Number(process.env['QUIET_MS'] ?? 60_000)
/** A file that is ready at once is measured with what comes after it. */
const leastMs = 10_000
const asked = process.env['FORMATS']?.split(',') ?? Object.keys(formats)

interface Span {
  readonly from: number
  readonly to: number
  /** The same on `performance.now`'s clock. */
  readonly fromTick: number
  readonly toTick: number
}

interface Written extends Span {
  readonly name: string
  readonly ms: number | null
  readonly bytes: number
  readonly mb: number
}

const during = async <Value>(run: () => Promise<Value>): Promise<readonly [Value, Span]> => {
  const [from, fromTick] = [Date.now(), performance.now()]
  const value = await run()
  return [value, { from, fromTick, to: Date.now(), toTick: performance.now() }]
}

/** Each writes by a clock of its own. */
const startWriting = (writers: readonly Writer[]): (() => void) => {
  const timers = writers.map(({ act }) => {
    let timer = setTimeout(function again() {
      act()
      timer = setTimeout(again, everyMs * (0.5 + Math.random()))
    }, Math.random() * everyMs)
    return () => clearTimeout(timer)
  })
  return () => timers.forEach((stop) => stop())
}

const writeFile = async ({ server, made }: Hall, cookie: string, format: string) => {
  const base = `${server.url}/api/workshops/${made.id}/exports`
  const headers = { cookie, 'content-type': 'application/json' }
  const started = performance.now()
  const response = await fetch(base, {
    method: 'POST',
    headers,
    body: JSON.stringify({ format, language: 'nl' }),
  })
  const { job } = (await response.json()) as { readonly job: string }
  let most = 0
  for (;;) {
    await wait(200)
    most = Math.max(most, residentMb(server.pid()))
    const state = (await (await fetch(`${base}/${job}`, { headers })).json()) as {
      readonly type: string
      readonly size?: number
    }
    if (state.type === 'running') continue
    const ms = performance.now() - started
    if (state.type === 'ready') await (await fetch(`${base}/${job}/file`, { headers })).arrayBuffer()
    await wait(Math.max(0, leastMs - (performance.now() - started)))
    return { ms: state.type === 'ready' ? ms : null, bytes: state.size ?? 0, mb: most }
  }
}

/** Milliseconds between asking and the answer, of what was asked in a span. */
const acksIn = (writers: readonly Writer[], { fromTick, toTick }: Span): readonly number[] =>
  writers.flatMap(({ phone, asked: times }) =>
    phone.answers.flatMap(({ envelope, at }) => {
      const askedAt = times.get(envelope.id) ?? -1
      return askedAt >= fromTick && askedAt <= toTick ? [at - askedAt] : []
    }),
  )

const round = (value: number): string => Math.round(value).toLocaleString('en')
const row = (one: Written, loop: LoopDelays, writers: readonly Writer[]): readonly string[] => {
  const delays = loop.between(one.from, one.to)
  const acks = acksIn(writers, one)
  return [
    one.name,
    one.ms === null ? 'failed' : one.ms === 0 ? '' : `${(one.ms / 1000).toFixed(1)} s`,
    one.bytes === 0 ? '' : `${round(one.bytes / 1000)} kB`,
    ...[quantile(delays, 0.5), quantile(delays, 0.99), Math.max(0, ...delays)].map(round),
    ...[quantile(acks, 0.5), quantile(acks, 0.95), Math.max(0, ...acks)].map(round),
    round(acks.length),
    round(one.mb),
  ]
}
const head = [
  'while',
  'takes',
  'size',
  'loop p50',
  'p99',
  'max ms',
  'ack p50',
  'p95',
  'max ms',
  'acks',
  'server MB',
]

const loop = watchLoop()
const hall = await openHall(hallSteps, loop.settings)
try {
  const cookie = await enterByLink(hall.server.url, hall.made, hall.made.links.officer)
  say(`${new Date().toISOString()} ${phones} phones write ${notes} notes`)
  const writers = await fillHall(hall, phones, notes)
  const stop = startWriting(writers)
  await wait(everyMs)
  say(`${new Date().toISOString()} measuring`)
  const [, quiet] = await during(() => wait(quietMs))
  const results: Written[] = [
    { ...quiet, name: 'no file', ms: 0, bytes: 0, mb: residentMb(hall.server.pid()) },
  ]
  for (const format of asked) {
    const [written, span] = await during(() => writeFile(hall, cookie, format))
    results.push({ ...span, ...written, name: format })
    say(`${new Date().toISOString()} ${format}: ${written.ms ?? 'failed'} ms`)
  }
  stop()
  await wait(2_000)
  say(`\n${machine()}\n`)
  say(
    table(
      head,
      results.map((one) => row(one, loop, writers)),
    ),
  )
  const refused = writers.flatMap(({ phone }) =>
    phone.answers.flatMap(({ answer }) => (answer.type === 'accepted' ? [] : [JSON.stringify(answer)])),
  )
  say(`\nnot accepted: ${refused.length} ${[...new Set(refused)].slice(0, 5).join(' ')}`)
  writers.forEach(({ close }) => close())
} finally {
  await hall.close()
  loop.remove()
}
process.exit()

// A phone on a slow line with a slow processor, from the scan of the QR to its first note: how long each part takes, and
// what it fetches. Run by hand: npm run measure:phone [-- runs, 5 unless told]
import type { Browser, CDPSession, Page } from 'playwright-core'
import { t } from '../browser/kit/words.ts'
import { goAndOpen, launch, openHall } from './kit/hall.ts'
import { machine, median, say, table } from './kit/figures.ts'
import { openLine, type Line, type Profile } from './kit/line.ts'
import { marksIn, watchMarks, type Marks } from './kit/phone-marks.ts'

const runs = Number(process.argv[2] ?? 5)
const slower = 4
const step = 'actors'

const profiles: readonly Profile[] = [
  // What Lighthouse calls slow 4G.
  { name: 'slow 4G (Lighthouse)', roundTripMs: 150, downKbit: 1_638, upKbit: 750 },
  // A full hall at the edge of a cell.
  { name: 'full hall', roundTripMs: 400, downKbit: 400, upKbit: 400 },
]

const words = { join: t('phone.language.button'), lay: t('map.lay') }

/** A finger, without the checks of a test tool, which would wait for frames of a slow page. */
const tap = async (devtools: CDPSession, page: Page, find: string): Promise<void> => {
  const at = await page.evaluate(find)
  const { x, y } = at as { readonly x: number; readonly y: number }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const buttonNamed = (name: string): string =>
  `(() => { const box = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)}).getBoundingClientRect(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 } })()`

/** A point on the picture where a cell lies, as a finger finds it. */
const cell = `(() => {
  const path = document.querySelector('[role=radio][aria-label]:not(label *), svg [role=radio]')
  path.scrollIntoView({ block: 'center' })
  const box = path.getBoundingClientRect()
  for (let x = 0.05; x < 1; x += 0.05) for (let y = 0.05; y < 1; y += 0.05) {
    const at = { x: box.x + x * box.width, y: box.y + y * box.height }
    if (document.elementFromPoint(at.x, at.y) === path) return at
  }
  throw new Error('no cell can be tapped')
})()`

interface Measured {
  readonly marks: Marks
  readonly requests: number
  readonly atJoin: number
  readonly atField: number
  readonly atAcknowledged: number
}

const patience = 60_000

/** With TRACE=1: each request with when it began and ended, in milliseconds since the first one. */
const traceOf = async (devtools: CDPSession): Promise<() => string> => {
  const seen = new Map<string, { readonly url: string; readonly from: number; to: number }>()
  let first = 0
  devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    first ||= timestamp
    seen.set(requestId, { url: request.url.replace(/^.*:\d+/, ''), from: timestamp - first, to: 0 })
  })
  devtools.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const one = seen.get(requestId)
    if (one) one.to = timestamp - first
  })
  if (process.env['TRACE']) await devtools.send('Network.enable')
  const ms = (value: number): string => String(Math.round(value * 1000)).padStart(6)
  return () => [...seen.values()].map(({ url, from, to }) => `${ms(from)} ${ms(to)}  ${url}`).join('\n')
}

const oneRun = async (browser: Browser, line: Line, path: string): Promise<Measured> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'nl-BE',
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    // The runner wraps functions by this name, also those that run in the page.
    await page.addInitScript('globalThis.__name = (made) => made')
    await page.addInitScript(watchMarks, words)
    let requests = 0
    page.on('request', () => void (requests += 1))
    const asked = await traceOf(devtools)
    page.on('websocket', () => void (requests += 1))
    line.reset()
    const until = (mark: keyof Marks) =>
      page.waitForFunction((name) => (window as never as { marks: Marks }).marks[name], mark, {
        timeout: patience,
      })
    await page.goto(line.url + path, { waitUntil: 'commit' })
    await until('join')
    const atJoin = line.carried().down
    await tap(devtools, page, buttonNamed(words.join))
    await until('field')
    const atField = line.carried().down
    await page.evaluate(`document.querySelector('textarea, input:not([type=radio])').focus()`)
    await devtools.send('Input.insertText', { text: 'De bakker op het plein' })
    await tap(devtools, page, cell)
    await tap(devtools, page, buttonNamed(words.lay))
    await until('acknowledged')
    if (process.env['TRACE']) say(asked())
    return {
      marks: await page.evaluate(marksIn),
      requests,
      atJoin,
      atField,
      atAcknowledged: line.carried().down,
    }
  } finally {
    await context.close()
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/** What a machine made someone wait for; their own reading and writing takes longer, and is not in it. */
const waited = ({ marks }: Measured): number =>
  marks.join + (marks.field - marks.pressedJoin) + (marks.acknowledged - marks.pressedLay)

const rows: readonly (readonly [string, (one: Measured) => number, (value: number) => string])[] = [
  ['scan → first words painted', ({ marks }) => marks.words, seconds],
  ['scan → join button usable', ({ marks }) => marks.join, seconds],
  ['join pressed → note field usable', ({ marks }) => marks.field - marks.pressedJoin, seconds],
  ['lay pressed → acknowledged', ({ marks }) => marks.acknowledged - marks.pressedLay, seconds],
  ['waited in all', waited, seconds],
  ['bytes until the join button', ({ atJoin }) => atJoin, kilobytes],
  ['bytes until the note field', ({ atField }) => atField, kilobytes],
  ['bytes until acknowledged', ({ atAcknowledged }) => atAcknowledged, kilobytes],
  ['requests and sockets', ({ requests }) => requests, String],
]

const hall = await openHall([{ id: step, template: 'actor-map' }])
const browser = await launch()
try {
  await goAndOpen(hall, step)
  const path = new URL(hall.made.join, hall.server.url).pathname.toUpperCase()
  const columns: Measured[][] = []
  for (const profile of profiles) {
    const line = await openLine(hall.server.url, profile)
    const column: Measured[] = []
    for (let run = 0; run < runs; run++) column.push(await oneRun(browser, line, path))
    columns.push(column)
    line.close()
  }
  say(`${machine()}; processor ${slower} times slower; median of ${runs}`)
  for (const { name, roundTripMs, downKbit, upKbit } of profiles)
    say(`${name}: ${roundTripMs} ms there and back, ${downKbit} kbit/s down, ${upKbit} kbit/s up`)
  say('')
  say(
    table(
      ['', ...profiles.map(({ name }) => name)],
      rows.map(([label, of, show]) => [label, ...columns.map((column) => show(median(column.map(of))))]),
    ),
  )
} finally {
  await browser.close()
  await hall.close()
}
process.exit()

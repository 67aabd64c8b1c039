// Two thousand notes on the moderator's map, beside as many in a well-known open board library, in the same browser run and
// under the same hand: frames during pan, zoom and arriving notes, and how long a press takes to be seen.
// Run by hand: npm run measure:board [-- repeats, 3 unless told]; NOTES=500 for fewer notes.
import { writeFileSync } from 'node:fs'
import { until } from '../kit/phone-client.ts'
import {
  lay,
  middle,
  openLibrary,
  openProduct,
  rest,
  size,
  step,
  type Subject,
} from './kit/board-subjects.ts'
import { machine, median, say, table } from './kit/figures.ts'
import { click, framesDuring, mouse, moving, pressUntil, type Frames } from './kit/frames.ts'
import { goAndOpen, launch, openHall } from './kit/hall.ts'
import { openPeer } from './kit/peer.ts'
import { names } from './kit/two-thousand.ts'

const repeats = Number(process.argv[2] ?? 3)
const notes = Number(process.env['NOTES'] ?? 2_000)
const gestureMs = 3_000
/** Notes of one remote batch, and how often one comes. */
const batch = { notes: 20, everyMs: 800, times: 6 }

const pan = ({ devtools }: Subject): Promise<void> =>
  (async () => {
    const at = (share: number) => ({
      x: middle.x + Math.round(250 * Math.sin(share * 4 * Math.PI)),
      y: middle.y + Math.round(150 * Math.sin(share * 6 * Math.PI)),
    })
    await mouse(devtools, 'mousePressed', at(0))
    await moving(gestureMs, (share) => mouse(devtools, 'mouseMoved', at(share)))
    await mouse(devtools, 'mouseReleased', at(1))
  })()

/** In and out again, twice. */
const zoom = ({ zoomBy }: Subject): Promise<void> =>
  moving(gestureMs, (share) => zoomBy(Math.floor(share * 4) % 2 === 0 ? -24 : 24))

const arriving = async (subject: Subject, from: number): Promise<void> => {
  for (let n = 0; n < batch.times; n++) {
    await subject.arrive(names(batch.notes, from + n * batch.notes))
    await new Promise((done) => setTimeout(done, batch.everyMs))
  }
}

const pressed = async (subject: Subject): Promise<number> => {
  const { page, devtools, select, isSelected } = subject
  const at = await subject.note()
  await mouse(devtools, 'mouseMoved', at, { buttons: 0 })
  // One that hits a chip just as it moves to another place selects nothing: counted, not measured.
  const ms = await pressUntil(page, isSelected, () => click(devtools, at, select)).catch(() => {
    say(`${subject.name}: a press was not seen`)
    return Infinity
  })
  await subject.unselect()
  return ms
}

interface Measured {
  readonly pan: Frames
  readonly zoom: Frames
  readonly arriving: Frames
  readonly selectMs: number
  readonly drawnWhole: number
  readonly drawnClose: number
}

/** With PROFILE=1 what the arriving of notes costs is kept as dist/arriving.cpuprofile, to be opened in the browser's tools. */
const profiled = async ({ name, devtools }: Subject, run: () => Promise<void>): Promise<void> => {
  if (!process.env['PROFILE'] || name !== 'Tafelronde') return run()
  await devtools.send('Profiler.enable')
  await devtools.send('Profiler.start')
  await run()
  const { profile } = await devtools.send('Profiler.stop')
  writeFileSync('dist/arriving.cpuprofile', JSON.stringify(profile))
}

let arrived = notes
const measure = async (subject: Subject): Promise<Measured> => {
  const { page } = subject
  await page.bringToFront()
  await subject.whole()
  await rest(page)
  const drawnWhole = await subject.drawn()
  const zoomed = await framesDuring(page, () => zoom(subject))
  await subject.whole()
  await subject.closer()
  await rest(page)
  await subject.hand()
  const drawnClose = await subject.drawn()
  const panned = await framesDuring(page, () => pan(subject))
  await rest(page)
  await subject.arrow()
  const selects: number[] = []
  for (let n = 0; n < 5; n++) selects.push(await pressed(subject))
  await subject.whole()
  await rest(page)
  const came = await framesDuring(page, () => profiled(subject, () => arriving(subject, arrived)))
  return {
    pan: panned,
    zoom: zoomed,
    arriving: came,
    selectMs: median(selects),
    drawnWhole,
    drawnClose,
  }
}

/** Milliseconds until the note's menu is there to be read. */
const menuMs = async ({ page, devtools, note }: Subject): Promise<number> => {
  const at = await note()
  const isOpen = `document.querySelector('dialog[open], [role=dialog]') !== null`
  const ms = await pressUntil(page, isOpen, () => click(devtools, at))
  await page.keyboard.press('Escape')
  await page.locator('dialog[open], [role=dialog]').waitFor({ state: 'detached' })
  return ms
}

const figure = (value: number): string => value.toFixed(1)
const rowsOf = (ours: readonly Measured[], theirs: readonly Measured[]) => {
  const row = (name: string, of: (one: Measured) => number) => {
    const [own, other] = [median(ours.map(of)), median(theirs.map(of))]
    return [name, figure(own), figure(other), other > 0 ? (own / other).toFixed(2) : '–']
  }
  const frames = (name: string, of: (one: Measured) => Frames) => [
    row(`${name}: median frame, ms`, (one) => of(one).median),
    row(`${name}: p95`, (one) => of(one).p95),
    row(`${name}: longest`, (one) => of(one).longest),
    row(`${name}: tasks over 50 ms`, (one) => of(one).longTasks),
  ]
  return [
    ...frames('pan', (one) => one.pan),
    ...frames('zoom', (one) => one.zoom),
    ...frames('notes arrive', (one) => one.arriving),
    row('press → selected, ms', (one) => one.selectMs),
    row('notes drawn, whole board', (one) => one.drawnWhole),
    row('notes drawn, close by', (one) => one.drawnClose),
  ]
}

const hall = await openHall([{ id: step, template: 'actor-map' }])
const library = await openPeer()
const browser = await launch()
try {
  await goAndOpen(hall, step)
  lay(hall, names(notes))
  await until('the notes to be laid', () => hall.moderator.isDone(), 240_000)
  say(`${notes} notes laid; ${machine()}`)
  const subjects = [await openProduct(browser, hall), await openLibrary(browser, library.url, notes)] as const
  const [product] = subjects
  const results: readonly Measured[][] = [[], []]
  const menus: number[] = []
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [n, subject] of subjects.entries()) results[n]?.push(await measure(subject))
    arrived += batch.notes * batch.times
    await product.page.bringToFront()
    menus.push(await menuMs(product).catch(() => Infinity))
  }
  say(`${machine()}; ${size.width} × ${size.height}, no graphics card; medians of ${repeats}`)
  say('')
  say(table(['', ...subjects.map(({ name }) => name), 'ratio'], rowsOf(results[0] ?? [], results[1] ?? [])))
  say('')
  say(`press → the note's menu, ms: ${figure(median(menus))}`)
} finally {
  await browser.close()
  library.close()
  await hall.close()
}
process.exit()

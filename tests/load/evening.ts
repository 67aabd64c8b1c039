// An hour's evening: 57 simulated phones, 3 real ones, a board and a projector go through a whole run sheet while phones lose
// their network now and then and the server is killed once. Ends with what was found, and with an exit code.
// Run by hand: npm run test:evening; MINUTES=60 for a real hour (as at night), 10 unless told: the same acts, closer together.
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../kit/phone-client.ts'
import { shares, voteItems } from './kit/evening-plan.ts'
import { machine, say, table } from './kit/figures.ts'
import type { Guest } from './kit/guest.ts'
import type { Hall } from './kit/hall.ts'
import type { RealPhone } from './kit/real-phone.ts'
import { memoryOf, openStage, realOnes, type Stage } from './kit/stage.ts'
import { ofBallots, ofDocuments, ofIntents, ofNotes, ofOutboxes, readKept } from './kit/verdict.ts'
import { t } from '../browser/kit/words.ts'

const minutes = Number(process.env['MINUTES'] ?? 10)
const simulated = Number(process.env['PHONES'] ?? 57)
/** What one guest tries to do in an evening, however long it takes. */
const actsEach = 60
/** Of its acts, so many are that the network goes away. */
const lossShare = 0.06
const totalMs = minutes * 60_000
/** How much faster than a real hour. */
const faster = Math.max(1, 60 / minutes)
const findings: string[] = []
const found = (what: string, list: readonly string[]): void => {
  if (list.length > 0) findings.push(`${what}: ${list.length}`, ...list.slice(0, 20).map((one) => `  ${one}`))
}
const clock = (): string => new Date().toISOString().slice(11, 19)
const told = (text: string): void => say(`${clock()} ${text}`)
const random = (least: number, most: number): number => least + Math.random() * (most - least)

const moderate = async (
  { moderator }: Hall,
  intent: { readonly type: string },
  step: string | null = null,
) => {
  moderator.ask(step as never, intent)
  await until(JSON.stringify(intent), () => moderator.isDone())
}
const lead = async (hall: Hall, step: string, ...types: readonly string[]): Promise<void> => {
  for (const type of types) await moderate(hall, { type: `step.${type}`, step } as { type: string })
}

/** Everyone acts by their own clock, and loses the network for 1 to 60 seconds of a real hour. */
const startLiving = (guests: readonly Guest[]) => {
  let losses = 0
  let isOver = false
  const live = async ({ way, act }: Guest): Promise<void> => {
    await wait(random(0, totalMs / actsEach))
    while (!isOver) {
      act()
      if (Math.random() < lossShare) {
        losses += 1
        way.lose(Math.random() < 0.5 ? 'broken' : 'silent')
        void wait(Math.max(1_000, random(1_000, 60_000) / faster)).then(() => way.find())
      }
      await wait(random(0.5, 1.5) * (totalMs / actsEach))
    }
    if (way.isLost()) way.find()
  }
  const lives = guests.map(live)
  return {
    losses: () => losses,
    stop: async () => {
      isOver = true
      await Promise.all(lives)
    },
  }
}

/** A scene takes its share of the evening, or longer when someone in it does. */
const scene = async (name: string, share: number, run: () => Promise<unknown>): Promise<void> => {
  told(name)
  await Promise.all([run(), wait(share * totalMs)])
}

const everyReal = (real: readonly RealPhone[], run: (phone: RealPhone, n: number) => Promise<void>) =>
  Promise.all(
    real.map((phone, n) =>
      run(phone, n).catch(async (error: unknown) => {
        findings.push(`${phone.name} could not go on: ${String(error).slice(0, 400)}`)
        await phone.page().screenshot({ path: `dist/evening-${phone.name.replaceAll(' ', '-')}.png` })
      }),
    ),
  )

/** One real phone each round writes without network; it waits, and lies there once. */
const round = async ({ hall, real }: Stage, n: number): Promise<void> => {
  await moderate(hall, { type: 'round.next', round: n } as { type: string }, 'tables')
  await everyReal(real, async (phone, at) => {
    await phone.writeAtTable(n, `${phone.name} aan tafel in ronde ${n}`)
    if (at === n - 1)
      await phone.offline(random(1_000, 20_000), () =>
        phone.writeAtTable(n, `${phone.name} zonder netwerk in ronde ${n}`),
      )
  })
}

const killServer = async ({ hall, ears }: Stage): Promise<void> => {
  await wait(shares.round * totalMs * 0.5)
  const back = ears.away('everyone')
  told('the server is killed, and started again')
  await hall.server.kill()
  await hall.server.start()
  // Who waits longest to try again does so within half a minute.
  setTimeout(back, 10_000)
}

const tables = async (stage: Stage): Promise<void> => {
  const { hall, real } = stage
  await lead(hall, 'silent', 'open')
  await lead(hall, 'tables', 'go', 'open')
  await scene('tables, round 1', shares.round, () => round(stage, 1))
  await scene('tables, round 2', shares.round, () => Promise.all([round(stage, 2), killServer(stage)]))
  await scene('tables, round 3', shares.round, () => round(stage, 3))
  await everyReal(real, (phone) => phone.writeSilently(`${phone.name} klaagt in stilte`))
  await lead(hall, 'tables', 'close')
  await scene('the wall of the silent table', shares.wall, () =>
    lead(hall, 'silent', 'collect', 'close', 'go', 'reveal'),
  )
}

const map = async ({ hall, real }: Stage): Promise<void> => {
  await lead(hall, 'actors', 'go', 'open')
  await scene('the actor map', shares.map, () =>
    everyReal(real, async (phone, n) => {
      await phone.writeOnMap(`${phone.name} noemt de bakker`)
      if (n === 0)
        await phone.offline(random(1_000, 20_000), () => phone.writeOnMap(`${phone.name} noemt de slager`))
    }),
  )
}

const vote = async ({ hall, real }: Stage): Promise<void> => {
  await lead(hall, 'vote', 'go', 'open')
  await scene('the vote', shares.vote, () => everyReal(real, (phone, n) => phone.vote(voteItems[n] ?? '')))
}

/** Every guest looks at every document, so that all of them can be compared. */
const lookAtAll = async ({ guests }: Stage): Promise<void> => {
  for (const { phone } of guests)
    for (const step of phone.stores.frame.getState().frame?.steps ?? [])
      for (const name of Object.values(step.documents)) phone.want(name)
  const open = () => guests.flatMap(({ phone }) => Object.values(phone.stores.documents.getState().open))
  await until('every document to be live', () => open().every(({ status }) => status === 'live'), 120_000)
}

const settle = async (stage: Stage): Promise<void> => {
  const { guests, real } = stage
  await until(
    'every outbox to be answered',
    () =>
      guests.every(({ phone }) =>
        phone.stores.outbox.getState().entries.every(({ state }) => state === 'refused'),
      ),
    180_000,
  ).catch((error: unknown) => found('waiting', [String(error)]))
  await everyReal(real, (phone) =>
    phone.page().getByText(t('phone.offline.title'), { exact: true }).waitFor({ state: 'detached' }),
  )
  await lookAtAll(stage).catch((error: unknown) => found('documents', [String(error)]))
}

/** How many notes the board and the projector say that the map has; what the phones see is compared in `verdict.ts`. */
const expectOnWalls = async ({ hall, board, screen }: Stage, notes: number): Promise<void> => {
  await lead(hall, 'actors', 'go')
  for (const [name, page] of [
    ['board', board],
    ['projector', screen],
  ] as const)
    await page
      .getByLabel(t('map.map', { n: notes }), { exact: true })
      .waitFor({ state: 'attached', timeout: 30_000 })
      .catch(async () => {
        const says = await page
          .locator('[role=group][aria-label], [role=list][aria-label]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
        found(`${name} does not show ${notes} notes`, [says.join(' | ')])
      })
}

const judge = async (stage: Stage): Promise<void> => {
  const { hall, guests, real, ears } = stage
  const kept = await readKept(hall.server.databasePath, hall.made.id)
  found('intents', ofIntents(guests, kept))
  found('notes', ofNotes(guests, real, kept))
  const dots = real.flatMap((phone) => phone.dots)
  found('ballots', ofBallots(guests, dots, kept))
  found('documents', ofDocuments(guests, kept))
  found('outboxes', ofOutboxes(guests))
  found('consoles', ears.faults)
  if (hall.server.hasDied()) found('server', ['it ended by itself'])
  const errors = hall.server
    .output()
    .split('\n')
    .filter((line) => /"level":(?:5|6)0|Error/.test(line))
  found('errors in the log', errors)
}

told(`${machine()}; ${simulated} simulated and ${realOnes} real phones, ${minutes} minutes`)
const stage = await openStage(simulated, faster)
try {
  const before = await memoryOf(stage)
  const living = startLiving(stage.guests)
  await lead(stage.hall, 'welcome', 'go', 'open')
  await scene('welcome', shares.welcome, async () => {})
  await tables(stage)
  await map(stage)
  await vote(stage)
  await living.stop()
  told('everyone is back; settling')
  await settle(stage)
  await lead(stage.hall, 'vote', 'close', 'reveal')
  await wait(5_000)
  await judge(stage)
  const onMap = stage.guests
    .flatMap(({ phone }) => Object.entries(phone.stores.documents.getState().open))
    .find(([name]) => name.includes('.actors.main.'))?.[1].part?.['notes']
  await expectOnWalls(stage, Object.keys(onMap ?? {}).length)
  const after = await memoryOf(stage)
  const answers = stage.guests.flatMap(({ phone }) => phone.answers.map(({ answer }) => answer.type))
  const count = (type: string): number => answers.filter((one) => one === type).length
  say('')
  say(`asked by simulated phones: ${stage.guests.reduce((sum, { asked }) => sum + asked.size, 0)} intents`)
  say(
    `answers: ${count('accepted')} accepted, ${count('refused')} refused for being late, ${count('later')} later`,
  )
  say(`the network was lost ${living.losses()} times by simulated phones, 4 times by real ones; one kill -9`)
  say(`forgiven in consoles while without network: ${stage.ears.forgiven.length}`)
  const names = ['server (resident)', 'board', 'projector', ...stage.real.map(({ name }) => name)]
  const line = (n: number) => [
    before[n]?.mb ?? 0,
    after[n]?.mb ?? 0,
    before[n]?.nodes ?? 0,
    after[n]?.nodes ?? 0,
  ]
  say('')
  say(
    table(
      ['memory', 'MB at start', 'MB at end', 'nodes at start', 'at end'],
      names.map((name, n) => [name, ...line(n)]),
    ),
  )
  say('')
  say(machine())
} catch (error) {
  findings.push(
    `the evening broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
} finally {
  for (const guest of stage.guests) guest.close()
  await stage.browser.close()
  await stage.hall.close()
}
say(findings.length === 0 ? 'Nothing lost, nothing doubled, no error in any console.' : findings.join('\n'))
process.exit(findings.length === 0 ? 0 : 1)

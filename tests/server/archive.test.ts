// An archive: the same workshop again elsewhere, without people and without secrets.
import { describe, expect, it } from 'vitest'
import { feedbackOf } from '../../server/workshop/feedback.ts'
import { replay } from '../../server/workshop/load-room.ts'
import { stepPoints } from '../../server/workshop/points.ts'
import { reportOf } from '../../server/workshop/report.ts'
import type { Entry } from '../../server/store/store.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { Report } from '../../shared/report.ts'
import { archived, loaded } from '../kit/archives.ts'
import { hardSubject } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'
import { playEvening } from '../simulation/evening.ts'
import { say } from './taken-away-kit.ts'

const evenings = Number(process.env['EVENINGS'] ?? 12)
const stateOf = (ledger: readonly Entry[]) => replay(ledger, kinds)
const jsonOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value

/** A tally that runs before its result is shown is of ballots that are nobody's to take along. */
const withoutRunning = (report: Report, ledger: readonly Entry[]): Report => {
  const running = new Set(
    stateOf(ledger).steps.flatMap(({ id, kind, activity }) =>
      kind.published && kind.published(activity) === null ? [id] : [],
    ),
  )
  return {
    ...report,
    steps: report.steps.map((step) => (running.has(step.id) ? { ...step, sections: [] } : step)),
  }
}

const evening = (seed: number) =>
  playEvening(seed, hardSubject(), { phones: 5, acts: 400, loss: 0, doubled: 0, restarts: false })

describe('a random evening', () => {
  it.each(Array.from({ length: evenings }, (_, i) => i + 1))(
    '[AR1] [AR2] loads with the same report, points and feedback, and is written alike again (seed %i)',
    async (seed) => {
      const { ledger } = await evening(seed)
      const archive = archived(ledger)
      const again = loaded(archive)
      const [then, now] = [stateOf(ledger), stateOf(again)]
      expect(withoutRunning(jsonOf(reportOf(now)), ledger)).toEqual(
        withoutRunning(jsonOf(reportOf(then)), ledger),
      )
      expect(jsonOf(stepPoints(now))).toEqual(jsonOf(stepPoints(then)))
      expect(jsonOf(feedbackOf(now))).toEqual(jsonOf(feedbackOf(then)))
      const second = archived(again)
      expect(JSON.stringify(second.entries)).toBe(JSON.stringify(archive.entries))
      expect(JSON.stringify({ ...second, report: null })).toBe(JSON.stringify({ ...archive, report: null }))
    },
    60_000,
  )

  it('[AR3] gives the same bytes whatever the persons are called', async () => {
    const { ledger } = await evening(99)
    const people = stateOf(ledger).people.map(({ id }) => id)
    const renamed = people.reduce(
      (text, id, i) => text.replaceAll(id, `Q${String(i * 7 + 3).padStart(21, 'x')}`),
      JSON.stringify(ledger),
    )
    expect(JSON.stringify(archived(JSON.parse(renamed) as Entry[]))).toBe(JSON.stringify(archived(ledger)))
    // Random phones call notes anything, now and then by an id of a person.
    const bare = JSON.stringify(archived(ledger)).replace(/"(?:note|id|group|apart)":"[^"]*"/g, '')
    expect(people.filter((id) => bare.includes(id))).toEqual([])
  })
})

describe('what an archive does not hold', () => {
  const enter = async () => {
    const world = await createWorld(7, hardSubject())
    const act = async (step: string | null, type: string, more: object = {}) =>
      expect(await world.ask(world.moderator, step, { type, ...more } as { type: string })).toMatchObject({
        type: 'accepted',
      })
    const text = async () => JSON.stringify(archived(await world.store.read(world.row.id, 0)))
    return { world, act, text }
  }

  it('[AR4] not a byte differs by what is sealed, however much of it there is', async () => {
    const { world, act, text } = await enter()
    await act(null, 'step.go', { step: 'silent' })
    await act(null, 'step.open', { step: 'silent' })
    const writer = await world.join()
    const before = await text()
    const whisper = async (n: number) => {
      const note = world.chance.id()
      await world.ask(
        writer,
        'silent',
        { type: 'note.add', note, text: `geheim ${n}` } as { type: string },
        `key ${n}`,
      )
    }
    await whisper(1)
    await whisper(2)
    expect(await text()).toBe(before)
    await act(null, 'step.collect', { step: 'silent' })
    const collected = await text()
    expect(collected).toContain('geheim 1')
    expect(collected).not.toContain(world.deps.hash('key 1'))
    await whisper(3)
    expect(await text()).toBe(collected)
  })

  it('[AR4] no ballot before the result is shown; afterwards each under its receipt, and no key or pseudonym of a voter', async () => {
    const { world, act, text } = await enter()
    await act(null, 'step.go', { step: 'vote' })
    await act(null, 'step.open', { step: 'vote' })
    const before = await text()
    const opened = stateOf(await world.store.read(world.row.id, 0)).steps.find(({ id }) => id === 'vote')
    if (!opened) throw new Error('there is no vote')
    const { items: listed } = opened.activity as { readonly items: readonly { readonly id: string }[] }
    const items = listed.map(({ id }) => id)
    const locks: string[] = []
    for (let n = 0; n < 3; n++) {
      const key = `key-of-ballot-${n}`
      locks.push(world.deps.hash(key))
      const cast = { type: 'ballot.cast', dots: { [items[n % items.length] ?? '']: 1 } }
      expect(await world.ask(await world.join(), 'vote', cast as { type: string }, key)).toMatchObject({
        type: 'accepted',
      })
    }
    const running = JSON.parse(await text()) as { entries: unknown[] }
    const vote = (archive: { entries: unknown[] }) => JSON.stringify(archive.entries.at(-1))
    expect(vote(running)).toBe(vote(JSON.parse(before) as { entries: unknown[] }))
    await act(null, 'step.close', { step: 'vote' })
    await act(null, 'step.reveal', { step: 'vote' })
    const revealed = await text()
    expect(revealed).toContain('"lock":"')
    for (const lock of locks) expect(revealed).not.toContain(lock)
    const stored = JSON.stringify(await world.store.read(world.row.id, 0))
    const voters = [...stored.matchAll(/"voters":\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, voter = '']) => voter),
    )
    expect(voters.length).toBeGreaterThan(0)
    for (const voter of voters) expect(revealed).not.toContain(voter)
  })

  it('[AR5] no words taken back or written over, no name of a link, nothing of a rehearsal that was wiped', async () => {
    const { world, act, text } = await enter()
    await act(null, 'rehearsal.begin')
    await act(null, 'step.go', { step: 'actors' })
    await act(null, 'step.open', { step: 'actors' })
    await act('actors', 'note.add', say(world.chance.id(), 'canary gespeeld'))
    expect(await text()).toContain('canary gespeeld')
    expect(JSON.parse(await text())).toMatchObject({ rehearsal: true })
    await act(null, 'rehearsal.wipe')
    expect(await text()).not.toContain('canary gespeeld')
    await act(null, 'step.go', { step: 'actors' })
    await act(null, 'step.open', { step: 'actors' })
    const [edited, withdrawn] = [world.chance.id(), world.chance.id()]
    const writer = await world.join()
    const write = async (intent: object) =>
      expect(await world.ask(writer, 'actors', intent as { type: string })).toMatchObject({
        type: 'accepted',
      })
    await write(say(edited, 'canary eerst'))
    await write({ type: 'note.edit', note: edited, text: 'canary daarna' })
    await write(say(withdrawn, 'canary teruggenomen'))
    await write({ type: 'note.withdraw', note: withdrawn })
    const officer = { ...world.moderator, role: 'officer' as const, name: 'canary link' }
    const answer = { status: 'taken-up', why: 'canary waarom', by: '', due: '' }
    const notes = [{ step: 'actors', note: edited, was: 0 }]
    const given = await world.ask(officer, null, { type: 'answers.give', notes, answer } as { type: string })
    expect(given).toMatchObject({ type: 'accepted' })
    expect(JSON.stringify(await world.store.read(world.row.id, 0))).toContain('canary link')
    const all = await text()
    expect(all).toMatch(/canary daarna.*canary waarom/s)
    expect(all).not.toMatch(/canary (gespeeld|eerst|teruggenomen|link)/)
    expect(all).not.toContain(String(writer.person))
  })
})

describe('a loaded workshop', () => {
  it('[AR6] says where it came from, has nobody inside, and nothing to go back to', async () => {
    const { ledger } = await evening(3)
    const state = stateOf(loaded(archived(ledger)))
    expect(loaded(archived(ledger)).at(-1)?.facts[0]?.fact).toMatchObject({
      type: 'workshop.loaded',
      from: { release: '0.0.0', state: reportOf(stateOf(ledger)).state },
    })
    expect(state.people.filter(({ here }) => here)).toEqual([])
    expect(state.people).toHaveLength(stateOf(ledger).people.length)
    expect(state.moments.size).toBe(0)
    expect(state.steps.every(({ veil }) => veil === null)).toBe(true)
  })
})

// The run sheet while the evening runs: minutes and the clock, steps that come, move and go, and the way back of each.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { hardSubject, stepFrom } from '../kit/plan.ts'
import { createWorld } from '../kit/world.ts'

const minute = 60_000

const enter = async (seed = 5) => {
  const world = await createWorld(seed, hardSubject())
  const room = await world.room()
  room.watch({ frameChanged: () => {}, mineChanged: () => {}, personRemoved: () => {} })
  const act = (type: string, more: object = {}) =>
    world.ask(world.moderator, null, { type, ...more } as { type: string })
  const frame = () => room.frame('staff')
  const line = (id: string) => frame().lines.find((one) => one.id === id)
  const order = () => frame().lines.map(({ id }) => String(id))
  return { world, act, frame, line, order }
}

const refusedFor = (why: string) => ({
  type: 'refused',
  refusal: { reason: 'not-possible', detail: { why } },
})
const undo = ['undo'] as const
const newStep = (id: string) => stepFrom('actor-map', id)

describe('minutes and the clock', () => {
  it('[WS40] minutes of the current step move its clock; minutes of the clock are minutes of the step', async () => {
    const { act, frame, line } = await enter()
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    const planned = line('welcome')?.minutes ?? 0
    const { timer } = frame()
    if (timer.type !== 'running') throw new Error('the clock does not run')
    await act('step.change', { step: 'welcome', minutes: planned + 5 })
    expect(frame().timer).toMatchObject({ endsAt: timer.endsAt + 5 * minute })
    await act('timer.add', { minutes: 2 })
    expect(line('welcome')?.minutes).toBe(planned + 7)
    await act('steps.extend', { lines: [{ step: 'welcome', minutes: -7 }] })
    expect(frame().timer).toEqual(timer)
    expect(line('welcome')?.minutes).toBe(planned)
  })

  it('[WS41] after "time" two more minutes count from now, and what has passed is never cut', async () => {
    const { world, act, frame, line } = await enter()
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    const planned = line('welcome')?.minutes ?? 0
    await world.time.runUntil(world.time.now() + (planned + 3) * minute)
    await act('steps.extend', { lines: [{ step: 'welcome', minutes: 2 }] })
    expect(line('welcome')?.minutes).toBe(planned + 5)
    await act('steps.extend', { lines: [{ step: 'welcome', minutes: -60 }] })
    const { timer } = frame()
    expect(timer.type === 'running' && timer.endsAt).toBeGreaterThan(world.time.now() - 2 * minute)
    expect(line('welcome')?.minutes).toBe(planned + 3)
  })

  it('[WS42] a cut over several steps is one act with one way back', async () => {
    const { act, line } = await enter()
    const before = ['tables', 'actors'].map((id) => line(id)?.minutes)
    await act('steps.extend', {
      lines: [
        { step: 'tables', minutes: -4 },
        { step: 'actors', minutes: -2 },
      ],
    })
    expect(line('tables')?.minutes).toBe((before[0] ?? 0) - 4)
    await act(...undo)
    expect(['tables', 'actors'].map((id) => line(id)?.minutes)).toEqual(before)
  })

  it('[WS43] pauses are counted for the step the room is at, and the plan stands from the first step on', async () => {
    const { world, act, frame, line } = await enter()
    await act('step.change', { step: 'welcome', minutes: 20 })
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    await act('step.change', { step: 'tables', minutes: 99 })
    expect(frame().plan?.lines['welcome']?.minutes).toBe(20)
    expect(frame().plan?.lines['tables']?.minutes).not.toBe(99)
    expect(line('tables')?.minutes).toBe(99)
    await act('timer.pause')
    await world.time.runUntil(world.time.now() + 10 * minute)
    await act('timer.start')
    const paused = frame().plan?.pausedMs ?? 0
    expect(paused).toBeGreaterThanOrEqual(10 * minute)
    expect(paused).toBeLessThan(11 * minute)
    expect(frame().plan?.pausedAt).toBeNull()
    expect((await world.room()).frame('room').plan).toBeUndefined()
  })
})

describe('steps that come, move and go', () => {
  it('[WS44] a step is inserted whole, in its place, and an undo takes it out', async () => {
    const { world, act, order } = await enter()
    const before = order()
    const answer = await act('step.insert', { step: newStep('more'), after: 'welcome' })
    expect(answer).toMatchObject({ type: 'accepted' })
    expect(order()).toEqual(['welcome', 'more', ...before.slice(1)])
    const facts = (await world.store.read(world.row.id, 0)).flatMap((entry) => entry.facts)
    const inserted = facts.find(({ fact }) => fact['type'] === 'step.inserted')
    expect(inserted?.fact['step']).toMatchObject({ config: newStep('more').config })
    expect(await act('step.insert', { step: newStep('more'), after: null })).toMatchObject({
      refusal: { reason: 'already-there' },
    })
    await act(...undo)
    expect(order()).toEqual(before)
    await act('redo')
    expect(order()).toEqual(['welcome', 'more', ...before.slice(1)])
  })

  it('[WS45] a configuration that its kind does not take is refused with its place', async () => {
    const { act } = await enter()
    const step = { ...newStep('more'), config: { rings: 'none' } }
    const answer = await act('step.insert', { step, after: 'welcome' })
    expect(answer).toMatchObject({ type: 'refused', refusal: { reason: 'malformed' } })
  })

  it('[WS46] what a step is about always comes before it', async () => {
    const { act, order } = await enter()
    const before = order()
    expect(await act('step.move', { step: 'vote', after: 'welcome' })).toMatchObject(
      refusedFor('source-later'),
    )
    expect(await act('step.move', { step: 'tables', after: 'vote' })).toMatchObject(
      refusedFor('source-later'),
    )
    expect(await act('step.remove', { step: 'tables' })).toMatchObject(refusedFor('source-lost'))
    const vote = stepFrom('dot-voting', 'early', { config: { from: ['tables'] } })
    expect(await act('step.insert', { step: vote, after: 'welcome' })).toMatchObject(
      refusedFor('source-later'),
    )
    expect(order()).toEqual(before)
  })

  it('[WS47] what has begun is neither moved nor removed; what was removed comes back as it was', async () => {
    const { act, order, frame } = await enter()
    await act('step.go', { step: 'welcome' })
    expect(await act('step.remove', { step: 'welcome' })).toMatchObject(refusedFor('step-begun'))
    expect(await act('step.move', { step: 'welcome', after: 'vote' })).toMatchObject(refusedFor('step-begun'))
    await act('step.change', { step: 'actors', title: { nl: 'Wie is er nog?' }, lead: 'Joris' })
    const before = { order: order(), steps: frame().steps }
    await act('step.remove', { step: 'actors' })
    expect(order()).not.toContain('actors')
    await act(...undo)
    expect(order()).toEqual(before.order)
    expect(frame().steps.find(({ id }) => id === 'actors')?.config).toEqual(
      before.steps.find(({ id }) => id === 'actors')?.config,
    )
    expect(frame().lines.find(({ id }) => id === 'actors')).toMatchObject({ lead: 'Joris' })
  })

  it('[WS48] a step runs beside or takes its turn, but not while it is current or open', async () => {
    const { act, line } = await enter()
    await act('step.change', { step: 'actors', beside: true })
    expect(line('actors')?.beside).toBe(true)
    await act(...undo)
    expect(line('actors')?.beside).toBe(false)
    await act('step.open', { step: 'silent' })
    expect(await act('step.change', { step: 'silent', beside: false })).toMatchObject(refusedFor('step-open'))
    await act('step.go', { step: 'actors' })
    expect(await act('step.change', { step: 'actors', beside: true })).toMatchObject(
      refusedFor('step-current'),
    )
  })

  it('[WS49] whatever is inserted, moved, removed and taken back: every step once, and replay gives the same', async () => {
    const acts = fc.array(
      fc.record({
        type: fc.constantFrom('insert', 'move', 'remove', 'undo', 'redo', 'go'),
        a: fc.nat(9),
        b: fc.nat(9),
      }),
      { maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(acts, async (plays) => {
        const { world, act, order, frame } = await enter()
        let made = 0
        for (const { type, a, b } of plays) {
          const [step, after] = [order()[a % order().length], order()[b % order().length]]
          if (type === 'insert') await act('step.insert', { step: newStep(`new-${made++}`), after })
          else if (type === 'undo' || type === 'redo') await act(type)
          else await act(`step.${type}`, { step, after: type === 'move' ? after : undefined })
          expect(new Set(order()).size).toBe(order().length)
          expect(order().length).toBeGreaterThan(0)
          expect(order().indexOf('tables')).toBeLessThan(
            order().includes('vote') ? order().indexOf('vote') : Number.POSITIVE_INFINITY,
          )
        }
        const replayed = await loadRoom(world.row.id, world.deps)
        expect(replayed?.state.steps.map(({ id }) => String(id))).toEqual(order())
        expect(replayed?.state.current ?? null).toEqual(frame().current)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a look at what is prepared', () => {
  it('[WS54] a moderator reads the room document of a prepared step; projector, phones and hosts do not', async () => {
    const { world } = await enter()
    const room = await world.room()
    const name = { workshop: world.row.id, step: 'actors', part: 'main', audience: 'room' as const }
    expect(room.document(name, 'moderator')).not.toBeNull()
    for (const role of ['screen', 'participant', 'host', 'officer', 'tablet'] as const)
      expect(room.document(name, role)).toBeNull()
    expect(room.document(name)).toBeNull()
  })
})

describe('the way back', () => {
  it('[WS50] going back to a step opens it again with its clock, and the step that was left is not begun', async () => {
    const { act, frame, line } = await enter()
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    const { timer } = frame()
    await act('step.go', { step: 'tables' })
    expect(line('welcome')?.phase).toBe('closed')
    await act(...undo)
    expect(frame()).toMatchObject({ current: 'welcome', timer })
    expect(line('welcome')).toMatchObject({ phase: 'open', leftAt: null })
    expect(line('tables')).toMatchObject({ enteredAt: null, leftAt: null, phase: 'prepared' })
    await act('redo')
    expect(frame().current).toBe('tables')
  })

  it('[WS51] closing is taken back with its clock; the very first step back to the lobby', async () => {
    const { act, frame, line } = await enter()
    await act('step.go', { step: 'welcome' })
    await act('step.open', { step: 'welcome' })
    const { timer } = frame()
    await act('step.close', { step: 'welcome' })
    await act(...undo)
    expect(line('welcome')?.phase).toBe('open')
    expect(frame().timer).toEqual(timer)
    await act(...undo)
    await act(...undo)
    expect(frame().current).toBeNull()
  })

  it('[WS52] a settings form is one act: its texts, minutes and configuration go back together', async () => {
    const { act, frame, line } = await enter()
    const config = frame().steps.find(({ id }) => id === ('actors' as StepId))?.config as object & {
      readonly prompts: readonly { readonly question: object }[]
    }
    const [prompt, ...others] = config.prompts
    const first = { ...prompt, question: { nl: 'Wie nog meer?' } }
    const before = line('actors')
    const asked = { title: { nl: 'Anders' }, minutes: 3, config: { ...config, prompts: [first, ...others] } }
    await act('step.change', { step: 'actors', ...asked })
    expect(line('actors')).toMatchObject({ title: { nl: 'Anders' }, minutes: 3 })
    await act(...undo)
    expect(line('actors')).toEqual(before)
    expect(frame().steps.find(({ id }) => id === ('actors' as StepId))?.config).toEqual(config)
    const wrong = { ...config, rings: 'none' }
    const answer = await act('step.change', { step: 'actors', minutes: 44, config: wrong })
    expect(answer).toMatchObject({ refusal: { reason: 'malformed', detail: { path: 'rings' } } })
    expect(line('actors')?.minutes).toBe(before?.minutes)
  })

  it('[WS53] no client can ask for what only an undo may do', async () => {
    const { act, frame } = await enter()
    await act('step.go', { step: 'welcome' })
    const moved = { from: 'welcome', to: null, enteredAt: null, leftAt: null, moves: 1 }
    expect(await act('run.back', { forth: { type: 'undo' }, moved })).toMatchObject({ type: 'refused' })
    expect(frame().current).toBe('welcome')
  })
})

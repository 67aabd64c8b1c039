// Planned, actual and expected times of the run sheet, what is proposed to catch up, and when the bell rings: for any evening.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../../shared/ids.ts'
import type { FrameLine } from '../../../shared/protocol/frame.ts'
import { ringsIn } from '../../desk/bell.ts'
import { planStart } from '../run-clock.ts'
import { minuteMs, runTimes, type RunFrame } from '../run-times.ts'
import { catchUp } from './catch-up.ts'
import { insertIntent, earlierThan, withNotes } from './insert.ts'
import { barOn, scaleOf } from './scale.ts'

const evening = new Date(2026, 10, 12, 19, 0).getTime()

const line = (id: string, more: Partial<FrameLine> = {}): FrameLine => ({
  id: id as StepId,
  kind: 'map',
  title: { nl: id },
  minutes: 10,
  lead: '',
  beside: false,
  phase: 'prepared',
  enteredAt: null,
  leftAt: null,
  ...more,
})

/** Any evening that is somewhere on its way: some steps done, one current, the rest to come, some beside. */
const evenings = fc
  .record({
    lines: fc.array(
      fc.record({
        planned: fc.integer({ min: 1, max: 90 }),
        minutes: fc.integer({ min: 1, max: 90 }),
        beside: fc.boolean(),
      }),
      {
        minLength: 1,
        maxLength: 9,
      },
    ),
    at: fc.nat(8),
    took: fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 9, maxLength: 9 }),
    passed: fc.integer({ min: 0, max: 200 }),
    pausedMs: fc.integer({ min: 0, max: 30 }),
    begins: fc.integer({ min: -60, max: 60 }),
  })
  .map(({ lines, at, took, passed, pausedMs, begins }) => {
    let moment = evening + begins * minuteMs
    let after = 0
    const planned: Record<string, { after: number; minutes: number }> = {}
    const current = at % lines.length
    const made = lines.map((one, index) => {
      const id = `step-${index}`
      if (!one.beside) {
        planned[id] = { after, minutes: one.planned }
        after += one.planned
      }
      if (index > current) return line(id, one)
      const enteredAt = moment
      if (index < current) moment += (took[index] ?? 0) * minuteMs
      return line(id, {
        ...one,
        enteredAt,
        leftAt: index < current ? moment : null,
        phase: index < current ? 'closed' : 'open',
      })
    })
    const frame: RunFrame = {
      lines: made,
      current: `step-${current}` as StepId,
      timer: { type: 'off' },
      plan: {
        minutes: after,
        lines: planned,
        pausedMs: Math.min(pausedMs, passed) * minuteMs,
        pausedAt: null,
      },
      workshop: { startsAt: '19:00' },
    }
    return { frame, now: moment + passed * minuteMs }
  })

describe('the times of the run sheet', () => {
  it('[BO30] planned, actual and expected agree: no gaps to come, nothing ends before now, late is end against plan', () => {
    fc.assert(
      fc.property(evenings, ({ frame, now }) => {
        const times = runTimes(frame, now)
        const own = frame.lines.flatMap(({ id }) => times.lines.get(id) ?? [])
        expect(own).toHaveLength(frame.lines.filter(({ beside }) => !beside).length)
        const coming = own.filter(({ state }) => state === 'coming')
        const ends = [own.find(({ state }) => state === 'now')?.endsAt, ...coming.map(({ endsAt }) => endsAt)]
        coming.forEach(({ startsAt }, index) => {
          if (ends[index] !== undefined) expect(startsAt).toBe(ends[index])
          expect(startsAt).toBeGreaterThanOrEqual(now)
        })
        expect(times.endsAt).toBeGreaterThanOrEqual(now)
        expect(times.plannedEnd).toBe(evening + (frame.plan?.minutes ?? 0) * minuteMs)
        const late = ((times.endsAt ?? 0) - (times.plannedEnd ?? 0)) / minuteMs
        expect(Math.abs(times.lateMinutes - late)).toBeLessThanOrEqual(0.5)
        for (const { startsAt, endsAt } of own)
          if (startsAt !== null && endsAt !== null) expect(endsAt).toBeGreaterThanOrEqual(startsAt)
      }),
      { numRuns: 500 },
    )
  })

  it('[BO31] a pause moves the end, and what was paused is not lost when the clock goes on', () => {
    const lines = [line('one', { enteredAt: evening, phase: 'open', minutes: 30 }), line('two')]
    const plan = { minutes: 40, lines: {}, pausedMs: 0, pausedAt: evening + 10 * minuteMs }
    const frame: RunFrame = { lines, current: 'one' as StepId, timer: { type: 'off' }, plan }
    const at = (minutes: number) => runTimes(frame, evening + minutes * minuteMs)
    expect(at(10).leftMs).toBe(20 * minuteMs)
    expect(at(15).leftMs).toBe(20 * minuteMs)
    expect(at(15).lateMinutes).toBe(5)
    const after = { ...frame, plan: { ...plan, pausedMs: 5 * minuteMs, pausedAt: null } }
    expect(runTimes(after, evening + 25 * minuteMs).leftMs).toBe(10 * minuteMs)
  })

  it('[BO32] a planned start is on the day of the evening, also after midnight and the day before', () => {
    const hour = 60 * minuteMs
    expect(planStart('19:00', evening + 12 * minuteMs, evening + 90 * minuteMs)).toBe(evening)
    expect(planStart('23:30', evening + 5 * hour + 10 * minuteMs, evening + 6 * hour)).toBe(
      evening + 4.5 * hour,
    )
    expect(planStart('19:00', null, evening + hour)).toBe(evening)
    expect(planStart('19:00', null, evening - 9 * hour)).toBe(evening)
    expect(planStart('09:00', null, evening)).toBe(new Date(2026, 10, 13, 9, 0).getTime())
    expect(planStart('', evening, evening)).toBeNull()
  })

  it('[BO33] catching up cuts what comes, in whole minutes, never below half or five, and no more than is late', () => {
    fc.assert(
      fc.property(evenings, ({ frame, now }) => {
        const times = runTimes(frame, now)
        const { cuts, minutes, still } = catchUp(frame.lines, times)
        expect(minutes + still).toBe(Math.max(0, times.lateMinutes))
        expect(cuts.reduce((sum, cut) => sum + cut.minutes, 0)).toBe(minutes)
        for (const cut of cuts) {
          expect(Number.isInteger(cut.minutes) && cut.minutes > 0).toBe(true)
          expect(cut.from - cut.minutes).toBeGreaterThanOrEqual(Math.min(5, cut.from))
          expect(['coming', 'now']).toContain(times.lines.get(cut.line.id)?.state)
        }
        const cutOf = (id: StepId) => cuts.find((cut) => cut.line.id === id)?.minutes ?? 0
        const shorter = frame.lines.map((one) => ({ ...one, minutes: one.minutes - cutOf(one.id) }))
        expect(runTimes({ ...frame, lines: shorter }, now).endsAt).toBe(
          (times.endsAt ?? 0) - minutes * minuteMs,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('[BO34] bars stand on their line, in order of time', () => {
    fc.assert(
      fc.property(evenings, ({ frame, now }) => {
        const times = runTimes(frame, now)
        const scale = scaleOf([times.beginsAt, times.plannedEnd, times.endsAt])
        for (const { startsAt, endsAt } of times.lines.values()) {
          if (startsAt === null || endsAt === null) continue
          const { start, length } = barOn(scale, startsAt, endsAt)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(start + length).toBeLessThanOrEqual(100 + 1e-9)
        }
        expect(scale.ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('a rehearsal', () => {
  it('[BO37] counts from the minute it began, whatever hour is planned', () => {
    fc.assert(
      fc.property(evenings, fc.integer({ min: 0, max: 23 }), ({ frame, now }, hour) => {
        const planned = { ...frame, workshop: { startsAt: `${String(hour).padStart(2, '0')}:30` } }
        const played = runTimes({ ...planned, rehearsal: true }, now)
        const free = runTimes({ ...frame, workshop: { startsAt: '' } }, now)
        expect(played).toEqual(free)
      }),
    )
  })
})

describe('inserting and the bell', () => {
  const template = {
    id: 'dot-voting',
    kind: 'vote',
    title: { nl: 'Stippen', en: 'Dots' },
    about: { nl: '' },
    icon: '',
    minutes: 15,
    config: { from: [], secret: true },
  } as unknown as Parameters<typeof insertIntent>[1]

  it('[BO35] a step that takes up others gets the earlier ones that were chosen; a title that was not typed stays in all languages', () => {
    const lines = [line('one'), line('two'), line('three')]
    expect(earlierThan(lines, 'two' as StepId).map(({ id }) => id)).toEqual(['one', 'two'])
    const gathers = [
      { id: 'one' as StepId, config: { prompts: [] } },
      { id: 'two' as StepId, config: { promises: [] } },
    ]
    expect(withNotes(lines, gathers).map(({ id }) => id)).toEqual(['one'])
    const wished = {
      template,
      title: 'Stippen',
      minutes: 'x',
      after: null,
      beside: false,
      from: ['one' as StepId],
    }
    const { step } = insertIntent(wished, template, 'dots-1' as StepId, 'nl')
    expect(step).toMatchObject({
      title: template.title,
      minutes: 15,
      config: { from: ['one'], secret: true },
    })
    const named = insertIntent({ ...wished, title: 'Kiezen' }, template, 'dots-1' as StepId, 'nl')
    expect(named.step.title).toEqual({ nl: 'Kiezen' })
  })

  it('[BO36] the bell rings only where it is on, when a running clock ends, and not for one that was over already', () => {
    const running = { type: 'running' as const, endsAt: 5_000, totalMs: 60_000 }
    expect(ringsIn(running, true, 1_000)).toBe(4_000)
    expect(ringsIn(running, false, 1_000)).toBeNull()
    expect(ringsIn(running, true, 6_000)).toBeNull()
    expect(ringsIn({ type: 'paused', leftMs: 4_000, totalMs: 60_000 }, true, 1_000)).toBeNull()
    expect(ringsIn({ type: 'off' }, true, 0)).toBeNull()
  })
})

// What the one filled button says in every phase, and what the run sheet says of time.
import { describe, expect, it } from 'vitest'
import type { StepId } from '../../shared/ids.ts'
import type { FrameLine } from '../../shared/protocol/frame.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { needsYes } from './acts.ts'
import { primaryOf, sideActs } from './primary.ts'
import { nextLine, runTimes } from './run-times.ts'

const minute = 60_000
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
const at = (phase: Phase, kind = 'map') => ({
  current: 'one' as StepId,
  lines: [line('one', { phase, kind }), line('aside', { beside: true, kind: 'silent' }), line('two')],
})

describe('the one filled button', () => {
  it('[BO1] begins, opens, closes, shows and goes on; at the end it leads to the results', () => {
    expect(primaryOf({ ...at('prepared'), current: null }, null)).toMatchObject({ type: 'go', first: true })
    expect(primaryOf(at('prepared'), null)).toMatchObject({ type: 'turn', act: 'step.open' })
    expect(primaryOf(at('open'), null)).toMatchObject({ type: 'turn', act: 'step.close' })
    expect(primaryOf(at('closed', 'vote'), null)).toMatchObject({ type: 'turn', act: 'step.reveal' })
    expect(primaryOf(at('closed'), null)).toMatchObject({ type: 'go', line: { id: 'two' } })
    expect(primaryOf(at('revealed', 'vote'), null)).toMatchObject({ type: 'go', line: { id: 'two' } })
    const last = { current: 'two' as StepId, lines: [line('one'), line('two', { phase: 'closed' })] }
    expect(primaryOf(last, null)).toEqual({ type: 'results' })
  })

  it('[BO2] an activity that has a next thing of its own puts it in place of closing, while it is open', () => {
    const act = { label: 'Start ronde 2', intents: [{ type: 'round.next' }] }
    expect(primaryOf(at('open'), act)).toEqual({ type: 'face', act })
    expect(primaryOf(at('closed'), act)).toMatchObject({ type: 'go' })
  })

  it('[BO3] only the silent table is collected, and showing what was hidden is asked first', () => {
    expect(sideActs(line('a', { kind: 'silent', phase: 'open' }))).toEqual(['step.collect', 'step.close'])
    expect(sideActs(line('a', { kind: 'vote', phase: 'open' }))).toEqual(['step.close'])
    expect(sideActs(line('a', { kind: 'silent', phase: 'closed' }))).toContain('step.reveal')
    expect(needsYes({ type: 'step.reveal', step: 'one' as StepId })).toBe(true)
    expect(needsYes({ type: 'step.close', step: 'one' as StepId })).toBe(false)
  })
})

describe('the run sheet', () => {
  it('[BO4] passes over what runs beside, and before the start knows no times', () => {
    expect(nextLine({ ...at('closed') })?.id).toBe('two')
    expect(runTimes({ ...at('prepared'), current: null, timer: { type: 'off' } }, 0).endsAt).toBeNull()
  })

  it('[BO5] tells the end from what happened: later when a step began late or its clock was given more', () => {
    const lines = [
      line('one', { enteredAt: 0, leftAt: 14 * minute, phase: 'closed' }),
      line('two', { enteredAt: 14 * minute, phase: 'open' }),
      line('three'),
    ]
    const frame = { lines, current: 'two' as StepId, timer: { type: 'off' as const } }
    const times = runTimes(frame, 20 * minute)
    expect(times.lines.get('three')?.startsAt).toBe(24 * minute)
    expect(times).toMatchObject({ endsAt: 34 * minute, plannedEnd: 30 * minute, lateMinutes: 4 })
    const longer = { type: 'running' as const, endsAt: 30 * minute, totalMs: 16 * minute }
    expect(runTimes({ ...frame, timer: longer }, 20 * minute).lateMinutes).toBe(10)
  })

  it('[BO6] a clock of a round, shorter than the step, makes nobody early', () => {
    const lines = [line('one', { enteredAt: 0, phase: 'open', minutes: 60 })]
    const timer = { type: 'running' as const, endsAt: 20 * minute, totalMs: 20 * minute }
    expect(runTimes({ lines, current: 'one' as StepId, timer }, 0).lateMinutes).toBe(0)
  })
})

// The moderator's way back: opposing intents, kept in memory per session. Lost at a restart; the screen says so. Pure.
import type { StepId } from '../../shared/ids.ts'
import type { Did, Hand } from '../../shared/protocol/frame.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import type { LedgerFact } from '../store/store.ts'
import { isRunBack } from './back-rules.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { placeOf, runBack } from './undo-run.ts'

/** An intent as `handle-intent` takes it: of a step's kind, or (step null) of the workshop. */
export interface Opposing {
  readonly step: StepId | null
  readonly intent: { readonly type: string }
}

const most = 50

const opposingWorkshop = (before: WorkshopState, intent: WorkshopIntent): Opposing | null => {
  const back = (opposing: WorkshopIntent): Opposing => ({ step: null, intent: opposing })
  switch (intent.type) {
    case 'step.open':
    case 'step.reopen':
      return back({ type: 'step.close', step: intent.step })
    case 'step.configure': {
      const step = stepOf(before, intent.step)
      return step ? back({ type: 'step.configure', step: step.id, config: step.config }) : null
    }
    case 'step.rewind':
      return back({ ...intent, to: before.seq, keepLater: true })
    case 'step.insert':
      return back({ type: 'step.remove', step: intent.step.id })
    case 'step.move':
      return back({ type: 'step.move', step: intent.step, after: placeOf(before, intent.step) })
    case 'screen.theme':
      return back({ type: 'screen.theme', theme: before.theme })
    case 'screen.blank':
      return back({ type: 'screen.blank', blank: !intent.blank })
    case 'workshop.change':
      return back({
        type: 'workshop.change',
        // Only what it named: another may have changed the rest meanwhile.
        ...(intent.title === undefined ? {} : { title: before.title }),
        ...(intent.place === undefined ? {} : { place: before.place }),
        ...(intent.date === undefined ? {} : { date: before.date }),
        ...(intent.groups === undefined ? {} : { groups: [...before.groups] }),
        ...(intent.startsAt === undefined ? {} : { startsAt: before.startsAt }),
        ...(intent.bell === undefined ? {} : { bell: before.bell }),
      })
    case 'door.lock':
      return back({ type: 'door.lock', locked: !intent.locked })
    case 'person.remove':
      return back({ type: 'person.readmit', person: intent.person })
    case 'person.readmit':
      return back({ type: 'person.remove', person: intent.person })
    case 'workshop.close':
      return back({ type: 'workshop.reopen' })
    case 'workshop.reopen':
      return back({ type: 'workshop.close' })
    default:
      return null
  }
}

/** What would oppose an accepted intent; null where nothing does. */
export const opposing = (
  before: WorkshopState,
  asked: Opposing,
  facts: readonly LedgerFact[],
): Opposing | null => {
  if (asked.step === null) {
    if (isRunBack(asked.intent)) return { step: null, intent: asked.intent.forth }
    const intent = asked.intent as WorkshopIntent
    const back = runBack(before, intent, facts)
    return back ? { step: null, intent: back } : opposingWorkshop(before, intent)
  }
  const step = stepOf(before, asked.step)
  const intent = step?.kind.reverse(
    step.activity,
    facts.map(({ fact }) => fact),
  )
  return intent ? { step: asked.step, intent } : null
}

/** How to oppose an act, and which act that was. */
export interface Back {
  readonly act: Opposing
  readonly did: Did
}

export type Way = 'undo' | 'redo'

interface Turns {
  /** What can be taken back, the last one last. */
  readonly undo: readonly Back[]
  /** What was taken back and can be done again. */
  readonly redo: readonly Back[]
  readonly last: Hand['last']
}

/** By session. A value: a drain decides on its own, and keeps it when written. */
export type Undo = ReadonlyMap<string, Turns>

export const nothingToUndo: Undo = new Map()
const noTurns: Turns = { undo: [], redo: [], last: null }

const turnsOf = (undo: Undo, session: string): Turns => undo.get(session) ?? noTurns
const withTurns = (undo: Undo, session: string, turns: Partial<Turns>): Undo =>
  new Map([...undo, [session, { ...turnsOf(undo, session), ...turns }]])

export const lastOf = (undo: Undo, session: string, way: Way): Back | undefined =>
  turnsOf(undo, session)[way].at(-1)

/** A new act: what was taken back before it cannot be done again. `back` null: nothing opposes it. */
export const withAct = (undo: Undo, session: string, back: Back | null): Undo => {
  const before = turnsOf(undo, session)
  if (!back && before.redo.length === 0) return undo
  return withTurns(undo, session, {
    undo: back ? [...before.undo, back].slice(-most) : before.undo,
    redo: [],
  })
}

/** Nobody can take back what a wipe took away. */
export const withNothing = (undo: Undo): Undo =>
  new Map([...undo].map(([session, { last }]) => [session, { ...noTurns, last }]))

export const withoutLast = (undo: Undo, session: string, way: Way): Undo =>
  withTurns(undo, session, { [way]: turnsOf(undo, session)[way].slice(0, -1) })

/** `did` went this way; `back` goes the other. Without a way back, what lies behind it is out of reach as well. */
export const withTurn = (undo: Undo, session: string, way: Way, did: Did, back: Opposing | null): Undo => {
  const before = turnsOf(undo, session)
  const other: Way = way === 'undo' ? 'redo' : 'undo'
  const kept = back ? [...before[other], { act: back, did }].slice(-most) : way === 'undo' ? [] : before.undo
  const count = (before.last?.count ?? 0) + 1
  return withTurns(undo, session, { [other]: kept, last: { way, did, count } })
}

/** What is told to the session itself. */
export const handOf = (undo: Undo, session: string): Hand => ({
  undo: lastOf(undo, session, 'undo')?.did ?? null,
  redo: lastOf(undo, session, 'redo')?.did ?? null,
  last: turnsOf(undo, session).last,
})

/** The sessions whose hand differs. */
export const movedHands = (before: Undo, after: Undo): readonly string[] =>
  [...after.keys()].filter((session) => before.get(session) !== after.get(session))

// The end of a workshop, between two drains: erased with all that belongs to it, or stripped of names. Called by the room.
import type { IntentId } from '../../shared/ids.ts'
import type { DestroyedRow } from '../store/store.ts'
import type { EndReason } from './api.ts'
import type { Deps } from './deps.ts'
import { rewriting, takeRewritten, wholeLedger } from './eraser.ts'
import { workshopFact } from './evolve.ts'
import type { Memory } from './memory.ts'
import { pointsOf } from './points.ts'
import type { Publisher } from './publish.ts'
import { kindsOf, rewritten } from './redact.ts'
import { stripping } from './strip.ts'
import { syncRegister } from './writer.ts'

const mostTries = 20

/** What is left when the rest is gone: counts, and no word. */
const recordOf = async (
  { row, state }: Memory,
  act: DestroyedRow['act'],
  why: EndReason,
  { store, now }: Pick<Deps, 'store' | 'now'>,
): Promise<DestroyedRow> => ({
  workshop: row.id,
  act,
  why,
  at: Math.max(now(), state.at),
  madeAt: row.createdAt,
  until: row.keep?.until ?? '',
  entries: state.seq,
  people: state.people.length,
  notes: state.steps.flatMap(pointsOf).reduce((sum, { notes }) => sum + notes.length, 0),
  pictures: (await store.pictureIds(row.id)).length,
})

export const createEndings = (
  memory: Memory,
  publisher: Publisher,
  catchUp: () => Promise<void>,
  deps: Deps,
) => {
  const { id } = memory.row

  const erase = async (why: EndReason): Promise<boolean> => {
    const record = await recordOf(memory, 'erase', why, deps)
    const done = await deps.store.eraseWorkshop(id, record)
    memory.gone = true
    publisher.ended()
    // There is nothing to read on: that is how other nodes learn it.
    deps.bus.ring(id, Number.MAX_SAFE_INTEGER)
    return done
  }

  /** Names out of the ledger. False: another node was faster, try again. */
  const rewriteNames = async (): Promise<boolean> => {
    const entries = await wholeLedger(memory, deps)
    if (!entries) return false
    const at = Math.max(deps.now(), memory.state.at)
    const rewrites = rewritten(entries, stripping(entries, kindsOf(memory.state), deps.newId))
    const { entry, state } = rewriting(
      memory.state,
      entries,
      rewrites,
      // Whoever came in now would be named in it, and no date would ever take them out.
      ({ closed }) => [
        workshopFact({ type: 'workshop.stripped', at }),
        ...(closed ? [] : [workshopFact({ type: 'workshop.closed' })]),
      ],
      { intentId: deps.newId() as IntentId, role: 'system', at },
      deps,
    )
    const { type } = await deps.store.redact(id, memory.state.seq, rewrites, entry)
    if (type !== 'written') return false
    takeRewritten(memory, publisher, state)
    deps.bus.ring(id, state.seq)
    return true
  }

  /** A crash in the middle leaves the date in the register: the keeper comes back, and does what was left. */
  const strip = async (why: EndReason): Promise<boolean> => {
    const record = await recordOf(memory, 'strip', why, deps)
    // Asked again, it takes out who came in since; the date strips once.
    let isDone = memory.state.stripped && why === 'date'
    for (let tries = 0; tries < mostTries && !isDone; tries++) {
      isDone = await rewriteNames()
      if (!isDone) await catchUp()
    }
    if (!isDone) throw new Error('the ledger could not be rewritten')
    if (memory.row.keep === undefined && why === 'date') return true
    await deps.store.forgetPeople(id, record)
    await syncRegister(memory, deps)
    // Everyone comes in anew, as far as they still may.
    publisher.ended()
    return true
  }

  return { erase, strip }
}

// Makes a workshop: the register's row and the ledger's first entry, which holds the whole resolved plan.
import type { IntentId, WorkshopId } from '../../shared/ids.ts'
import type { NewEntry, WorkshopRow } from '../store/store.ts'
import { mostCodes, newCode } from './codes.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { workshopPlanSchema, type WorkshopPlan } from '../../shared/workshop-facts.ts'

type MakeDeps = Pick<Deps, 'store' | 'now' | 'newId'> & {
  /** Cryptographic: the code and the join token are made of it. */
  readonly random: () => number
}

/** A row with a free code, and the ledger's first entry. */
export const registerWorkshop = async (
  about: Pick<WorkshopRow, 'title' | 'place' | 'closed' | 'keep'>,
  first: Pick<NewEntry, 'at' | 'facts'>,
  deps: MakeDeps,
): Promise<WorkshopRow> => {
  for (let tries = 0; tries < mostCodes; tries++) {
    const row: WorkshopRow = {
      id: deps.newId() as WorkshopId,
      ...newCode(deps.random),
      createdAt: deps.now(),
      ...about,
    }
    const intentId = deps.newId() as IntentId
    const entry: NewEntry = { seq: 1, intentId, role: 'system', versions: {}, ...first }
    if (await deps.store.createWorkshop(row, entry)) return row
  }
  throw new Error('no free join code found')
}

/** `plan` has been put together from templates and checked by the kinds' own schemas (see `server/templates`). */
export const createWorkshop = async (plan: WorkshopPlan, deps: MakeDeps): Promise<WorkshopRow> => {
  const checked = workshopPlanSchema.parse(plan)
  const { title, place, keep } = checked
  return registerWorkshop(
    { title, place, closed: false, ...(keep === undefined ? {} : { keep }) },
    { at: deps.now(), facts: [workshopFact({ type: 'workshop.created', plan: checked })] },
    deps,
  )
}

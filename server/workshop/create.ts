// Makes a workshop: the register's row and the ledger's first entry, which holds the whole resolved plan.
import type { IntentId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopRow } from '../store/store.ts'
import { mostCodes, newCode } from './codes.ts'
import type { Deps } from './deps.ts'
import { workshopFact } from './evolve.ts'
import { workshopPlanSchema, type WorkshopPlan } from '../../shared/workshop-facts.ts'

/**
 * `plan` has been put together from templates and checked by the kinds' own schemas (see `server/templates`).
 * `random` must be cryptographic: the code and the join token are made of it.
 */
export const createWorkshop = async (
  plan: WorkshopPlan,
  deps: Pick<Deps, 'store' | 'now' | 'newId'> & { readonly random: () => number },
): Promise<WorkshopRow> => {
  const checked = workshopPlanSchema.parse(plan)
  const now = deps.now()
  for (let tries = 0; tries < mostCodes; tries++) {
    const row: WorkshopRow = {
      id: deps.newId() as WorkshopId,
      ...newCode(deps.random),
      createdAt: now,
      title: checked.title,
      place: checked.place,
      closed: false,
    }
    const made = await deps.store.createWorkshop(row, {
      seq: 1,
      intentId: deps.newId() as IntentId,
      at: now,
      role: 'system',
      versions: {},
      facts: [workshopFact({ type: 'workshop.created', plan: checked })],
    })
    if (made) return row
  }
  throw new Error('no free join code found')
}

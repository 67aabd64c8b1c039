// Making a workshop, with the admin key. Answers the links, whose secrets are shown here once and never again.
import { Router, type Request } from 'express'
import { z } from 'zod'
import type { WorkshopId } from '../../shared/ids.ts'
import { languages } from '../../shared/localized.ts'
import { localizedSchema, slugSchema, textSchema } from '../../shared/schema.ts'
import { runSheetSchema } from '../../shared/template.ts'
import { toLinkPath, type Links, type Seat } from '../auth/links.ts'
import { isSame } from '../auth/secrets.ts'
import { planSteps, type Line } from '../plan.ts'
import { clockSchema, groupsSchema, type StepPlan } from '../../shared/workshop-facts.ts'
import { readBody, refuse, refuseStranger } from './answers.ts'
import { joinBase } from './addresses.ts'
import type { HttpDeps } from './deps.ts'
import type { WorkshopRow } from '../store/store.ts'

const bodySchema = z
  .strictObject({
    title: textSchema(120),
    place: textSchema(120, 0).default(''),
    date: textSchema(40, 0).default(''),
    /** Asked at joining; none: nobody is asked. */
    groups: groupsSchema.optional(),
    startsAt: clockSchema.optional(),
    languages: z.array(z.enum(languages)).min(1).max(languages.length).default(['nl']),
    /** Either a run sheet by its id, or the lines themselves: template ids and what is laid over them. */
    runSheet: slugSchema.optional(),
    steps: runSheetSchema.shape.steps.optional(),
  })
  .refine(
    (body) => (body.runSheet === undefined) !== (body.steps === undefined),
    'expected either runSheet or steps',
  )

/** A configuration with tables of its own has a host for each. */
const withTables = z.looseObject({
  tables: z.array(z.looseObject({ id: slugSchema, title: localizedSchema(120).optional().catch(undefined) })),
})

type Steps = readonly Pick<StepPlan, 'config'>[]

const tablesOf = ({ config }: Steps[number]) => {
  const parsed = withTables.safeParse(config)
  return parsed.success ? parsed.data.tables : []
}

const linkMaker = (links: Links, workshop: WorkshopId) => async (seat: Seat) =>
  toLinkPath(workshop, seat, await links.make(workshop, seat))

const makeLinks = async (links: Links, workshop: WorkshopId, steps: Steps) => {
  const make = linkMaker(links, workshop)
  const tables = new Map(steps.flatMap(tablesOf).map((table) => [table.id, table.title ?? null]))
  const hosts = []
  for (const [table, title] of tables) hosts.push({ table, title, link: await make({ role: 'host', table }) })
  return {
    moderator: await make({ role: 'moderator', table: null }),
    screen: await make({ role: 'screen', table: null }),
    officer: await make({ role: 'officer', table: null }),
    hosts,
  }
}

/** Whether who asks may make workshops. */
export const hasKey = (request: Request, adminKey: string): boolean => {
  const [scheme, key] = (request.headers.authorization ?? '').split(' ')
  return scheme === 'Bearer' && key !== undefined && isSame(key, adminKey)
}

/** What whoever made a workshop is answered: links whose secrets are shown here and never again. */
export const shownOnce = async (
  request: Request,
  { links, config }: Pick<HttpDeps, 'links' | 'config'>,
  row: WorkshopRow,
  steps: Steps,
) => ({
  id: row.id,
  code: row.code,
  join: `/J/${row.code}/${row.joinToken}`,
  // Links go to other laptops, which cannot use this one's own name for itself.
  base: joinBase(request, config),
  links: await makeLinks(links, row.id, steps),
})

type Deps = Pick<HttpDeps, 'adminKey' | 'library' | 'kinds' | 'links' | 'createWorkshop' | 'log' | 'config'>

export const createWorkshopsRouter = (deps: Deps): Router => {
  const { adminKey, library, kinds, log } = deps
  const linesOf = (body: z.infer<typeof bodySchema>): readonly Line[] | null =>
    body.steps ?? library.runSheets.find(({ id }) => id === body.runSheet)?.steps ?? null

  const router = Router()
  router.post('/api/workshops', async (request, response) => {
    if (!hasKey(request, adminKey)) return refuseStranger(response)
    const body = readBody(response, bodySchema, request.body)
    if (!body) return
    const lines = linesOf(body)
    if (!lines) return refuse(response, 'not-found')
    const planned = planSteps(lines, library.templates, kinds)
    if (!planned.ok) {
      const issues = planned.error.map(({ path, message }) => ({
        path: ['steps', ...path].map(String).join('.'),
        expected: message,
      }))
      return refuse(response, 'malformed', { issues })
    }
    const { title, place, date, groups } = body
    const plan = {
      title,
      place,
      date,
      languages: body.languages,
      steps: [...planned.value],
      ...(groups === undefined ? {} : { groups }),
      ...(body.startsAt === undefined ? {} : { startsAt: body.startsAt }),
    }
    const row = await deps.createWorkshop(plan)
    log.info('workshop made', { workshop: row.id, count: plan.steps.length })
    response.status(201).json(await shownOnce(request, deps, row, planned.value))
  })
  return router
}

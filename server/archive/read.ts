// Reads an archive that anybody may have made: every fact passes the schema it was decided by, and the whole is folded and
// looked at once before a byte of it is kept. Pure; called in a thread.
import type { AnyKind } from '../../shared/activities/contract.ts'
import { textOf, type JsonObject } from '../../shared/json.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { IntentId } from '../../shared/ids.ts'
import type { Keep } from '../../shared/keep.ts'
import { workshopFactSchema, type StepPlan, type WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Entry, LedgerFact } from '../store/store.ts'
import { evolveEntry, workshopFact } from '../workshop/evolve.ts'
import { feedbackOf } from '../workshop/feedback.ts'
import { stepPoints } from '../workshop/points.ts'
import { reportOf } from '../workshop/report.ts'
import { beforeAll, type Kinds, type WorkshopState } from '../workshop/state.ts'
import { isSoundJpeg } from './jpeg.ts'
import { keptAs, unlinked } from './keeps.ts'
import { archiveLimits, type Refused } from './model.ts'
import { shapeOf, type Shaped } from './shape.ts'

/** What is left to be done when an archive was found sound: keep it under a name of its own. */
export interface ReadArchive {
  /** Without intents: whoever keeps them gives each an id. */
  readonly entries: readonly (Omit<Entry, 'intentId'> & { readonly intentId: IntentId | null })[]
  readonly pictures: readonly { readonly id: string; readonly bytes: Uint8Array }[]
  readonly title: string
  readonly place: string
  readonly closed: boolean
  readonly keep: Keep | null
  /** As the steps are now: their tables get links. */
  readonly steps: readonly Pick<StepPlan, 'config'>[]
}

type Step = { readonly kind: AnyKind; readonly secret: boolean }

const damaged = (at: string): Result<never, Refused> => fail({ why: 'damaged', at })

/** Types that may stand in an archive, beside those it writes itself. */
const own: readonly string[] = ['workshop.created', 'person.joined', 'rehearsal.began']
const mayStand = (type: WorkshopFact['type']): boolean =>
  own.includes(type) || keptAs[type] === 'setting' || keptAs[type] === 'act'

const planned = (plan: StepPlan, steps: Map<string, Step>, kinds: Kinds): Refused | StepPlan => {
  const kind = Object.hasOwn(kinds, plan.kind) ? kinds[plan.kind] : undefined
  if (!kind) return { why: 'unknown-kind', at: plan.kind }
  if (steps.has(plan.id)) return { why: 'damaged', at: plan.id }
  const config = kind.config.safeParse(plan.config)
  if (!config.success) return { why: 'damaged', at: `${plan.id}.config` }
  steps.set(plan.id, { kind, secret: kind.secret })
  return { ...plan, config: config.data }
}

const isRefused = (value: object): value is Refused => 'why' in value

const plannedSteps = (
  plans: readonly StepPlan[],
  steps: Map<string, Step>,
  kinds: Kinds,
): Refused | StepPlan[] => {
  const found: StepPlan[] = []
  for (const plan of plans) {
    const one = planned(plan, steps, kinds)
    if (isRefused(one)) return one
    found.push(one)
  }
  return found
}

/** Configurations and facts of kinds inside a fact of the workshop, by the kind's own schemas. */
const within = (fact: WorkshopFact, steps: Map<string, Step>, kinds: Kinds): Refused | WorkshopFact => {
  switch (fact.type) {
    case 'workshop.created': {
      const found = plannedSteps(fact.plan.steps, steps, kinds)
      return Array.isArray(found) ? { ...fact, plan: { ...fact.plan, steps: found } } : found
    }
    case 'step.inserted': {
      const step = planned(fact.step, steps, kinds)
      return isRefused(step) ? step : { ...fact, step }
    }
    case 'step.configured': {
      const config = steps.get(fact.step)?.kind.config.safeParse(fact.config)
      return config?.success ? { ...fact, config: config.data } : { why: 'damaged', at: fact.step }
    }
    case 'rehearsal.began': {
      const readied = Object.entries(fact.readied ?? {})
      const isSound = readied.every(([id, one]) => {
        const step = steps.get(id)
        return step?.secret === true && step.kind.fact.safeParse(one).success
      })
      return isSound ? fact : { why: 'damaged', at: 'rehearsal' }
    }
    default:
      return fact
  }
}

const checkedFact = (
  { step: id, fact }: LedgerFact,
  steps: Map<string, Step>,
  kinds: Kinds,
): Refused | LedgerFact => {
  if (id === null) {
    const parsed = workshopFactSchema.safeParse(fact)
    if (!parsed.success || !mayStand(parsed.data.type))
      return { why: 'damaged', at: textOf(fact['type']).slice(0, 40) }
    const sound = within(unlinked(parsed.data), steps, kinds)
    return isRefused(sound) ? sound : { step: null, fact: sound as unknown as JsonObject }
  }
  const step = steps.get(id)
  if (!step) return { why: 'damaged', at: id }
  const parsed = step.kind.fact.safeParse(fact)
  if (!parsed.success) return { why: 'damaged', at: id }
  const known = parsed.data as JsonObject
  // Of a secret step an archive holds one kind of fact, in which nothing is sealed.
  if (step.secret && known['type'] !== 'stirred') return { why: 'damaged', at: id }
  return { step: id, fact: (step.kind.unsigned?.(known) ?? known) as JsonObject }
}

/** Each entry brings the steps it touches one version further. */
const withVersions = (shaped: Shaped, facts: readonly (readonly LedgerFact[])[]): ReadArchive['entries'] => {
  const reached = new Map<string, number>()
  return shaped.entries.map(({ at, role }, i) => {
    const own_ = facts[i] ?? []
    const touched = new Set(own_.flatMap(({ step }) => (step === null ? [] : [step])))
    for (const step of touched) reached.set(step, (reached.get(step) ?? 0) + 1)
    const versions = Object.fromEntries([...touched].map((step) => [step, reached.get(step) ?? 1]))
    return { seq: i + 1, intentId: null, at, role, versions, facts: own_ }
  })
}

const factsOf = (shaped: Shaped, kinds: Kinds): Result<readonly (readonly LedgerFact[])[], Refused> => {
  const steps = new Map<string, Step>()
  const all: LedgerFact[][] = []
  for (const [i, { facts }] of shaped.entries.entries()) {
    const list: LedgerFact[] = []
    for (const [j, one] of facts.entries()) {
      const isFirst = i === 0 && j === 0
      // One workshop, made once, at the beginning.
      if ((one.step === null && one.fact.type === 'workshop.created') !== isFirst)
        return damaged('workshop.created')
      const sound = checkedFact(one as LedgerFact, steps, kinds)
      if (isRefused(sound)) return fail(sound)
      list.push(sound)
    }
    all.push(list)
  }
  return ok(all)
}

const picturesOf = (shaped: Shaped): Result<ReadArchive['pictures'], Refused> => {
  const pictures: { readonly id: string; readonly bytes: Uint8Array }[] = []
  for (const { id, jpeg } of shaped.pictures) {
    const bytes = new Uint8Array(Buffer.from(jpeg, 'base64'))
    if (bytes.byteLength > archiveLimits.pictureBytes) return fail({ why: 'too-large' })
    const isSame = Buffer.from(bytes).toString('base64') === jpeg
    if (!isSame || pictures.some((one) => one.id === id) || !isSoundJpeg(bytes))
      return fail({ why: 'picture' })
    pictures.push({ id, bytes })
  }
  return ok(pictures)
}

/** Everything that is ever made of a workshop, made once: what throws here would throw in front of a hall. */
const lookedAt = (state: WorkshopState): string =>
  JSON.stringify([
    reportOf(state),
    stepPoints(state),
    feedbackOf(state),
    state.steps.map(({ kind, activity }) => [
      kind.roomView(activity),
      kind.staffView(activity),
      kind.candidates(activity),
      kind.published?.(activity),
    ]),
  ])

const isWithinLimits = ({ people, steps }: WorkshopState): boolean =>
  people.length <= archiveLimits.people && steps.length <= 80

const readShaped = (shaped: Shaped, kinds: Kinds, now: number): Result<ReadArchive, Refused> => {
  const facts = factsOf(shaped, kinds)
  if (!facts.ok) return facts
  const pictures = picturesOf(shaped)
  if (!pictures.ok) return pictures
  const from = { release: shaped.release, state: shaped.state }
  const told = withVersions(shaped, facts.value)
  const loaded = workshopFact({ type: 'workshop.loaded', from, at: now })
  const entries = [
    ...told,
    { seq: told.length + 1, intentId: null, at: now, role: 'system' as const, versions: {}, facts: [loaded] },
  ]
  const state = entries.reduce((folded, entry) => evolveEntry(folded, entry, kinds), beforeAll)
  lookedAt(state)
  if (!isWithinLimits(state)) return fail({ why: 'too-large' })
  if (state.rehearsal !== (shaped.rehearsal ?? false)) return damaged('rehearsal')
  const { title, place, closed, keep } = state
  if (keep && Date.parse(`${keep.until}T23:59:59Z`) < now) return fail({ why: 'expired', at: keep.until })
  return ok({
    entries,
    pictures: pictures.value,
    title,
    place,
    closed,
    keep,
    steps: state.steps.map(({ config }) => ({ config })),
  })
}

/** Never throws: what the rules of a kind cannot fold or show is a damaged file. */
export const readArchive = (bytes: Uint8Array, kinds: Kinds, now: number): Result<ReadArchive, Refused> => {
  try {
    const shaped = shapeOf(bytes, now)
    return shaped.ok ? readShaped(shaped.value, kinds, now) : shaped
  } catch {
    return damaged('')
  }
}

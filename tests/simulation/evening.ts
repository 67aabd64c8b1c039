// One random evening on bad Wi-Fi: phones and a moderator ask random things, links lose and double, the server dies now and
// then. Everything follows from the seed. Used by `evening.test.ts`; replay one with `SEED=n npx vitest run tests/simulation`.
import { workshopIntentSchema, workshopPermits } from '../../shared/protocol/workshop-intent.ts'
import type { WorkshopPlan } from '../../shared/workshop-facts.ts'
import type { StepId } from '../../shared/ids.ts'
import { stepOf } from '../../server/workshop/state.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import type { Role } from '../../shared/roles.ts'
import { createGenerator, vocabularyOf, type Generator, type Vocabulary } from '../kit/random-intent.ts'
import { createReader, documentNames, type Reader } from '../kit/reader.ts'
import { stepFrom } from '../kit/plan.ts'
import { createWorld, type World } from '../kit/world.ts'
import { createPhone, type Phone } from './link.ts'

/** Steps are open most of the evening: an act that closes one is rarer than one that opens it again. */
const roomActs = [
  'step.go',
  'step.open',
  'step.open',
  'step.reopen',
  'step.reopen',
  'step.reopen',
  'step.collect',
  'step.close',
  'step.reveal',
  'timer.add',
  'undo',
  'undo',
  'redo',
  'anything',
  'anything',
  'anything',
  'anything',
] as const

/** The workshop's own intents as a kind's, so that they are made from their schema as well. */
const roomKind = { intent: workshopIntentSchema, permits: workshopPermits } as unknown as AnyKind
/** What would end the evening for everyone, or half of it. */
const tooMuch: readonly string[] = [
  'workshop.close',
  'person.remove',
  'rehearsal.begin',
  'rehearsal.wipe',
  'step.remove',
]

export interface EveningOptions {
  readonly phones: number
  readonly acts: number
  readonly loss: number
  /** Share of messages that arrive twice. Not with two nodes: one may refuse what the other then accepts. */
  readonly doubled: number
  readonly restarts: boolean
  /** Intents reach either of two nodes over one store. */
  readonly twoNodes?: boolean
}

interface Asking {
  readonly world: World
  readonly generator: Generator
  readonly known: Vocabulary
  readonly steps: readonly string[]
}

/** Whatever else may be asked of the workshop; now and then a rewind to a moment that there was. */
const anything = async ({ world, generator, known, steps }: Asking): Promise<Asked> => {
  const { chance } = world
  if (chance.hit(0.2)) {
    const step = chance.pick(steps) ?? ''
    const moment = chance.pick((await world.room()).moments(step as StepId))
    return { type: 'step.rewind', step, to: moment?.to ?? 0, reason: 'terug' }
  }
  if (chance.hit(0.1)) {
    const step = stepFrom('actor-map', `more-${chance.below(1_000)}`)
    return { type: 'step.insert', step, after: chance.pick(steps) ?? null }
  }
  const intent = sensible(generator, roomKind, known, 'moderator')
  return tooMuch.includes(intent.type) && chance.hit(0.9) ? { type: 'undo' } : intent
}

type Asked = { readonly type: string; readonly [field: string]: unknown }

const moderatorsIntent = (asking: Asking): Asked | Promise<Asked> => {
  const { world, steps } = asking
  const type = world.chance.pick(roomActs) ?? 'undo'
  if (type === 'anything') return anything(asking)
  if (type === 'undo' || type === 'redo') return { type }
  if (type === 'timer.add') return { type, minutes: 2 }
  return { type, step: world.chance.pick(steps) ?? '' }
}

const keyOf = (step: string, phone: number): string => `${step}-${phone}-key-of-a-phone`

/** A ticket for each of the keys that phones have in a step that asks for one. */
const printTickets = async (world: World, plan: WorkshopPlan, phones: number) => {
  for (const { id, config } of plan.steps) {
    if ((config as { readonly mode?: string }).mode !== 'ticket') continue
    const tickets = Array.from({ length: phones }, (_, phone) =>
      world.deps.hash(keyOf(id, phone)).slice(0, 32),
    )
    await world.ask(world.moderator, id, { type: 'tickets.make', tickets } as { type: string })
  }
}

/** One that passes the schema and that this role may ask, if such a one comes up soon; now and then anything at all. */
const sensible = (generator: Generator, kind: AnyKind, known: Vocabulary, role: Role) => {
  let intent = generator.intent(kind, known)
  for (let tries = 0; tries < 40; tries++) {
    const isFit = kind.intent.safeParse(intent).success && kind.permits[intent.type]?.roles.includes(role)
    if (isFit) return intent
    intent = generator.intent(kind, known)
  }
  return intent
}

const knownNow = async (world: World): Promise<Vocabulary> => {
  const room = await world.room()
  const loaded = await loadRoom(world.row.id, world.deps)
  const steps = loaded?.state.steps.map((step) => [
    step.kind.roomView(step.activity),
    step.kind.staffView(step.activity),
  ])
  const ledger = await world.store.read(world.row.id, 0)
  return vocabularyOf(room.frame('staff').steps, steps, { people: loaded?.state.people }, ledger)
}

const attach = async (world: World, readers: Map<string, Reader>) => {
  const room = await world.room()
  for (const name of documentNames(room, 'staff')) {
    const reader = readers.get(name) ?? createReader(name)
    // A step that was never opened is seen while it is the current one; a reader that comes back later finds no document.
    if (reader.connect(room)) readers.set(name, reader)
    else readers.delete(name)
  }
}

export const playEvening = async (seed: number, plan: WorkshopPlan, options: EveningOptions) => {
  const world = await createWorld(seed, plan)
  const { chance, time } = world
  const generator = createGenerator(chance)
  const steps = plan.steps.map((step) => step.id)
  const readers = new Map<string, Reader>()
  const phones: Phone[] = []
  const reach = options.twoNodes ? world.anyRoom : world.room
  const moderator = createPhone(world, world.moderator, options, reach)
  for (let i = 0; i < options.phones; i++) phones.push(createPhone(world, await world.join(), options, reach))
  await printTickets(world, plan, options.phones)
  for (const step of steps)
    await world.ask(world.moderator, null, { type: 'step.open', step } as { type: string })
  await attach(world, readers)

  let known = await knownNow(world)
  for (let act = 0; act < options.acts; act++) {
    const step = chance.pick(plan.steps)
    const kind = step && kinds[step.kind]
    if (chance.hit(0.1)) moderator.want(null, await moderatorsIntent({ world, generator, known, steps }))
    else if (step && kind) {
      const who = chance.hit(0.3) ? moderator : chance.pick(phones)
      const key = kind.secret ? keyOf(step.id, chance.below(options.phones)) : undefined
      if (who) who.want(step.id, sensible(generator, kind, known, who.by.role), key)
    }
    await time.runUntil(time.now() + chance.below(300))
    if (act % 8 === 7) {
      known = await knownNow(world)
      // A vote opens only once there is something to vote on.
      moderator.want(null, { type: 'step.open', step: chance.pick(steps) ?? '' } as { type: string })
    }
    if (options.restarts && chance.hit(0.02)) {
      world.restart()
      await attach(world, readers)
    }
  }
  const asking = [moderator, ...phones]
  for (let rounds = 0; rounds < 400 && asking.some((phone) => phone.waiting() > 0); rounds++)
    await time.runUntil(time.now() + 5_000)
  await attach(world, readers)

  const room = await world.room()
  const replayed = await loadRoom(world.row.id, world.deps)
  if (!replayed) throw new Error('no ledger')
  return {
    world,
    room,
    phones: asking,
    readers,
    replayed,
    ledger: await world.store.read(world.row.id, 0),
    stepOf,
  }
}

export type Evening = Awaited<ReturnType<typeof playEvening>>

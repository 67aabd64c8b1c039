// One random evening on bad Wi-Fi: phones and a moderator ask random things, links lose and double, the server dies now and
// then. Everything follows from the seed. Used by `evening.test.ts`; replay one with `SEED=n npx vitest run tests/simulation`.
import type { WorkshopPlan } from '../../shared/workshop-facts.ts'
import { stepOf } from '../../server/workshop/state.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import type { Role } from '../../shared/roles.ts'
import { createGenerator, vocabularyOf, type Generator, type Vocabulary } from '../kit/random-intent.ts'
import { createReader, documentNames, type Reader } from '../kit/reader.ts'
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
] as const

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

const actorIntent = (world: World, type: (typeof roomActs)[number], steps: readonly string[]) => {
  if (type === 'undo') return { type }
  if (type === 'timer.add') return { type, minutes: 2 }
  return { type, step: world.chance.pick(steps) ?? '' }
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
  for (const step of steps)
    await world.ask(world.moderator, null, { type: 'step.open', step } as { type: string })
  await attach(world, readers)

  let known = await knownNow(world)
  for (let act = 0; act < options.acts; act++) {
    const step = chance.pick(plan.steps)
    const kind = step && kinds[step.kind]
    if (chance.hit(0.08)) moderator.want(null, actorIntent(world, chance.pick(roomActs) ?? 'undo', steps))
    else if (step && kind) {
      const who = chance.hit(0.3) ? moderator : chance.pick(phones)
      const key = kind.secret ? `${step.id}-${chance.below(options.phones)}-key-of-a-phone` : undefined
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

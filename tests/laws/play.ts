// Plays one activity alone, without the workshop around it: random intents from its own schema, through its own phases.
// Called by the laws. Everything follows from the seed; nothing here knows any kind.
import type { Actor, AnyKind, Person, Room, RoomIntent } from '../../shared/activities/contract.ts'
import type { PersonId, Slug, StepId } from '../../shared/ids.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { permitted } from '../../shared/roles.ts'
import { createGenerator, vocabularyOf } from '../kit/random-intent.ts'
import { createChance, type Chance } from '../kit/random.ts'

export interface Played {
  readonly kind: AnyKind
  readonly config: unknown
  readonly facts: readonly unknown[]
  readonly states: readonly unknown[]
  readonly phase: Phase
  readonly refused: number
  readonly accepted: ReadonlySet<string>
}

export interface PlayOptions {
  readonly acts: number
  /** Stands in every text. */
  readonly word?: string
  /** Called for each asked intent with the state before, for the laws about `decide`. */
  readonly onAsk?: (state: unknown, ask: () => ReturnType<AnyKind['decide']>) => void
  /** Ends in this phase. */
  readonly end?: Phase
  /** Whether the moderator also pages, groups, closes and reopens in between. */
  readonly moderated?: boolean
}

const day = Date.UTC(2026, 10, 12)

/** Deep-freezes what a rule is given, Maps included, so that a change throws. */
export const frozen = <Value>(value: Value): Value => {
  if (value instanceof Map) {
    Object.assign(value, {
      set: () => {
        throw new Error('changed a map it was given')
      },
      delete: () => {
        throw new Error('changed a map it was given')
      },
    })
    value.forEach(frozen)
  } else if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

const people = (chance: Chance, count: number): readonly Person[] =>
  Array.from({ length: count }, () => ({ id: chance.id() as PersonId, here: true }))

const groups = ['residents', 'owners'].map((id) => ({ id: id as Slug, title: { nl: id } }))
/** A third names none. */
const groupOf = (id: PersonId) => groups[(id.codePointAt(0) ?? 0) % 3]

const actors = (kind: AnyKind, crowd: readonly Person[], tables: readonly string[]): readonly Actor[] => {
  const staff = (role: Actor['role'], table: string | null): Actor => ({
    role,
    person: null,
    voter: null,
    proof: null,
    table: table as Actor['table'],
  })
  const participants = crowd.map(({ id }): Actor => ({
    role: 'participant',
    person: kind.secret ? null : id,
    voter: kind.secret ? `voter-${id}` : null,
    proof: `proof-${id}`,
    table: null,
    ...(kind.secret ? { group: groupOf(id)?.id } : {}),
  }))
  return [
    ...participants,
    ...participants,
    ...Array.from({ length: 5 }, () => staff('moderator', null)),
    staff('host', tables[0] ?? null),
    staff('tablet', tables[1] ?? null),
  ]
}

const items = (chance: Chance): Room['items'] =>
  Array.from({ length: 6 }, (_, index) => ({
    origin: { step: 'elsewhere' as StepId, id: chance.id() },
    type: 'note' as const,
    text: `punt ${index}`,
    size: 1,
  }))

const nextPhase: { readonly [phase in Phase]: readonly (readonly [RoomIntent['type'], Phase])[] } = {
  prepared: [['opened', 'open']],
  open: [
    ['closed', 'closed'],
    ['collected', 'open'],
  ],
  closed: [
    ['reopened', 'open'],
    ['revealed', 'revealed'],
  ],
  revealed: [['reopened', 'open']],
}

export const play = (kind: AnyKind, config: unknown, seed: number, options: PlayOptions): Played => {
  const chance = createChance(seed)
  const generator = createGenerator(chance, options.word)
  const crowd = people(chance, 6)
  const offered = items(chance)
  const tables = vocabularyOf(config).slugs
  const cast = actors(kind, crowd, tables)
  let state = frozen(kind.open(config))
  let phase = 'prepared' as Phase
  const facts: unknown[] = []
  const states: unknown[] = [state]
  const accepted = new Set<string>()
  let refused = 0

  const room = (): Room => ({
    phase,
    now: day,
    random: chance.next,
    newId: chance.id,
    people: kind.secret ? [] : crowd,
    items: offered,
    groups,
  })
  const fold = (found: readonly unknown[]) => {
    for (const fact of found) {
      facts.push(fact)
      state = frozen(kind.evolve(state, fact))
      states.push(state)
    }
  }
  const ask = (intent: { readonly type: string }, by: Actor): boolean => {
    const before = state
    const decided = kind.decide(before, intent, by, room())
    options.onAsk?.(before, () => {
      const own = createChance(7)
      return kind.decide(before, frozen(structuredClone(intent)), by, {
        ...room(),
        random: own.next,
        newId: own.id,
      })
    })
    if (!decided.ok) refused++
    else {
      if (decided.value.length > 0) accepted.add(intent.type)
      fold(decided.value)
    }
    return decided.ok
  }
  const system: Actor = { role: 'system', person: null, voter: null, proof: null, table: null }
  const turn = (type: RoomIntent['type'], to: Phase) => {
    if (!ask({ type } as RoomIntent, system)) return
    phase = to
    if (kind.secret && kind.stir && type !== 'opened' && type !== 'reopened')
      fold([kind.stir(state, chance.next)])
  }

  if (options.moderated === false) turn('opened', 'open')
  for (let act = 0, tries = 0; act < options.acts && tries < options.acts * 20; tries++) {
    if (options.moderated !== false && chance.hit(phase === 'open' ? 0.02 : 0.1)) {
      const turned = chance.pick(
        nextPhase[phase].filter(([type]) => kind.secret || (type !== 'collected' && type !== 'revealed')),
      )
      if (turned) turn(...turned)
      continue
    }
    const words = vocabularyOf(state, { config }, facts, { items: offered }, { people: crowd })
    // A ticket is the hash of a key: here the actors' own proofs, so that someone holds what was printed.
    const tickets = cast.flatMap(({ proof }) => proof ?? [])
    const known = { ...words, byName: new Map([...words.byName, ['ticket', tickets] as const]) }
    const intent = generator.intent(kind, known)
    const parsed = kind.intent.safeParse(intent)
    if (!parsed.success) continue
    // Of those who may ask it now: a right that only one of many has is used as often as any.
    const able = cast.filter(
      ({ role }) =>
        (options.moderated !== false || role === 'participant') &&
        permitted(kind.permits, parsed.data.type, role, phase) === 'allowed',
    )
    const by = chance.pick(able)
    if (!by) continue
    act++
    ask(parsed.data, by)
  }
  if (options.end === 'closed' || options.end === 'revealed') {
    if (phase === 'open') turn('closed', 'closed')
    if (options.end === 'revealed' && kind.secret && phase === 'closed') turn('revealed', 'revealed')
  }
  return { kind, config, facts, states, phase, refused, accepted }
}

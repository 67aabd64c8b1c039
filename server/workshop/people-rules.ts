// Who comes, goes, is sent out, names a group or raises a hand. Called by `decide`.
import type { PersonId, Slug } from '../../shared/ids.ts'
import { refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Sign } from '../../shared/workshop-facts.ts'
import type { LedgerFact } from '../store/store.ts'
import { systemActor } from './actor.ts'
import type { Caller } from './api.ts'
import type { Deps } from './deps.ts'
import { evolveFacts, workshopFact } from './evolve.ts'
import { personOf, type WorkshopState } from './state.ts'
import { askKind, type Decided } from './step-rules.ts'

/** What people coming or going means to every step that is not secret. */
const peopleChanged = (
  state: WorkshopState,
  fact: LedgerFact,
  joined: readonly PersonId[],
  left: readonly PersonId[],
  deps: Deps,
): Decided => {
  const after = evolveFacts(state, [fact], deps.kinds)
  const facts = after.steps
    .filter((step) => !step.kind.secret)
    .flatMap((step) => {
      const asked = askKind(after, step, { type: 'people.changed', joined, left }, systemActor, deps)
      return asked.ok ? asked.value : []
    })
  return ok([fact, ...facts])
}

/** More than any hall holds; a flood of machines ends here. */
export const mostPeople = 1_500

type Intent<Type extends WorkshopIntent['type']> = Extract<WorkshopIntent, { type: Type }>

const knowsGroup = (state: WorkshopState, group: Slug): boolean => state.groups.some(({ id }) => id === group)

const join = (
  state: WorkshopState,
  { person, group, simulated }: Intent<'person.join'>,
  deps: Deps,
): Decided => {
  if (simulated && !state.rehearsal) return fail(refusal('not-possible', { why: 'no-rehearsal' }))
  // What a phone remembers of a group that is gone keeps nobody outside.
  const known = {
    ...(group !== undefined && knowsGroup(state, group) ? { group } : {}),
    ...(simulated ? { simulated } : {}),
  }
  if (state.removed.has(person)) return fail(refusal('removed'))
  if (state.people.some((known) => known.id === person && known.here)) return ok([])
  // The door is locked for who comes from outside, not for those of a rehearsal.
  if (state.locked && !simulated && !personOf(state, person)) return fail(refusal('door-closed'))
  if (state.people.length >= mostPeople && !state.people.some(({ id }) => id === person))
    return fail(refusal('too-many', { most: mostPeople }))
  return peopleChanged(state, workshopFact({ type: 'person.joined', person, ...known }), [person], [], deps)
}

const leave = (
  state: WorkshopState,
  person: PersonId | null,
  type: 'person.left' | 'person.removed',
  deps: Deps,
): Decided => {
  const known = state.people.find((one) => one.id === person)
  if (!known || person === null) return fail(refusal('not-found'))
  if (type === 'person.left' ? !known.here : state.removed.has(person)) return ok([])
  return peopleChanged(state, workshopFact({ type, person, at: deps.now() }), [], [person], deps)
}

const readmit = (state: WorkshopState, person: PersonId): Decided =>
  state.removed.has(person)
    ? ok([workshopFact({ type: 'person.readmitted', person })])
    : fail(refusal('not-found'))

const group = (state: WorkshopState, asked: Slug | null, person: PersonId, deps: Deps): Decided => {
  if (asked !== null && !knowsGroup(state, asked)) return fail(refusal('not-found'))
  if ((personOf(state, person)?.group ?? null) === asked) return ok([])
  return peopleChanged(state, workshopFact({ type: 'person.grouped', person, group: asked }), [], [], deps)
}

const sign = (state: WorkshopState, asked: Sign | null, person: PersonId): Decided =>
  (state.signs.get(person) ?? null) === asked
    ? ok([])
    : ok([workshopFact({ type: 'person.signed', person, sign: asked })])

/** A participant's own act, by someone who is here. */
const own = (state: WorkshopState, by: Caller, act: (person: PersonId) => Decided): Decided =>
  by.person !== null && personOf(state, by.person)?.here ? act(by.person) : fail(refusal('not-found'))

export const decidePeople = (
  state: WorkshopState,
  intent: Intent<`person.${string}` & WorkshopIntent['type']> | Intent<'signs.clear' | 'sign.clear'>,
  by: Caller,
  deps: Deps,
): Decided => {
  switch (intent.type) {
    case 'person.join':
      return join(state, intent, deps)
    case 'person.leave':
      return leave(state, by.person, 'person.left', deps)
    case 'person.unseen':
      return leave(state, intent.person, 'person.left', deps)
    case 'person.remove':
      return leave(state, intent.person, 'person.removed', deps)
    case 'person.readmit':
      return readmit(state, intent.person)
    case 'person.group':
      return own(state, by, (person) => group(state, intent.group, person, deps))
    case 'person.sign':
      return own(state, by, (person) => sign(state, intent.sign, person))
    case 'sign.clear':
      return sign(state, null, intent.person)
    case 'signs.clear':
      return ok(state.signs.size === 0 ? [] : [workshopFact({ type: 'signs.cleared' })])
  }
}

// Choosing and freezing what is voted on. Called by the rules.
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { pickText } from '../../localized.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Item, Room } from '../contract.ts'
import { voteLimits } from './limits.ts'
import type { Config, Fact, Intent, State, VoteItem } from './model.ts'

type Decided = Result<readonly Fact[], Refusal>
type Named = { readonly step: string; readonly id: string }

const nameOf = (origin: Named): string => `${origin.step}/${origin.id}`

const copyOf = (item: Item, id: string): VoteItem => ({
  id,
  origin: item.origin,
  type: item.type,
  text: item.text,
  size: item.size,
})

const byName = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.flatMap((item) => (item.origin ? [[nameOf(item.origin), item] as const] : [])))

export const choose = (intent: Extract<Intent, { type: 'items.choose' }>, room: Room): Decided => {
  const known = byName(room.items)
  const names = new Set(intent.items.map(nameOf))
  const found = [...names].map((name) => known.get(name))
  if (found.includes(undefined)) return fail(refusal('not-found'))
  const items = found.flatMap((item) => (item ? [copyOf(item, room.newId())] : []))
  return ok([{ type: 'items.chosen', items }])
}

const typedItems = (config: Config, room: Room): readonly VoteItem[] =>
  config.typed.map((typed) => ({
    id: room.newId(),
    origin: null,
    type: 'typed',
    text: pickText(typed.text, 'nl', 'nl').text,
    local: typed.text,
    size: 1,
  }))

/** As the sources have them now: a chosen note that was rewritten comes with its new words, a discarded one not at all. */
const fromSources = (state: State, room: Room): readonly VoteItem[] => {
  const chosen = new Set(state.chosen.flatMap((item) => (item.origin ? [nameOf(item.origin)] : [])))
  return room.items
    .filter((item) => chosen.size === 0 || (item.origin !== null && chosen.has(nameOf(item.origin))))
    .map((item) => copyOf(item, room.newId()))
}

/** At the opening, once: what was chosen (or all there is) and what was typed. A reopening finds it frozen. */
export const freeze = (state: State, room: Room): Decided => {
  if (state.items !== null) return ok([])
  const items = [...fromSources(state, room), ...typedItems(state.config, room)]
  if (items.length === 0) return fail(refusal('not-possible', { why: 'no-items' }))
  if (items.length > voteLimits.items) return fail(refusal('too-many', { most: voteLimits.items }))
  return ok([{ type: 'items.frozen', items }])
}

// Choosing and freezing what is voted on. Called by the rules.
import { refusal, type Refusal } from '../../protocol/refusal.ts'
import { pickText } from '../../localized.ts'
import { fail, ok, type Result } from '../../result.ts'
import { cleanText, lengthOf } from '../../text.ts'
import type { Item, Room } from '../contract.ts'
import { voteLimits } from './limits.ts'
import type { Config, Fact, Intent, ListItem, State, VoteItem } from './model.ts'

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

/** Every source once in the whole list, and words where there is no source. */
export const list = (state: State, intent: Extract<Intent, { type: 'items.list' }>, room: Room): Decided => {
  const known = byName(room.items)
  const typed = new Set<string>(state.config.typed.map(({ id }) => id))
  const names = intent.items.flatMap(({ from }) => from.map(nameOf))
  if (!names.every((name) => known.has(name))) return fail(refusal('not-found'))
  const ids = intent.items.map(({ id }) => id)
  if (new Set(names).size !== names.length || new Set(ids).size !== ids.length)
    return fail(refusal('already-there'))
  const items = intent.items.map((item): ListItem => ({ ...item, text: cleanText(item.text) }))
  const bad = items.find(
    ({ from, typed: slug, text }) =>
      lengthOf(text) > voteLimits.typed ||
      (from.length === 0 && (slug === undefined ? text === '' : !typed.has(slug))),
  )
  return bad ? fail(refusal('malformed')) : ok([{ type: 'items.listed', items }])
}

const typedItem = (typed: Config['typed'][number], id: string): VoteItem => ({
  id,
  origin: null,
  type: 'typed',
  text: pickText(typed.text, 'nl', 'nl').text,
  local: typed.text,
  size: 1,
})

/** As the sources have them now: a chosen note that was rewritten comes with its new words, a discarded one not at all. */
const fromSources = (state: State, room: Room): readonly VoteItem[] => {
  const chosen = new Set(state.chosen.flatMap((item) => (item.origin ? [nameOf(item.origin)] : [])))
  return room.items
    .filter((item) => chosen.size === 0 || (item.origin !== null && chosen.has(nameOf(item.origin))))
    .map((item) => copyOf(item, room.newId()))
}

/** One line of the moderator's list; none when nothing is left of what it stood for. */
const fromLine = (line: ListItem, state: State, known: ReadonlyMap<string, Item>, id: string): VoteItem[] => {
  const sources = line.from.flatMap((origin) => known.get(nameOf(origin)) ?? [])
  const [first, ...others] = sources
  if (line.from.length > 0) {
    if (!first) return []
    const copy = copyOf(first, id)
    const also = others.flatMap(({ origin }) => (origin ? [origin] : []))
    return [
      {
        ...copy,
        text: line.text || copy.text,
        type: others.length > 0 ? 'group' : copy.type,
        size: sources.reduce((sum, { size }) => sum + size, 0),
        ...(also.length > 0 ? { with: also } : {}),
      },
    ]
  }
  const typed = state.config.typed.find((one) => one.id === line.typed)
  if (typed && line.text === '') return [typedItem(typed, id)]
  return line.text === '' ? [] : [{ id, origin: null, type: 'typed', text: line.text, size: 1 }]
}

const itemsOf = (state: State, room: Room): readonly VoteItem[] => {
  const known = byName(room.items)
  return state.list.length > 0
    ? state.list.flatMap((line) => fromLine(line, state, known, room.newId()))
    : [...fromSources(state, room), ...state.config.typed.map((typed) => typedItem(typed, room.newId()))]
}

/** At the opening, once: what was chosen (or all there is) and what was typed. A reopening finds it frozen. */
export const freeze = (state: State, room: Room): Decided => {
  if (state.items !== null) return ok([])
  const items = itemsOf(state, room)
  if (items.length === 0) return fail(refusal('not-possible', { why: 'no-items' }))
  if (items.length > voteLimits.items) return fail(refusal('too-many', { most: voteLimits.items }))
  const groups = state.config.byGroup ? (room.groups ?? []) : []
  return ok([
    { type: 'items.frozen', items: [...items], ...(groups.length > 0 ? { groups: [...groups] } : {}) },
  ])
}

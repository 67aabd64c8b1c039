// Takes a text out of every copy that a vote holds of it, and names out of a named vote. Called by the workshop at an
// erasure, and when it is stripped of names.
import type { Origin } from '../contract.ts'
import type { Fact, ListItem, VoteItem } from './model.ts'

/** What stands where a text was erased. */
const erased = '–'

export const redact = (fact: Fact, { notes }: Origin): Fact => {
  const isStruck = (id: string): boolean => notes.some((note) => note === id)
  const struck = (items: readonly VoteItem[]): VoteItem[] =>
    items.map((item) =>
      [item.id, item.origin?.id ?? '', ...(item.with ?? []).map(({ id }) => id)].some(isStruck)
        ? { ...item, text: erased }
        : item,
    )
  const struckLines = (items: readonly ListItem[]): ListItem[] =>
    items.map((item) =>
      item.text !== '' && [item.id, ...item.from.map(({ id }) => id)].some(isStruck)
        ? { ...item, text: erased }
        : item,
    )
  switch (fact.type) {
    case 'items.chosen':
    case 'items.frozen':
      return { ...fact, items: struck(fact.items) }
    case 'items.listed':
      return { ...fact, items: struckLines(fact.items) }
    case 'stirred':
      return {
        ...fact,
        chosen: struck(fact.chosen),
        items: fact.items && struck(fact.items),
        ...(fact.list ? { list: struckLines(fact.list) } : {}),
        ...(fact.past ? { past: fact.past.map((round) => ({ ...round, items: struck(round.items) })) } : {}),
      }
    default:
      return fact
  }
}

/** Without the names that voters gave in a named vote; how many there were stays. */
export const nameless = (fact: Fact): Fact => {
  switch (fact.type) {
    case 'voter.named':
      return { ...fact, named: { ...fact.named, name: erased } }
    case 'stirred':
      return fact.named ? { ...fact, named: fact.named.map((named) => ({ ...named, name: erased })) } : fact
    default:
      return fact
  }
}

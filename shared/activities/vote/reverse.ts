// The way back from the moderator's own acts; a ballot is nobody's to undo but its voter's. Called by the workshop.
import type { Fact, Intent, State } from './model.ts'

export const reverse = (before: State, facts: readonly Fact[]): Intent | null => {
  const fact = facts[0]
  if (!fact || facts.length !== 1) return null
  const { config } = before
  switch (fact.type) {
    case 'dots.set':
      return { type: 'dots.set', dots: config.dotsPerPerson, most: config.mostPerItem }
    case 'settings.set': {
      const { secret, shuffle, mode, byGroup } = config
      return { type: 'settings.set', secret, shuffle, mode, byGroup }
    }
    case 'items.chosen':
    case 'items.listed':
      return before.list.length > 0
        ? { type: 'items.list', items: [...before.list] }
        : {
            type: 'items.choose',
            items: before.chosen.flatMap(({ origin }) => (origin ? [origin] : [])),
          }
    case 'paper.set':
      return { type: 'paper.set', ...(before.paper ?? { ballots: 0, dots: {} }) }
    case 'heads.set':
      return { type: 'heads.set', heads: before.heads }
    case 'groups.shown':
      return { type: 'groups.show', show: before.sharing }
    default:
      return null
  }
}

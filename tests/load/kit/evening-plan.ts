// The run sheet of the long evening, and what the moderator does of it, as shares of its time. Used by evening.ts.

export const voteItems = ['Bankjes', 'Bomen', 'Fietsstraat', 'Markt', 'Speelplein', 'Zebrapad']

export const eveningSteps = [
  { id: 'welcome', template: 'welcome' },
  { id: 'tables', template: 'theme-tables', config: { moveSeconds: 10 } },
  { id: 'silent', template: 'silent-table', beside: true },
  { id: 'actors', template: 'actor-map' },
  {
    id: 'vote',
    template: 'dot-voting',
    config: {
      typed: voteItems.map((text, n) => ({ id: `item-${n + 1}`, text: { nl: text } })),
      dotsPerPerson: 2,
    },
  },
] as const

/** How much of the evening each scene takes; together 1. */
export const shares = { welcome: 0.05, round: 0.19, wall: 0.05, map: 0.21, vote: 0.12 } as const

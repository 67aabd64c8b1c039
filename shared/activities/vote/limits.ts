// How much a vote holds. Plain numbers, so that phones can read them without the schemas.

export const voteLimits = {
  question: 120,
  /** Code points of a typed item. */
  typed: 120,
  typedItems: 60,
  /** Items in one vote; far more than anyone can weigh. */
  items: 100,
  /** Notes and groups put together into one item. */
  combined: 40,
  dots: 20,
  sources: 20,
  /** Above this the moderator is warned: people stop reading. */
  manyItems: 12,
  /** Tickets of one step, and of one print run. */
  tickets: 1_500,
  ticketsAtOnce: 200,
  /** Code points of a voter's name on the moderator's list. */
  name: 60,
  voters: 1_500,
  paperBallots: 2_000,
  heads: 5_000,
  rounds: 5,
  /** No table shows a group of fewer voters, nor lets one be worked out. */
  smallestGroup: 5,
} as const

/** What "one person" was: one device, one printed code, one name on the moderator's list. */
export const modes = ['open', 'ticket', 'named'] as const
export type Mode = (typeof modes)[number]

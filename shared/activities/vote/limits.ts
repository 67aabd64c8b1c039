// How much a vote holds. Plain numbers, so that phones can read them without the schemas.

export const voteLimits = {
  question: 120,
  /** Code points of a typed item. */
  typed: 120,
  typedItems: 60,
  /** Items in one vote; far more than anyone can weigh. */
  items: 100,
  dots: 20,
  sources: 20,
  /** Above this the moderator is warned: people stop reading. */
  manyItems: 12,
} as const

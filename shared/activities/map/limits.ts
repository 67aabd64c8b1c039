// How large a map may be. Plain numbers, so that phones and boards can read them without the schemas.

export const mapLimits = {
  rings: 3,
  leastSectors: 2,
  mostSectors: 8,
  mostPrompts: 8,
  /** Signs of a ring's or sector's name, and of a prompt's short label. */
  name: 60,
  label: 24,
  question: 160,
  /** Missing voices in the tray at once. */
  mostVoices: 100,
  /** Notes of which it is said at once that they are not the same actor, and how often that may be said. */
  mostApart: 20,
  mostApartSets: 500,
  /** Angle and depth are kept in this many steps: finer than a finger, shorter on the wire. */
  steps: 1000,
} as const

// How much the frame of a workshop may say. Plain numbers, so that faces can read them without the schemas.

export const frameLimits = {
  heading: 80,
  /** Signs of one section: what a hall can read on a wall. */
  text: 600,
  mostSections: 12,
  mostRules: 10,
  rule: 120,
  explanation: 240,
} as const

/** The rungs of the ladder of taking part, from the most say to the least. */
export const rungs = ['decide-along', 'co-produce', 'advise', 'be-informed', 'experience'] as const
export type Rung = (typeof rungs)[number]

/** The pages that stand behind the sections: the house rules, and the rung that applies today. */
export const rulesPage = 'house-rules'
export const ladderPage = 'ladder'

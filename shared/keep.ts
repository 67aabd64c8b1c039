// How long a workshop is kept, and what happens then. Called by the workshop's rules, the keeper and every screen that says it.
import { z } from 'zod'

/** erase: nothing is left · strip: texts stay, and nothing that names anybody. */
export const keepActs = ['erase', 'strip'] as const
export type KeepAct = (typeof keepActs)[number]

const dayMs = 86_400_000

/** The day (UTC) of a moment, `2027-03-31`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && dayOf(at) === text
}

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'expected a day such as 2027-03-31')

/** `until`: the last day on which everything is there. */
export const keepSchema = z.strictObject({ until: daySchema, act: z.enum(keepActs) })
export type Keep = Readonly<z.infer<typeof keepSchema>>

/** What a server that keeps workshops for so many days gives a new one; none for 0. */
export const keepFor = (days: number, now: number): Keep | undefined =>
  days === 0 ? undefined : { until: dayOf(now + days * dayMs), act: 'erase' }

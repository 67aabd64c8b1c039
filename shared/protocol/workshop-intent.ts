// What may be asked of the workshop itself (not of a step's kind): the run sheet, phases, timer, people, texts.
import { z } from 'zod'
import { personIdSchema, localizedSchema, slugSchema, stepIdSchema, textSchema } from '../schema.ts'
import { groupsSchema, signs } from '../workshop-facts.ts'
import { phases } from './phase.ts'
import type { Permits, Role } from '../roles.ts'

const step = stepIdSchema
const minutes = z.number().int().min(1).max(600)

export const workshopIntentSchema = z.discriminatedUnion('type', [
  /** The room goes to this step; the step it leaves is closed if it was open and does not run beside. */
  z.strictObject({ type: z.literal('step.go'), step }),
  z.strictObject({ type: z.literal('step.open'), step }),
  z.strictObject({ type: z.literal('step.collect'), step }),
  z.strictObject({ type: z.literal('step.close'), step }),
  z.strictObject({ type: z.literal('step.reveal'), step }),
  z.strictObject({ type: z.literal('step.reopen'), step }),
  z.strictObject({
    type: z.literal('step.change'),
    step,
    title: localizedSchema(120).optional(),
    minutes: minutes.optional(),
    lead: textSchema(80, 0).optional(),
  }),
  /** The kind's own schema checks `config`. */
  z.strictObject({ type: z.literal('step.configure'), step, config: z.unknown() }),
  /** Starts (or restarts) the timer of the current step, or goes on after a pause when `minutes` is left out. */
  z.strictObject({ type: z.literal('timer.start'), minutes: minutes.optional() }),
  z.strictObject({ type: z.literal('timer.pause') }),
  z.strictObject({ type: z.literal('timer.add'), minutes: z.number().int().min(-600).max(600) }),
  z.strictObject({ type: z.literal('screen.blank'), blank: z.boolean() }),
  z.strictObject({
    type: z.literal('workshop.change'),
    title: textSchema(120).optional(),
    place: textSchema(120, 0).optional(),
    date: textSchema(40, 0).optional(),
    /** A group that people have named can be renamed, not taken away. */
    groups: groupsSchema.optional(),
  }),
  /** Shuts the door: the code is answered as a wrong one, phones can read on. */
  z.strictObject({ type: z.literal('workshop.close') }),
  z.strictObject({ type: z.literal('workshop.reopen') }),
  z.strictObject({ type: z.literal('person.leave') }),
  z.strictObject({ type: z.literal('person.remove'), person: personIdSchema }),
  /** Which participant group I belong to; null takes it back. */
  z.strictObject({ type: z.literal('person.group'), group: slugSchema.nullable() }),
  /** I raise my hand, I am ready, or (null) neither any more. */
  z.strictObject({ type: z.literal('person.sign'), sign: z.enum(signs).nullable() }),
  z.strictObject({ type: z.literal('signs.clear') }),
  /** The system's own: who joined through the door, and who was not seen for ten minutes. */
  z.strictObject({ type: z.literal('person.join'), person: personIdSchema, group: slugSchema.optional() }),
  z.strictObject({ type: z.literal('person.unseen'), person: personIdSchema }),
  /** Opposes the moderator's last act that can be undone. */
  z.strictObject({ type: z.literal('undo') }),
])

export type WorkshopIntent = z.infer<typeof workshopIntentSchema>

const row = (...roles: readonly Role[]) => ({ roles, phases })

/** The workshop's rows of the permission table. Whether a phase allows a step's own change is decided in the rules. */
export const workshopPermits: Permits & { readonly [type in WorkshopIntent['type']]: Permits[string] } = {
  'step.go': row('moderator'),
  'step.open': row('moderator'),
  'step.collect': row('moderator'),
  'step.close': row('moderator'),
  'step.reveal': row('moderator'),
  'step.reopen': row('moderator'),
  'step.change': row('moderator'),
  'step.configure': row('moderator'),
  'timer.start': row('moderator'),
  'timer.pause': row('moderator'),
  'timer.add': row('moderator'),
  'screen.blank': row('moderator'),
  'workshop.change': row('moderator'),
  'workshop.close': row('moderator'),
  'workshop.reopen': row('moderator'),
  'person.leave': row('participant'),
  'person.remove': row('moderator'),
  'person.group': row('participant'),
  'person.sign': row('participant'),
  'signs.clear': row('moderator'),
  'person.join': row('system'),
  'person.unseen': row('system'),
  undo: row('moderator'),
}

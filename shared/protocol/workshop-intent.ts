// What may be asked of the workshop itself (not of a step's kind): the run sheet, phases, timer, people, texts.
import { z } from 'zod'
import { answerLimits } from '../answers.ts'
import { keepSchema } from '../keep.ts'
import {
  personIdSchema,
  localizedSchema,
  noteIdSchema,
  slugSchema,
  stepIdSchema,
  textSchema,
} from '../schema.ts'
import { answerSchema, clockSchema, groupsSchema, signs, themes } from '../workshop-facts.ts'
import { phases } from './phase.ts'
import { roles, type Permits, type Role } from '../roles.ts'

const step = stepIdSchema
const minutes = z.number().int().min(1).max(600)

/** Every answer says why, a yes as well as a no. */
const reasonedSchema = answerSchema.extend({ why: textSchema(answerLimits.why) })

/** What an act of the day after is about, and what was seen there: nobody overwrites an answer they have not read. */
const targets = z
  .array(z.strictObject({ step, note: noteIdSchema, was: z.number().int().min(0) }))
  .min(1)
  .max(answerLimits.notes)

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
    /** Runs beside the others from now on, or takes its turn. */
    beside: z.boolean().optional(),
    /** Everything a settings form saves is one act. The kind's own schema checks it. */
    config: z.unknown().optional(),
  }),
  /** Minutes more (or, negative, fewer) for some steps, as one act; the clock of the current one goes along. */
  z.strictObject({
    type: z.literal('steps.extend'),
    lines: z
      .array(z.strictObject({ step, minutes: z.number().int().min(-600).max(600) }))
      .min(1)
      .max(40),
  }),
  /** A new step, put together from a template by who asks; null: at the head. The kind's own schema checks `config`. */
  z.strictObject({
    type: z.literal('step.insert'),
    step: z.strictObject({
      id: stepIdSchema,
      kind: slugSchema,
      title: localizedSchema(120),
      minutes,
      lead: textSchema(80, 0),
      beside: z.boolean(),
      config: z.unknown(),
    }),
    after: step.nullable(),
  }),
  /** A step that has not begun takes another place: after this one, or (null) at the head. */
  z.strictObject({ type: z.literal('step.move'), step, after: step.nullable() }),
  /** Only a step that was never opened. */
  z.strictObject({ type: z.literal('step.remove'), step }),
  /** The kind's own schema checks `config`. `moves`: where what lies in a sector that goes shall lie, by the sectors' ids. */
  z.strictObject({
    type: z.literal('step.configure'),
    step,
    config: z.unknown(),
    moves: z.record(slugSchema, slugSchema).optional(),
  }),
  /** Starts (or restarts) the timer of the current step, or goes on after a pause when `minutes` is left out. */
  z.strictObject({ type: z.literal('timer.start'), minutes: minutes.optional() }),
  z.strictObject({ type: z.literal('timer.pause') }),
  z.strictObject({ type: z.literal('timer.add'), minutes: z.number().int().min(-600).max(600) }),
  z.strictObject({ type: z.literal('screen.blank'), blank: z.boolean() }),
  /** Once for the whole evening; null: each screen in its own. */
  z.strictObject({ type: z.literal('screen.theme'), theme: z.enum(themes).nullable() }),
  z.strictObject({
    type: z.literal('workshop.change'),
    title: textSchema(120).optional(),
    place: textSchema(120, 0).optional(),
    date: textSchema(40, 0).optional(),
    /** A group that people have named can be renamed, not taken away. */
    groups: groupsSchema.optional(),
    startsAt: clockSchema.optional(),
    /** Whether projector and board ring when time is over. */
    bell: z.boolean().optional(),
  }),
  /** Shuts the door: the code is answered as a wrong one, phones can read on. */
  z.strictObject({ type: z.literal('workshop.close') }),
  z.strictObject({ type: z.literal('workshop.reopen') }),
  /** Nobody new comes in; those who joined before come back, and writing goes on. */
  z.strictObject({ type: z.literal('door.lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('person.leave') }),
  z.strictObject({ type: z.literal('person.remove'), person: personIdSchema }),
  /** Takes a removal back: that browser may join again, as the same person. */
  z.strictObject({ type: z.literal('person.readmit'), person: personIdSchema }),
  /** Which participant group I belong to; null takes it back. */
  z.strictObject({ type: z.literal('person.group'), group: slugSchema.nullable() }),
  /** I raise my hand, I am ready, or (null) neither any more. */
  z.strictObject({ type: z.literal('person.sign'), sign: z.enum(signs).nullable() }),
  z.strictObject({ type: z.literal('signs.clear') }),
  /** The moderator has noted this one hand (or "ready"), and takes it down. */
  z.strictObject({ type: z.literal('sign.clear'), person: personIdSchema }),
  /** The system's own: who joined through the door, and who was not seen for ten minutes. */
  z.strictObject({
    type: z.literal('person.join'),
    person: personIdSchema,
    group: slugSchema.optional(),
    simulated: z.literal(true).optional(),
  }),
  /** Only where nothing has been opened or written yet. */
  z.strictObject({ type: z.literal('rehearsal.begin') }),
  z.strictObject({ type: z.literal('rehearsal.wipe') }),
  /** Notes and groups as they were at `to`, a moment of the list; `reason` stands with what came later and goes aside. */
  z.strictObject({
    type: z.literal('step.rewind'),
    step,
    to: z.number().int().min(0),
    reason: textSchema(280),
    /** Notes that came later stay where they are: an undo takes back a going back, not what the hall wrote since. */
    keepLater: z.literal(true).optional(),
  }),
  z.strictObject({ type: z.literal('answers.give'), notes: targets, answer: reasonedSchema }),
  z.strictObject({ type: z.literal('answers.withdraw'), notes: targets }),
  /** Everyone may read the answers as they are now. `changed`: what is new, in words; empty where nothing came before. */
  z.strictObject({ type: z.literal('feedback.publish'), changed: textSchema(answerLimits.changed, 0) }),
  z.strictObject({ type: z.literal('feedback.withdraw') }),
  /** The work of the day after is done, or goes on after all. */
  z.strictObject({ type: z.literal('workshop.finish'), finished: z.boolean() }),
  /** For real, and for good: every copy of their words, in every step. Cannot be taken back. */
  z.strictObject({
    type: z.literal('note.erase'),
    step,
    notes: z.array(noteIdSchema).min(1).max(answerLimits.notes),
  }),
  /** Until when the workshop is kept, and what happens then. */
  z.strictObject({ type: z.literal('workshop.keep'), keep: keepSchema }),
  /** The system's own: a file was given to somebody. */
  z.strictObject({
    type: z.literal('export.take'),
    format: z.string().max(20),
    role: z.enum(roles),
    who: z.string().max(80),
  }),
  z.strictObject({ type: z.literal('person.unseen'), person: personIdSchema }),
  /** Opposes the moderator's last act that can be undone. */
  z.strictObject({ type: z.literal('undo') }),
  /** Does again what the last undo took back, as long as nothing else was done since. */
  z.strictObject({ type: z.literal('redo') }),
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
  'steps.extend': row('moderator'),
  'step.insert': row('moderator'),
  'step.move': row('moderator'),
  'step.remove': row('moderator'),
  'timer.start': row('moderator'),
  'timer.pause': row('moderator'),
  'timer.add': row('moderator'),
  'screen.blank': row('moderator'),
  'screen.theme': row('moderator'),
  'workshop.change': row('moderator'),
  'workshop.close': row('moderator'),
  'workshop.reopen': row('moderator'),
  'door.lock': row('moderator'),
  'person.leave': row('participant'),
  'person.remove': row('moderator'),
  'person.readmit': row('moderator'),
  'person.group': row('participant'),
  'person.sign': row('participant'),
  'signs.clear': row('moderator'),
  'sign.clear': row('moderator'),
  'rehearsal.begin': row('moderator'),
  'rehearsal.wipe': row('moderator'),
  'step.rewind': row('moderator'),
  'answers.give': row('officer', 'moderator'),
  'answers.withdraw': row('officer', 'moderator'),
  'feedback.publish': row('officer', 'moderator'),
  'feedback.withdraw': row('officer', 'moderator'),
  'workshop.finish': row('officer', 'moderator'),
  'note.erase': row('officer', 'moderator'),
  'workshop.keep': row('moderator'),
  'export.take': row('system'),
  'person.join': row('system'),
  'person.unseen': row('system'),
  undo: row('moderator'),
  redo: row('moderator'),
}

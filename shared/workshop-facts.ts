// Facts of the workshop itself: the run sheet, phases, timer, people. The ledger holds them with `step: null`.
import { z } from 'zod'
import { answerLimits, answerStatuses } from './answers.ts'
import { keepSchema } from './keep.ts'
import { languages } from './localized.ts'
import { phases } from './protocol/phase.ts'
import { roles } from './roles.ts'
import {
  localizedSchema,
  noteIdSchema,
  personIdSchema,
  slugSchema,
  stepIdSchema,
  textSchema,
} from './schema.ts'

const ms = z.number().int()

/** A step as it was when the workshop was made: fully resolved, so that editing a template file never touches it. */
export const stepPlanSchema = z.strictObject({
  id: stepIdSchema,
  kind: slugSchema,
  title: localizedSchema(120),
  minutes: z.number().int().min(1).max(600),
  lead: z.string().max(80),
  beside: z.boolean(),
  config: z.unknown(),
})
export type StepPlan = z.infer<typeof stepPlanSchema>

/** The wall clock, `19:30`, in the hall's own time zone; empty: not planned. */
export const clockSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'expected a time such as 19:30')

/** A participant group that is asked at joining: residents, shopkeepers, city staff. */
export const groupSchema = z.strictObject({ id: slugSchema, title: localizedSchema(60) })
export type PeopleGroup = z.infer<typeof groupSchema>
export const groupsSchema = z.array(groupSchema).max(8)

/** What a person holds up: a raised hand, or "I am ready" with this step. */
export const signs = ['hand', 'ready'] as const
export type Sign = (typeof signs)[number]

/** How bright the wall is: `day` in a lit hall, `eve` in a dim one or on an LED wall. */
export const themes = ['day', 'eve'] as const
export type Theme = (typeof themes)[number]

export const answerSchema = z.strictObject({
  status: z.enum(answerStatuses),
  why: textSchema(answerLimits.why, 0),
  by: textSchema(answerLimits.by, 0),
  due: textSchema(answerLimits.due, 0),
})

/** Notes that an act of the day after is about. */
const answeredNotes = z.array(z.strictObject({ step: stepIdSchema, note: noteIdSchema }))
/** When, and what the link is called by which they came in. */
const signed = { at: ms, who: z.string().max(80) }

export const workshopPlanSchema = z.strictObject({
  title: z.string().max(120),
  place: z.string().max(120),
  date: z.string().max(40),
  languages: z.array(z.enum(languages)).min(1),
  steps: z.array(stepPlanSchema).min(1).max(40),
  /** Asked at joining; none: nobody is asked. */
  groups: groupsSchema.optional(),
  /** When the first step is planned to begin. */
  startsAt: clockSchema.optional(),
  /** Left out: kept until somebody sets a date. */
  keep: keepSchema.optional(),
})
export type WorkshopPlan = z.infer<typeof workshopPlanSchema>

export const timerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('off') }),
  z.strictObject({ type: z.literal('running'), endsAt: ms, totalMs: ms }),
  z.strictObject({ type: z.literal('paused'), leftMs: ms, totalMs: ms }),
])

export const workshopFactSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('workshop.created'), plan: workshopPlanSchema }),
  z.strictObject({
    type: z.literal('workshop.changed'),
    title: z.string().optional(),
    place: z.string().optional(),
    date: z.string().optional(),
    groups: groupsSchema.optional(),
    startsAt: clockSchema.optional(),
    bell: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('workshop.closed') }),
  z.strictObject({ type: z.literal('workshop.reopened') }),
  z.strictObject({ type: z.literal('door.locked'), locked: z.boolean() }),
  /** The same answer for one note or many. */
  z.strictObject({
    type: z.literal('answers.given'),
    notes: answeredNotes,
    answer: answerSchema,
    ...signed,
  }),
  z.strictObject({ type: z.literal('answers.withdrawn'), notes: answeredNotes, ...signed }),
  /** The answers as they are now may be read by everyone; `changed`: what is new in this edition, in words. */
  z.strictObject({ type: z.literal('feedback.published'), changed: z.string(), ...signed }),
  z.strictObject({ type: z.literal('feedback.withdrawn'), ...signed }),
  z.strictObject({ type: z.literal('workshop.finished'), finished: z.boolean(), ...signed }),
  /** These notes were erased for real: what the ledger held of them was rewritten in the same transaction. */
  z.strictObject({
    type: z.literal('note.erased'),
    step: stepIdSchema,
    notes: z.array(noteIdSchema),
    ...signed,
  }),
  z.strictObject({ type: z.literal('workshop.kept'), keep: keepSchema, ...signed }),
  /** Who wrote what, initials, names of hosts and links are out of every fact before this one. */
  z.strictObject({ type: z.literal('workshop.stripped'), at: ms }),
  /** A file was given. For the records alone: it changes nothing, and no report's number. */
  z.strictObject({
    type: z.literal('export.taken'),
    format: z.string().max(20),
    role: z.enum(roles),
    ...signed,
  }),
  /** What stands before this came out of an archive, that was taken at this state of the workshop it was then. */
  z.strictObject({
    type: z.literal('workshop.loaded'),
    from: z.strictObject({ release: z.string().max(20), state: z.number().int().min(0) }),
    at: ms,
  }),
  z.strictObject({ type: z.literal('step.entered'), step: stepIdSchema, at: ms }),
  z.strictObject({
    type: z.literal('step.phased'),
    step: stepIdSchema,
    phase: z.enum(phases),
    /** A secret step's own random secret, made when it first opens: pseudonyms of voters hang on it. */
    veil: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('step.changed'),
    step: stepIdSchema,
    title: localizedSchema(120).optional(),
    minutes: z.number().int().optional(),
    lead: z.string().optional(),
    beside: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('step.configured'), step: stepIdSchema, config: z.unknown() }),
  /** A whole step, put after another (null: at the head) while the evening runs. */
  z.strictObject({ type: z.literal('step.inserted'), step: stepPlanSchema, after: stepIdSchema.nullable() }),
  z.strictObject({ type: z.literal('step.moved'), step: stepIdSchema, after: stepIdSchema.nullable() }),
  /** Kept aside as it was, so that `step.restored` gives it back whole. */
  z.strictObject({ type: z.literal('step.removed'), step: stepIdSchema }),
  z.strictObject({ type: z.literal('step.restored'), step: stepIdSchema, after: stepIdSchema.nullable() }),
  /** The room's going to `step` is taken back: it is at `current` again, and `step` has the times it had. */
  z.strictObject({
    type: z.literal('step.unentered'),
    step: stepIdSchema,
    enteredAt: ms.nullable(),
    leftAt: ms.nullable(),
    current: stepIdSchema.nullable(),
  }),
  /** `at`: when; pauses are counted with it. Facts of the first release have none. */
  z.strictObject({ type: z.literal('timer.set'), timer: timerSchema, at: ms.optional() }),
  z.strictObject({ type: z.literal('screen.blanked'), blank: z.boolean() }),
  z.strictObject({ type: z.literal('screen.themed'), theme: z.enum(themes).nullable() }),
  z.strictObject({
    type: z.literal('person.joined'),
    person: personIdSchema,
    group: slugSchema.optional(),
    simulated: z.literal(true).optional(),
  }),
  /** What happens from here is play, until it is wiped. */
  z.strictObject({
    type: z.literal('rehearsal.began'),
    /**
     * By secret step: what was made ready in it, as the kind's own stirred fact. The step's earlier facts are stripped when it
     * is stirred in the rehearsal, and this must outlive that.
     */
    readied: z.record(stepIdSchema, z.looseObject({ type: z.string() })).optional(),
  }),
  /** For the records: what follows in the entry brings notes and groups back to how they were at this sequence. */
  z.strictObject({ type: z.literal('step.rewound'), step: stepIdSchema, to: ms }),
  /** Every step is as it was made ready, with its present settings; simulated participants are gone, real ones stay. */
  z.strictObject({ type: z.literal('rehearsal.wiped') }),
  z.strictObject({ type: z.literal('person.grouped'), person: personIdSchema, group: slugSchema.nullable() }),
  z.strictObject({
    type: z.literal('person.signed'),
    person: personIdSchema,
    sign: z.enum(signs).nullable(),
  }),
  z.strictObject({ type: z.literal('signs.cleared') }),
  /** `at`: since when; facts of 0.1 have none. */
  z.strictObject({ type: z.literal('person.left'), person: personIdSchema, at: ms.optional() }),
  z.strictObject({ type: z.literal('person.removed'), person: personIdSchema, at: ms.optional() }),
  z.strictObject({ type: z.literal('person.readmitted'), person: personIdSchema }),
])
export type WorkshopFact = z.infer<typeof workshopFactSchema>

// The few schemas that every kind and the protocol share. Server side only: phones never load zod.
import { z } from 'zod'
import type { GroupId, IntentId, NoteId, PersonId, Slug, StepId } from './ids.ts'
import { isId, isSlug } from './ids.ts'
import { languages } from './localized.ts'
import { cleanText } from './text.ts'

const idSchema = z.string().length(22).refine(isId, 'expected an id of 22 signs')
const slugged = z
  .string()
  .max(40)
  .refine(isSlug, 'expected a slug: a-z, 0-9 and hyphens, starting with a letter')

// The brand is put on here and nowhere else: what passed the pattern is an id.
export const noteIdSchema = idSchema as unknown as z.ZodType<NoteId, string>
export const groupIdSchema = idSchema as unknown as z.ZodType<GroupId, string>
export const personIdSchema = idSchema as unknown as z.ZodType<PersonId, string>
export const intentIdSchema = idSchema as unknown as z.ZodType<IntentId, string>
export const stepIdSchema = slugged as unknown as z.ZodType<StepId, string>
export const slugSchema = slugged as unknown as z.ZodType<Slug, string>

/** Text a person wrote: cleaned by the one stated rule, then measured in code points. */
export const textSchema = (most: number, least = 1) =>
  z
    .string()
    .max(most * 8)
    .transform(cleanText)
    .refine((text) => [...text].length >= least, 'expected some text')
    .refine((text) => [...text].length <= most, `expected at most ${most} signs`)

export const localizedSchema = (most: number) =>
  z
    .partialRecord(z.enum(languages), textSchema(most))
    .refine((text) => Object.keys(text).length > 0, 'expected the text in at least one language')

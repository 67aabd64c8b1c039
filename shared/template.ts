// What a template file may say. Read by the server at start; a bad file is refused with its path, the others load.
import { z } from 'zod'
import { localizedSchema, slugSchema, textSchema } from './schema.ts'

const minutes = z.number().int().min(1).max(600)

export const templateSchema = z.strictObject({
  /** For editors that read JSON schemas; ignored. */
  $schema: z.string().optional(),
  id: slugSchema,
  /** The kind of activity: a folder of `shared/activities`. */
  kind: slugSchema,
  title: localizedSchema(120),
  /** One sentence for the moderator who chooses. */
  about: localizedSchema(240),
  /** A Lucide icon that the start page has. */
  icon: z.string().max(40),
  minutes,
  /** Checked by the kind's own schema. */
  config: z.unknown(),
})
export type Template = z.infer<typeof templateSchema>

export const runSheetSchema = z.strictObject({
  $schema: z.string().optional(),
  id: slugSchema,
  title: localizedSchema(120),
  about: localizedSchema(240),
  steps: z
    .array(
      z.strictObject({
        /** The step's id in the workshop; other steps name it as their source. */
        id: slugSchema,
        template: slugSchema,
        title: localizedSchema(120).optional(),
        minutes: minutes.optional(),
        lead: textSchema(80, 0).optional(),
        beside: z.boolean().optional(),
        /** Laid over the template's configuration, key by key. */
        config: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .min(1)
    .max(40),
})
export type RunSheet = z.infer<typeof runSheetSchema>

// The envelope of an intent, as a device sends it. The door (`server/socket`) checks it, then the step's kind or the
// workshop checks what is inside.
import { z } from 'zod'
import type { IntentId, StepId } from '../ids.ts'
import { intentIdSchema, stepIdSchema } from '../schema.ts'

export const envelopeSchema = z.strictObject({
  /** Made on the device, random: asking again with the same id is the same intent. */
  id: intentIdSchema,
  /** The step whose kind decides; null for an intent of the workshop itself. */
  step: stepIdSchema.nullable(),
  /** 128 bits or more that only the device knows, for what is "mine" without a person; the server keeps its hash. */
  key: z.string().min(22).max(64).optional(),
  intent: z.looseObject({ type: z.string().max(40) }),
})

export interface Envelope {
  readonly id: IntentId
  readonly step: StepId | null
  readonly key?: string | undefined
  readonly intent: { readonly type: string }
}

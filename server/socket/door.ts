// The door for intents: shape, depth and size, before anything looks at what they mean. Called by `intents.ts`.
import { envelopeSchema, type Envelope } from '../../shared/protocol/intent.ts'
import { refusal, type Refusal } from '../../shared/protocol/refusal.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Role } from '../../shared/roles.ts'

/** JSON characters and levels of nesting an intent may have. */
interface Measure {
  readonly characters: number
  readonly depth: number
}

const ordinary: Measure = { characters: 8_000, depth: 5 }
/** A moderator sends whole configurations: prompts and tables, each with its texts. */
const moderators: Measure = { characters: 40_000, depth: 8 }

/** One answer for as many notes as fit in one message of a page's outbox. */
const officers: Measure = { characters: 20_000, depth: 5 }

const measures: { readonly [role in Role]?: Measure } = { moderator: moderators, officer: officers }

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null
}

/** Plain JSON within the depth, without keys that JavaScript treats specially. Binary attachments are none. */
const isHarmless = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0 || !isPlain(value)) return false
  return Object.entries(value).every(
    ([key, member]) => !forbiddenKeys.has(key) && isHarmless(member, depth - 1),
  )
}

/** The envelope as its schema has it, or the refusal to answer with. Never throws. */
export const readEnvelope = (raw: unknown, role: Role): Result<Envelope, Refusal> => {
  const measure = measures[role] ?? ordinary
  // One level for the envelope around the intent.
  if (!isHarmless(raw, measure.depth + 1)) return fail(refusal('malformed'))
  const parsed = envelopeSchema.safeParse(raw)
  if (!parsed.success) return fail(refusal('malformed'))
  if (JSON.stringify(parsed.data.intent).length > measure.characters) return fail(refusal('too-long'))
  return ok(parsed.data)
}

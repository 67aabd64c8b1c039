// The first look at a file that says it is an archive: bytes, depth, size and names, before any schema. Nothing of what it holds
// is trusted. Called by the reader, in its thread.
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { roles } from '../../shared/roles.ts'
import { stepIdSchema } from '../../shared/schema.ts'
import { archiveFormat, archiveLimits as limits, archiveVersion, type Refused } from './model.ts'

/** Names that JavaScript treats specially; none is a key of ours. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Null: sound. Without recursion: a file may be nested as deep as it is long. */
export const faultIn = (value: unknown): Refused | null => {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }]
  let count = 0
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (++count > limits.values) return { why: 'too-large' }
    if (typeof one.value !== 'object' || one.value === null) continue
    if (one.depth >= limits.depth) return { why: 'damaged', at: 'depth' }
    for (const [key, inner] of Object.entries(one.value)) {
      if (forbidden.has(key)) return { why: 'damaged', at: key }
      waiting.push({ value: inner, depth: one.depth + 1 })
    }
  }
  return null
}

const headSchema = z.looseObject({ format: z.literal(archiveFormat), formatVersion: z.number().int().min(1) })

const archiveSchema = z.strictObject({
  format: z.literal(archiveFormat),
  formatVersion: z.literal(archiveVersion),
  release: z.string().max(20),
  state: z.number().int().min(0).max(10_000_000),
  rehearsal: z.literal(true).optional(),
  entries: z
    .array(
      z.strictObject({
        at: z.number().int().min(0),
        role: z.enum(roles),
        facts: z
          .array(z.strictObject({ step: stepIdSchema.nullable(), fact: z.looseObject({ type: z.string() }) }))
          .min(1),
      }),
    )
    .min(1)
    .max(limits.entries),
  pictures: z
    .array(z.strictObject({ id: z.string().regex(/^p[0-9a-f]{39}$/), jpeg: z.string() }))
    .max(limits.pictures),
  report: z.unknown(),
})
export type Shaped = z.infer<typeof archiveSchema>

const parsedJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

export const shapeOf = (bytes: Uint8Array, now: number): Result<Shaped, Refused> => {
  if (bytes.byteLength > limits.bytes) return fail({ why: 'too-large' })
  const value = parsedJson(bytes)
  const head = headSchema.safeParse(value)
  if (!head.success) return fail({ why: 'not-an-archive' })
  if (head.data.formatVersion > archiveVersion) return fail({ why: 'newer' })
  const fault = faultIn(value)
  if (fault) return fail(fault)
  const shaped = archiveSchema.safeParse(value)
  if (!shaped.success) return fail({ why: 'damaged', at: shaped.error.issues[0]?.path.join('.') ?? '' })
  const { entries } = shaped.data
  if (entries.reduce((sum, { facts }) => sum + facts.length, 0) > limits.facts)
    return fail({ why: 'too-large' })
  if (entries.some(({ at }) => at > now + limits.aheadMs)) return fail({ why: 'future' })
  const isNoTime = (at: unknown) => typeof at === 'number' && (at < 0 || at > now + limits.aheadMs)
  if (entries.some(({ facts }) => facts.some(({ fact }) => isNoTime(fact['at']))))
    return fail({ why: 'damaged', at: 'at' })
  return ok(shaped.data)
}

// How HTTP says no: the same shapes as the answer to an intent, with a status. Called by every router.
import type { Response } from 'express'
import type { ZodType } from 'zod'
import type { Answer } from '../../shared/protocol/answer.ts'
import { refusal, type Refusal, type RefusalReason } from '../../shared/protocol/refusal.ts'

const statusOf: { readonly [reason in RefusalReason]?: number } = {
  malformed: 400,
  'too-long': 400,
  'not-allowed': 403,
  removed: 403,
  'not-found': 404,
  'door-closed': 404,
}

export const refuse = (response: Response, reason: RefusalReason, detail?: Refusal['detail']): void => {
  const answer: Answer = { type: 'refused', refusal: refusal(reason, detail) }
  response.status(statusOf[reason] ?? 409).json(answer)
}

/** Not now: ask again after this. */
export const putOff = (response: Response, afterMs: number): void => {
  response
    .status(503)
    .set('Retry-After', String(Math.ceil(afterMs / 1000)))
    .json({ type: 'later', afterMs, why: 'busy' } satisfies Answer)
}

/** No key, or a wrong one. */
export const refuseStranger = (response: Response): void => {
  response.status(401).json({ type: 'refused', refusal: refusal('not-allowed') } satisfies Answer)
}

/** The body, checked; null when it was refused, with the places that are wrong. */
export const readBody = <Value>(response: Response, schema: ZodType<Value>, body: unknown): Value | null => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  refuse(response, 'malformed', {
    issues: parsed.error.issues
      .slice(0, 20)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), expected: message })),
  })
  return null
}

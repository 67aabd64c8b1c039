// Secrets of links and sessions: 128 random bits, kept only as their hash. Called by `links`, `sessions` and `admin-key`.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { idFromBytes, isId } from '../../shared/ids.ts'

/** 22 signs of base64url. */
export const newSecret = (): string => idFromBytes(randomBytes(16))

export const isSecret = isId

/** What is stored in its place: a random secret needs neither salt nor a slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Compares in the same time wherever the two differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())

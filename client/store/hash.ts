// SHA-256 in plain JavaScript, because pages over plain HTTP have no `crypto.subtle`. A script of its own: a phone loads it
// with the first step that is secret. Loaded by `seed.ts`.
import { sha256 } from '@noble/hashes/sha2.js'

export const hash = (text: string): Uint8Array => sha256(new TextEncoder().encode(text))

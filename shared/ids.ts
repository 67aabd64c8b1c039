// The names of things. Two families: random ids (128 bits, made where the thing is made) and slugs
// (minted once in a template: steps, prompts, sectors, tables). Neither says anything about order or person.

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type WorkshopId = Branded<'workshop'>
export type PersonId = Branded<'person'>
export type IntentId = Branded<'intent'>
export type NoteId = Branded<'note'>
export type GroupId = Branded<'group'>
/** A slug, unique in its workshop. */
export type StepId = Branded<'step'>
/** A slug, unique in its step: a prompt, sector, table or part. */
export type Slug = Branded<'slug'>

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const idPattern = /^[A-Za-z0-9_-]{22}$/
const slugPattern = /^[a-z][a-z0-9-]{0,39}$/

/** Property names that JavaScript treats specially; never a key of ours. */
const reserved = new Set(['constructor', 'prototype', 'valueof', 'tostring'])

/** Sixteen random bytes as 22 signs of base64url. The caller brings the chance: `shared` has none. */
export const idFromBytes = (bytes: Uint8Array): string => {
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes.subarray(0, 16)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 6) {
      bits -= 6
      out += alphabet[(held >> bits) & 63]
    }
    held &= (1 << bits) - 1
  }
  return out + alphabet[(held << (6 - bits)) & 63]
}

export const isId = (value: string): boolean => idPattern.test(value)
export const isSlug = (value: string): boolean => slugPattern.test(value) && !reserved.has(value)

/** Join codes: 30 signs that cannot be mistaken for one another (no 0 O 1 I L U). */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 6

/** What someone typed, as the code it can only mean: upper case, without spaces and hyphens. */
export const toCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

export const isCode = (value: string): boolean =>
  value.length === codeLength && [...value].every((sign) => codeAlphabet.includes(sign))

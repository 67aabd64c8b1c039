// Printed codes: made on the moderator's own page, typed on a phone, and known to the server by their hash alone. Called by the
// faces.
import { codeAlphabet, toCode } from '../../ids.ts'
import { lockOf } from './lock.ts'
import { receiptLength, receiptOf } from './receipt.ts'

/** Eight signs of the code alphabet (39 bits) from a random id. */
export const ticketCode = (randomId: string): string => receiptOf(lockOf(randomId))

export const isTicketCode = (typed: string): boolean => {
  const code = toCode(typed)
  return code.length === receiptLength && [...code].every((sign) => codeAlphabet.includes(sign))
}

/** What a phone sends as proof: the same code is another key in another step. At least 22 signs, at most 64. */
export const ticketKey = (step: string, typed: string): string =>
  `tr/ticket/${step}/${toCode(typed)}`.padEnd(22, '.')

/** What the server is given of a ticket: the first 128 bits of the key's hash, in hexadecimal. */
export const ticketHash = (step: string, code: string): string => lockOf(ticketKey(step, code)).slice(0, 32)

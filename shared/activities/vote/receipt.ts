// The receipt of a ballot: eight signs that the phone and the server each work out from the same hash, so that
// nobody hands it out and no two voters can be handed one. Called by the rules and by the phone's face.
import { codeAlphabet } from '../../ids.ts'

export const receiptLength = 8

/**
 * Eight signs of the code alphabet. `lock` is the SHA-256 of the ballot's key, in hexadecimal: sign n is the number
 * written by its digits n, n + 8, n + 16, … modulo 30.
 */
export const receiptOf = (lock: string): string => {
  const numbers = Array.from({ length: receiptLength }, () => 0)
  let at = 0
  for (const sign of lock) {
    const digit = Number.parseInt(sign, 16)
    const value = Number.isNaN(digit) ? (sign.codePointAt(0) ?? 0) : digit
    numbers[at] = ((numbers[at] ?? 0) * 16 + value) % codeAlphabet.length
    at = (at + 1) % receiptLength
  }
  return numbers.map((number) => codeAlphabet[number]).join('')
}

/** As it is read aloud and printed: two times four signs. */
export const receiptText = (receipt: string): string => `${receipt.slice(0, 4)}-${receipt.slice(4)}`

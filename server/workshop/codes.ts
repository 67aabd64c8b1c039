// Join codes and the QR's tokens, made of cryptographic chance. Called where a workshop is made and where its code is renewed.
import { codeAlphabet, codeLength } from '../../shared/ids.ts'

/** So many tries before it is given up: with a hundred workshops one in seven million codes is taken. */
export const mostCodes = 20

/** 27 signs of 30 are more than 128 bits, and stand in a QR in upper case, where they take fewer modules. */
const tokenLength = 27

const newSigns = (length: number, random: () => number): string =>
  Array.from({ length }, () => codeAlphabet[Math.floor(random() * codeAlphabet.length)]).join('')

/** `random` must be cryptographic. */
export const newCode = (random: () => number): { readonly code: string; readonly joinToken: string } => ({
  code: newSigns(codeLength, random),
  joinToken: newSigns(tokenLength, random),
})

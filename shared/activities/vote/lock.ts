// The hash of a ballot's key as the server makes it too; on the phone, so that nobody needs to hand out the receipt.
import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256 of the key's UTF-8, in lower-case hexadecimal. */
export const lockOf = (key: string): string =>
  Array.from(sha256(new TextEncoder().encode(key)), (byte) => byte.toString(16).padStart(2, '0')).join('')

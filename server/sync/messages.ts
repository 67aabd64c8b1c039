// The y-websocket protocol as far as a read-only server speaks it: bytes in, bytes out, no Yjs. Used by `reader.ts` and `desk.ts`.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const messageSync = 0
const messageAwareness = 1
const lastMessage = 3
const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

/** What a client sent. `ignored`: something a stock client may say, and that changes nothing here. */
export type Inbound =
  | { readonly type: 'step1'; readonly vector: Uint8Array }
  | { readonly type: 'ignored' }
  | { readonly type: 'malformed' }

const read = (bytes: Uint8Array): Inbound => {
  const decoder = decoding.createDecoder(bytes)
  const message = decoding.readVarUint(decoder)
  if (message > lastMessage) return { type: 'malformed' }
  if (message !== messageSync) return { type: 'ignored' }
  const step = decoding.readVarUint(decoder)
  if (step > syncUpdate) return { type: 'malformed' }
  // What would be written is not even decoded.
  return step === syncStep1
    ? { type: 'step1', vector: decoding.readVarUint8Array(decoder) }
    : { type: 'ignored' }
}

/** Never throws, whatever the bytes are. */
export const readMessage = (bytes: Uint8Array): Inbound => {
  try {
    return read(bytes)
  } catch {
    return { type: 'malformed' }
  }
}

const syncMessage = (step: number, update: Uint8Array): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageSync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Answers by the update they carry: a hall that comes in together is answered with one and the same whole state. */
const answers = new WeakMap<Uint8Array, Uint8Array>()

/** The answer to step 1; the client counts as synced with it. The same update gives the same bytes, copied once. */
export const step2Message = (update: Uint8Array): Uint8Array => {
  const answer = answers.get(update) ?? syncMessage(syncStep2, update)
  answers.set(update, answer)
  return answer
}
export const updateMessage = (update: Uint8Array): Uint8Array => syncMessage(syncUpdate, update)

/** An awareness message about nobody: the stock client gives up a line on which it hears nothing for 30 s. */
export const keepaliveMessage = Uint8Array.of(messageAwareness, 1, 0)

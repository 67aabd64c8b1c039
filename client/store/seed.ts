// The phone's seed: 128 random bits per workshop, from which the keys of what is anonymous and yet "mine" are derived.
// The server only ever sees keys, and keeps their hashes. Made by `client.ts`.
import { idFromBytes, isId } from '../../shared/ids.ts'
import type { Ports, Storage } from './ports.ts'

export interface Seed {
  /** Loads what `keyFor` needs; rejects without network. */
  readonly ready: () => Promise<void>
  /** Once `ready`: 128 bits as 22 signs; the same for the same step and purpose, unrelated for others. */
  readonly keyFor: (step: string, purpose: string) => string
  /** The seed as 22 signs, for the personal link ("keep my notes"); belongs in a fragment and nowhere else. */
  readonly text: () => string
  /** Takes over the seed of a personal link. False when it is none. */
  readonly adopt: (text: string) => boolean
}

export const createSeed = async (
  storage: Storage,
  scope: string,
  randomBytes: Ports['randomBytes'],
): Promise<Seed> => {
  const key = `seed/${scope}`
  const [kept] = await storage.entries(key)
  let hash: ((text: string) => Uint8Array) | null = null
  let seed = typeof kept?.[1] === 'string' && isId(kept[1]) ? kept[1] : idFromBytes(randomBytes(16))
  const save = () => {
    storage.put(key, seed).catch(() => {
      // Memory holds it for as long as the page lives; `volatile` has warned.
    })
  }
  if (!kept) save()
  return {
    ready: async () => {
      hash = (await import('./hash.ts')).hash
    },
    // Half of the hash is cut off, so nothing can be added behind it: a plain hash does what a keyed one would.
    keyFor: (step, purpose) => {
      if (!hash) throw new Error('keyFor before ready: does the face say `keys`?')
      return idFromBytes(hash(`${seed}\n${step}\n${purpose}`))
    },
    text: () => seed,
    adopt: (text) => {
      if (!isId(text)) return false
      seed = text
      save()
      return true
    },
  }
}

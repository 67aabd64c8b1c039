// Pictures that are laid on a table (a plan, a photo): checked, made anew and kept, one at a time. The encoder is a port;
// `sharp` is its adapter. Made by `server/main`, called by `server/http/pictures`.
import { createHash } from 'node:crypto'
import type { WorkshopId } from '../../shared/ids.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'

/** What may come in; what is kept is smaller. */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  /** Width times height as the file says, before a single pixel is decoded. */
  pixels: 40_000_000,
  /** For a file that cannot be read line by line (progressive, WebP): all of it is in memory at once. */
  pixelsAtOnce: 24_000_000,
  /** Longest side of what is kept, for a projector and for a phone. */
  large: 2_400,
  small: 1_200,
  perWorkshop: 60,
} as const

export type PictureFault =
  /** No PNG, JPEG or WebP by its own bytes, whatever its name says. */
  | 'wrong-type'
  /** It begins like one and cannot be read to its end. */
  | 'unreadable'
  | 'too-many-pixels'
  /** This installation cannot decode pictures. */
  | 'unavailable'
  | 'too-many'
  /** Others are being decoded: ask again in a moment. */
  | 'busy'

/** A picture decoded and encoded anew as JPEG, turned upright, without anything but pixels. Sizes in pixels. */
export interface Encoded {
  readonly width: number
  readonly height: number
  readonly large: Uint8Array
  readonly small: Uint8Array
}

export interface Encoder {
  encode(bytes: Uint8Array): Promise<Result<Encoded, PictureFault>>
}

export interface KeptPicture {
  readonly picture: string
  readonly width: number
  readonly height: number
}

export interface Pictures {
  keep(workshop: WorkshopId, bytes: Uint8Array): Promise<Result<KeptPicture, PictureFault>>
}

const startsWith = (bytes: Uint8Array, signs: readonly number[], at = 0): boolean =>
  signs.every((sign, i) => bytes[at + i] === sign)

const textAt = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0))

/** Told by the first bytes: a name or a header may say anything. */
export const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
  startsWith(bytes, [0xff, 0xd8, 0xff]) ||
  (startsWith(bytes, textAt('RIFF')) && startsWith(bytes, textAt('WEBP'), 8))

/** By what it holds: the same picture has the same name. A slug, so that facts and addresses can carry it. */
export const pictureName = (bytes: Uint8Array): string =>
  `p${createHash('sha256').update(bytes).digest('hex').slice(0, 39)}`

/** Decoding takes a core and much memory for a second: one at a time, and only a few may wait. */
const mostWaiting = 4

export const createPictures = (deps: {
  readonly store: Pick<Store, 'putPicture' | 'pictureIds'>
  readonly encoder: Encoder
  readonly now: () => number
}): Pictures => {
  const { store, encoder } = deps
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }

  const keepNow = async (
    workshop: WorkshopId,
    bytes: Uint8Array,
  ): Promise<Result<KeptPicture, PictureFault>> => {
    if ((await store.pictureIds(workshop)).length >= pictureLimits.perWorkshop) return fail('too-many')
    const encoded = await encoder.encode(bytes)
    if (!encoded.ok) return encoded
    const { width, height, large, small } = encoded.value
    const picture = pictureName(large)
    await store.putPicture({ workshop, id: picture, createdAt: deps.now(), large, small })
    return ok({ picture, width, height })
  }

  return {
    keep: async (workshop, bytes) => {
      if (!isPicture(bytes)) return fail('wrong-type')
      if (waiting >= mostWaiting) return fail('busy')
      waiting += 1
      try {
        return await inTurn(() => keepNow(workshop, bytes))
      } finally {
        waiting -= 1
      }
    },
  }
}

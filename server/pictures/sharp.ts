// Decodes a picture and encodes it anew, with libvips. The one file that names `sharp`. Made by `server/main`.
import type sharpModule from 'sharp'
import { fail, ok } from '../../shared/result.ts'
import { pictureLimits, type Encoder, type PictureFault } from './pictures.ts'

type Sharp = typeof sharpModule

/** Only these three of libvips' many readers, and only from memory: no SVG, no PDF, no file that a picture names. */
const readers = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer']

/** Loaded with the first picture: it is compiled for the machine, and a server without it must run all the same. */
const loadSharp = async (): Promise<Sharp | null> => {
  try {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    // One core of a machine that also serves a hall.
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: readers })
    return sharp
  } catch {
    return null
  }
}

const longestSeconds = 15

const sized = (sharp: Sharp, bytes: Uint8Array, side: number) =>
  sharp(bytes, { failOn: 'error', limitInputPixels: pictureLimits.pixels, pages: 1 })
    // A phone's photo lies on its side and says so in its metadata, which does not come along.
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    // Colours at full sharpness: a plan is thin coloured lines and small letters.
    .jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .timeout({ seconds: longestSeconds })
    .toBuffer({ resolveWithObject: true })

const encodeWith = async (sharp: Sharp, bytes: Uint8Array) => {
  const { width, height, format, isProgressive } = await sharp(bytes, {
    limitInputPixels: false,
    pages: 1,
  }).metadata()
  const isWhole = isProgressive || format === 'webp'
  if (width * height > pictureLimits[isWhole ? 'pixelsAtOnce' : 'pixels'])
    return fail<PictureFault>('too-many-pixels')
  const large = await sized(sharp, bytes, pictureLimits.large)
  // From what was just made, which is small and known to be sound.
  const small = await sized(sharp, large.data, pictureLimits.small)
  const { info } = large
  return ok({ width: info.width, height: info.height, large: large.data, small: small.data })
}

export const createSharpEncoder = (): Encoder => {
  let loading: Promise<Sharp | null> | null = null
  return {
    encode: async (bytes) => {
      loading ??= loadSharp()
      const sharp = await loading
      if (!sharp) return fail('unavailable')
      try {
        return await encodeWith(sharp, bytes)
      } catch {
        // Its messages name what is inside the file; whoever sent it needs to know only that it cannot be read.
        return fail('unreadable')
      }
    },
  }
}

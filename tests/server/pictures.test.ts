// Pictures on a table: what is taken, what is refused, what is kept, and who sees it.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPictures, pictureLimits } from '../../server/pictures/pictures.ts'
import { createMemoryStore } from '../../server/store/memory.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { ok } from '../../shared/result.ts'
import { enter, join, makeWorkshop, startServer, type TestServer } from './harness.ts'

let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
let moderator: string
beforeEach(async () => {
  server = await startServer()
  made = await makeWorkshop(server)
  moderator = await enter(server, made.id, made.links.moderator)
})
afterEach(() => server.stop())

const colour = { r: 200, g: 30, b: 60 }
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: colour } })
const canary = 'CanaryBehindThePicture'

const put = (bytes: Uint8Array, cookie = moderator, id = made.id, type = 'image/png') =>
  server.ask('POST', `/api/workshops/${id}/pictures`, {
    body: bytes,
    headers: { cookie, 'content-type': type },
  })
const look = (picture: string, cookie: string, id = made.id, size = 'large') =>
  server.ask('GET', `/api/workshops/${id}/pictures/${picture}?size=${size}`, { headers: { cookie } })
const keptCount = () => server.store.pictureIds(made.id as WorkshopId).then(({ length }) => length)
const why = (reply: { readonly json: () => Record<string, unknown> }) =>
  (reply.json()['refusal'] as { readonly detail?: { readonly why?: string } }).detail?.why

const sideways = () =>
  blank(300, 200)
    .withMetadata({ orientation: 6 })
    .withExif({ IFD0: { Copyright: canary, Artist: canary } })
    .withExifMerge({ IFD3: { GPSLatitude: '51/1 3/1 0/1' } })
    .jpeg()
    .toBuffer()

const crcOf = (bytes: Uint8Array): number => {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

const chunk = (name: string, data: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(name), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length)
  named.copy(whole, 4)
  whole.writeUInt32BE(crcOf(named), named.length + 4)
  return whole
}

/** A PNG of a size of our choosing, sound but for its pixels: there are a thousand of them, however many it promises. */
const lyingPng = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(3_000)))
  return Buffer.concat([signature, chunk('IHDR', head), pixels, chunk('IEND', Buffer.alloc(0))])
}

describe('what is kept', () => {
  it('[PI1] a JPEG made anew: upright, capped, in two sizes, without metadata', async () => {
    const upright = await put(await sideways())
    expect([upright.status, upright.json()]).toMatchObject([201, { width: 200, height: 300 }])
    const wide = await put(await blank(3_000, 500).png().toBuffer())
    expect(wide.json()).toMatchObject({ width: 2_400, height: 400 })
    const webp = await put(await blank(40, 30).webp().toBuffer())
    expect(webp.json()).toMatchObject({ width: 40, height: 30 })
    const sizes = async (picture: unknown, size: string) => {
      const { bytes } = await look(String(picture), moderator, made.id, size)
      const { format, width, exif, icc, xmp, orientation } = await sharp(bytes).metadata()
      expect(bytes.includes(canary)).toBe(false)
      return [format, width, exif, icc, xmp, orientation]
    }
    const bare = [undefined, undefined, undefined, undefined]
    expect(await sizes(upright.json()['picture'], 'large')).toEqual(['jpeg', 200, ...bare])
    expect(await sizes(wide.json()['picture'], 'small')).toEqual(['jpeg', 1_200, ...bare])
  })

  it('[PI2] what hides behind a picture does not come along', async () => {
    const polyglot = Buffer.concat([
      await blank(60, 40).jpeg().toBuffer(),
      Buffer.from(`<script>${canary}</script>PK\u0003\u0004`),
    ])
    const reply = await put(polyglot, moderator, made.id, 'text/html')
    expect(reply.status).toBe(201)
    const { bytes } = await look(String(reply.json()['picture']), moderator)
    expect(bytes.includes(canary)).toBe(false)
  })

  it('[PI8] the same picture twice is kept once, and the sixty-first is refused', async () => {
    const bytes = await blank(20, 20).png().toBuffer()
    const [one, two] = [await put(bytes), await put(bytes)]
    expect(one.json()).toEqual(two.json())
    expect(await keptCount()).toBe(1)
    const workshop = made.id as WorkshopId
    for (let i = 1; i < pictureLimits.perWorkshop; i += 1)
      await server.store.putPicture({ workshop, id: `p${i}`, createdAt: 1, large: bytes, small: bytes })
    const reply = await put(await blank(21, 21).png().toBuffer())
    expect([reply.status, reply.json()['refusal']]).toMatchObject([409, { reason: 'too-many' }])
  })
})

describe('what is refused', () => {
  it('[PI2] no SVG, PDF, GIF, HTML, TIFF or nothing at all, whatever the header says', async () => {
    const files = [
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>${canary}</script></svg>`),
      Buffer.from('%PDF-1.7 …'),
      await blank(9, 9).gif().toBuffer(),
      await blank(9, 9).tiff().toBuffer(),
      Buffer.from('<!doctype html>'),
      Buffer.alloc(0),
    ]
    for (const file of files) {
      const reply = await put(file)
      expect([reply.status, why(reply)]).toEqual([400, 'wrong-type'])
    }
    const json = await server.ask('POST', `/api/workshops/${made.id}/pictures`, {
      body: { picture: canary },
      headers: { cookie: moderator },
    })
    expect([json.status, why(json)]).toEqual([400, 'wrong-type'])
    expect(await keptCount()).toBe(0)
  })

  it('[PI3] forty million pixels and more are refused before they are decoded', async () => {
    const bombs = [
      await blank(8_000, 5_001).png().toBuffer(),
      // What has to be in memory as a whole may be smaller still.
      await blank(6_000, 4_001).png({ progressive: true }).toBuffer(),
      await blank(6_000, 4_001).jpeg({ progressive: true }).toBuffer(),
      await blank(6_000, 4_001).webp().toBuffer(),
      lyingPng(60_000, 60_000),
    ]
    for (const bytes of bombs) {
      expect(bytes.byteLength).toBeLessThan(pictureLimits.bytes)
      const reply = await put(bytes)
      expect([reply.status, why(reply)]).toEqual([400, 'too-many-pixels'])
    }
    expect(await keptCount()).toBe(0)
  })

  it('[PI3] a file that breaks off or lies about itself is refused, and nothing is kept', async () => {
    const whole = await sharp({
      create: { width: 400, height: 400, channels: 3, background: colour, noise: { type: 'gaussian' } },
    })
      .png()
      .toBuffer()
    const files = [
      lyingPng(100, 100),
      whole.subarray(0, whole.length / 2),
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(canary.repeat(20))]),
      Buffer.from('RIFF\u0000\u0000\u0000\u0000WEBPVP8 '),
      // A PNG's first signs, an SVG behind them.
      Buffer.concat([whole.subarray(0, 8), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    ]
    for (const file of files) {
      const reply = await put(file)
      expect([reply.status, why(reply)]).toEqual([400, 'unreadable'])
    }
    expect(await keptCount()).toBe(0)
  })

  it('[PI4] more than ten megabytes are refused', async () => {
    const bytes = Buffer.alloc(pictureLimits.bytes + 1)
    bytes.set(await blank(9, 9).png().toBuffer())
    const reply = await put(bytes)
    expect([reply.status, reply.json()['refusal']]).toMatchObject([413, { reason: 'too-long' }])
    expect(await keptCount()).toBe(0)
  })

  it('[PI4] [PI5] only moderator and host may send, and nothing is read from anyone else', async () => {
    const bytes = await blank(30, 30).png().toBuffer()
    const host = await enter(server, made.id, made.links.hosts[0]?.link ?? '')
    expect((await put(bytes, host)).status).toBe(201)
    const other = await makeWorkshop(server)
    const others = [
      '',
      (await join(server, made.code)).cookie,
      await enter(server, made.id, made.links.screen),
      await enter(server, made.id, made.links.officer),
      await enter(server, other.id, other.links.moderator),
    ]
    for (const cookie of others) {
      // Far too large: who may not send is told so before the bytes are looked at.
      const reply = await put(Buffer.alloc(pictureLimits.bytes + 1), cookie)
      expect([reply.status, reply.json()['refusal']]).toMatchObject([404, { reason: 'not-found' }])
    }
    expect(await server.store.pictureIds(other.id as WorkshopId)).toEqual([])
  })
})

describe('who sees it', () => {
  it('[PI6] members of this workshop, and nobody else', async () => {
    const picture = String((await put(await blank(30, 30).png().toBuffer())).json()['picture'])
    const members = [
      moderator,
      (await join(server, made.code)).cookie,
      await enter(server, made.id, made.links.screen),
      await enter(server, made.id, made.links.officer),
      await enter(server, made.id, made.links.hosts[1]?.link ?? ''),
    ]
    for (const cookie of members) expect((await look(picture, cookie)).status).toBe(200)
    const other = await makeWorkshop(server)
    const stranger = await enter(server, other.id, other.links.moderator)
    const refused = [
      await look(picture, ''),
      await look(picture, stranger),
      await look(picture, stranger, other.id),
      await look(`p${'f'.repeat(39)}`, moderator),
      await look('..%2f..%2fetc', moderator),
    ]
    for (const reply of refused) expect(reply.status).toBe(404)
  })

  it('[PI7] as a JPEG that may not be sniffed or run, kept by this browser for good', async () => {
    const picture = String((await put(await blank(30, 30).png().toBuffer())).json()['picture'])
    const reply = await look(picture, moderator, made.id, 'small')
    expect(reply.headers).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/jpeg',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    const again = await server.ask('GET', `/api/workshops/${made.id}/pictures/${picture}?size=small`, {
      headers: { cookie: moderator, 'if-none-match': String(reply.headers['etag']) },
    })
    expect([again.status, again.bytes.byteLength]).toEqual([304, 0])
  })
})

describe('the line of pictures', () => {
  const workshop = 'workshop______________' as WorkshopId
  const png = lyingPng(10, 10)

  it('[PI9] one is decoded at a time, and the fifth that would wait is told to come back', async () => {
    const store = createMemoryStore()
    await store.createWorkshop(
      { id: workshop, code: 'ABCDEF', joinToken: 't', createdAt: 1, title: 'T', place: '', closed: false },
      { seq: 1, intentId: null, at: 1, role: 'system', versions: {}, facts: [] },
    )
    let decoding = 0
    let most = 0
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    const encode = async (bytes: Uint8Array) => {
      most = Math.max(most, ++decoding)
      await held
      decoding -= 1
      return ok({ width: 1, height: 1, large: bytes, small: bytes })
    }
    const pictures = createPictures({ store, encoder: { encode }, now: () => 1 })
    const asked = Array.from({ length: 5 }, () => pictures.keep(workshop, png))
    expect(await asked[4]).toEqual({ ok: false, error: 'busy' })
    release()
    const answers = await Promise.all(asked.slice(0, 4))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(most).toBe(1)
    expect((await pictures.keep(workshop, png)).ok).toBe(true)
  })

  it('[PI9] where nothing can be decoded the answer says so', async () => {
    await server.stop()
    const store = { putPicture: async () => {}, pictureIds: async () => [] }
    const encoder = { encode: async () => ({ ok: false, error: 'unavailable' }) as const }
    server = await startServer({ deps: { pictures: createPictures({ store, encoder, now: () => 1 }) } })
    made = await makeWorkshop(server)
    moderator = await enter(server, made.id, made.links.moderator)
    const reply = await put(png)
    expect([reply.status, why(reply)]).toEqual([409, 'unavailable'])
  })
})

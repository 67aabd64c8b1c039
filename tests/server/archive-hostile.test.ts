// Archives that anybody may have made: each is refused with a word of the closed list, or comes out harmless. None throws.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { isSoundJpeg } from '../../server/archive/jpeg.ts'
import { archiveFaults, type Archive } from '../../server/archive/model.ts'
import { readArchive } from '../../server/archive/read.ts'
import { pictureName } from '../../server/pictures/pictures.ts'
import { replay } from '../../server/workshop/load-room.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import { archived, bytesOf, ledgerOf, muchLater, read } from '../kit/archives.ts'
import { hostileArchives } from '../kit/hostile-archives.ts'
import { createChance } from '../kit/random.ts'
import { hardSubject } from '../kit/plan.ts'
import { playEvening } from '../simulation/evening.ts'

const { ledger } = await playEvening(5, hardSubject(), {
  phones: 3,
  acts: 150,
  loss: 0,
  doubled: 0,
  restarts: false,
})
const good = archived(ledger)
const refused = hostileArchives(good)
/** One picture in a sound archive. */
const picture = (jpeg: string, name: string) => ({ ...good, pictures: [{ id: name, jpeg }] })

describe('a hostile archive', () => {
  it('[AR9] is one of many, and a sound one passes', () => {
    expect(refused.length).toBeGreaterThanOrEqual(60)
    expect(read(good)).toMatchObject({ ok: true })
  })

  it.each(refused)('[AR9] %s is refused', (_what, file, why) => {
    expect(read(file)).toMatchObject({ ok: false, error: { why } })
  })

  it.each(['__proto__', 'constructor', 'prototype'])('[AR9] the name %s stands nowhere in it', (name) => {
    const text = JSON.stringify(good)
    for (const spoilt of [
      text.replace('"entries"', `"${name}":{"polluted":1},"entries"`),
      text.replace('"report":{', `"report":{"${name}":{"polluted":1},`),
      text.replace('"fact":{', `"fact":{"${name}":{"polluted":1},`),
    ])
      expect(readArchive(new TextEncoder().encode(spoilt), kinds, muchLater)).toMatchObject({ ok: false })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('[AR9] cut off or with bytes changed anywhere it is refused or still sound, never thrown over', () => {
    const chance = createChance(7)
    const bytes = bytesOf(good)
    let turned = 0
    for (let i = 0; i < 150; i++) {
      const spoilt = bytes.slice(0, chance.hit(0.3) ? chance.below(bytes.length) : bytes.length)
      for (let n = 0; n < 3 && spoilt.length > 0; n++) spoilt[chance.below(spoilt.length)] = chance.below(256)
      const answer = readArchive(spoilt, kinds, muchLater)
      if (answer.ok) continue
      turned++
      expect(archiveFaults).toContain(answer.error.why)
    }
    expect(turned).toBeGreaterThan(50)
  })

  it('[AR9] facts in any order, doubled or left out, are refused or fold', () => {
    const chance = createChance(8)
    for (let i = 0; i < 30; i++) {
      const [first, ...rest] = good.entries
      const mixed = rest.flatMap((entry) =>
        chance.hit(0.2) ? [] : chance.hit(0.1) ? [entry, entry] : [entry],
      )
      mixed.sort(() => chance.next() - 0.5)
      const answer = read({ ...good, entries: [first, ...mixed] } as Archive)
      if (answer.ok) expect(replay(ledgerOf(answer.value), kinds).steps.length).toBeGreaterThan(0)
      else expect(archiveFaults).toContain(answer.error.why)
    }
  })
})

describe('a picture in an archive', () => {
  const drawn = async () => {
    const { createSharpEncoder } = await import('../../server/pictures/sharp.ts')
    const blank = sharp({ create: { width: 90, height: 60, channels: 3, background: '#c83264' } })
    const encoded = await createSharpEncoder().encode(await blank.png().toBuffer())
    if (!encoded.ok) throw new Error('no encoder')
    return new Uint8Array(encoded.value.large)
  }
  const withPart = (jpeg: Uint8Array, type: number, text: string) => {
    const data = Buffer.from(text)
    const head = Buffer.from([0xff, type, 0, data.byteLength + 2])
    return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]))
  }

  it('[AR11] as our encoder writes it is sound, and passes under the name of its contents', async () => {
    const jpeg = await drawn()
    expect(isSoundJpeg(jpeg)).toBe(true)
    const file = picture(Buffer.from(jpeg).toString('base64'), pictureName(jpeg))
    expect(read(file)).toMatchObject({ ok: true, value: { pictures: [{ id: pictureName(jpeg) }] } })
    expect(read({ ...file, pictures: [...file.pictures, ...file.pictures] })).toMatchObject({ ok: false })
  })

  it('[AR11] with anything before, behind or between its parts it is refused', async () => {
    const jpeg = await drawn()
    const behind = new Uint8Array(Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004<script>')]))
    const before = new Uint8Array(Buffer.concat([Buffer.from('GIF89a'), jpeg]))
    const photo = new Uint8Array(
      await sharp(jpeg)
        .withExif({ IFD0: { Artist: 'canary' } })
        .jpeg()
        .toBuffer(),
    )
    const others = [
      behind,
      before,
      photo,
      withPart(jpeg, 0xfe, '<script>alert(1)</script>'),
      withPart(jpeg, 0xe1, 'Exif and more'),
      withPart(jpeg, 0xe2, 'ICC_PROFILE'),
      withPart(jpeg, 0xe0, 'JFIF with much more behind it than there should be'),
      jpeg.slice(0, -2),
      jpeg.slice(0, 40),
      new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
      new Uint8Array(0),
    ]
    expect(others.map(isSoundJpeg)).toEqual(others.map(() => false))
  })
})

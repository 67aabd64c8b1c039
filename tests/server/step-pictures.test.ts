// A step as a picture: who may have it, what it is, and that only what lies in the step stands in it.
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWords } from '../../server/exports/export.ts'
import { drawPictures } from '../../server/exports/pictures/draw.ts'
import { imagesIn } from '../../server/exports/pictures/one.ts'
import { loadRenderer, pixelWidth, printWidth } from '../../server/exports/pictures/png.ts'
import { writePictures } from '../../server/exports/pictures/write.ts'
import { loadWords } from '../../server/words.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import type { View } from '../../shared/activities/contract.ts'
import type { StepId, WorkshopId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { StepView } from '../../shared/step-view.ts'
import { tableFrom } from '../../shared/table.ts'
import { parseXml } from '../kit/strict-xml.ts'
import { configsOf } from '../laws/views.ts'
import { enter, makeWorkshop, startServer, type TestServer } from './harness.ts'

const plan = `p${'a'.repeat(39)}`
const configOf = (kind: string): unknown => {
  const known = kinds[kind]
  return known ? configsOf(known)[0] : null
}

const tablesConfig = configOf('tables') as {
  readonly tables: readonly { readonly id: string }[]
  readonly prompts: readonly { readonly id: string }[]
}
const table = tablesConfig.tables[0]?.id ?? ''
const prompt = tablesConfig.prompts[0]?.id ?? ''
const pinned: JsonObject = {
  text: 'Bank & schaduw',
  prompt,
  order: 1,
  place: { table, round: 1, pin: { x: 0.2, y: 0.7 } },
}
const view: View = {
  [table]: {
    notes: tableFrom([['note1', pinned] as const]),
    ground: tableFrom([['ground', { picture: plan, width: 800, height: 600, alt: 'Plan' }] as const]),
  },
}
const step: StepView = {
  id: 'talk' as StepId,
  title: { nl: 'Tafels' },
  kind: 'tables',
  config: tablesConfig,
  view,
}
const wall: StepView = {
  id: 'silent' as StepId,
  title: { nl: 'Stil' },
  kind: 'silent',
  config: configOf('silent'),
  view: { main: { wall: tableFrom([['c1', { text: '👨‍👩‍👧‍👦 Te luid, لا أحد', place: 0 }] as const]) } },
}
const wordsIn = async (language: 'nl' | 'ar') =>
  createWords({ language, fallback: 'nl', messages: (await loadWords('.'))[language] })
const jpeg = () =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#20a060' } })
    .jpeg()
    .toBuffer()

describe('pictures for files', () => {
  it('[PX8] a PNG is at print size, and a plan is in the file itself with its own pixels', async () => {
    const [words, render, bytes] = await Promise.all([wordsIn('nl'), loadRenderer(), jpeg()])
    const all = [...drawPictures({ views: [step, wall], images: { [plan]: bytes } }, words, render)]
    expect(all.map(({ step: of, name }) => `${of} ${name}`).slice(0, 2)).toEqual([
      'talk overview',
      `talk ${table}`,
    ])
    for (const { png, svg, width, height, title } of all) {
      const image = sharp(png ?? new Uint8Array())
      const { format, width: wide } = await image.metadata()
      expect([format, wide]).toEqual(['png', pixelWidth({ width, height })])
      expect(wide).toBeGreaterThanOrEqual(printWidth)
      expect(svg).not.toContain('picture:')
      expect(parseXml(svg).name).toBe('svg')
      expect(title).not.toBe('')
    }
    const laid = all[1]
    expect(laid?.svg).toContain('href="data:image/jpeg;base64,')
    const { data, info } = await sharp(laid?.png ?? new Uint8Array())
      .raw()
      .toBuffer({ resolveWithObject: true })
    let green = 0
    for (let at = 0; at < data.length; at += info.channels)
      if ((data[at] ?? 0) < 60 && (data[at + 1] ?? 0) > 140 && (data[at + 2] ?? 0) < 120) green++
    expect(green).toBeGreaterThan(info.width * 100)
  })

  it('[PX8] a very long picture is drawn with fewer pixels, never with more than memory holds', () => {
    expect(pixelWidth({ width: 1000, height: 500 })).toBe(printWidth)
    expect(pixelWidth({ width: 3000, height: 1700 })).toBe(6000)
    for (const [width, height] of [
      [9000, 6000],
      [1920, 9000],
      [1920, 60_000],
    ] as const) {
      const pixels = pixelWidth({ width, height })
      expect(pixels * ((pixels * height) / width)).toBeLessThanOrEqual(80_000_000)
    }
  })

  it('[PX9] a plan that is gone leaves its ground, and only what lies in the step is read', async () => {
    expect(imagesIn(step)).toEqual([plan])
    expect(imagesIn(wall)).toEqual([])
    const drawn = [...drawPictures({ views: [step], images: {} }, await wordsIn('nl'), null)]
    expect(drawn[1]?.png).toBeNull()
    expect(drawn[1]?.svg).toContain('href="data:image/gif;base64,')
  })

  it('[PX10] the folder of all pictures has each once as SVG and once as PNG, in the order of the evening', async () => {
    const files = await writePictures({ views: [wall, step], images: {} }, await wordsIn('ar'))
    const names = files.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(0, 2).map((name) => name.slice(0, 12))).toEqual(['pictures/01-', 'pictures/01-'])
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(names.length / 2)
    expect(files.every(({ bytes }) => bytes.byteLength > 500)).toBe(true)
  })
})

describe('a step as a picture over HTTP', () => {
  let server: TestServer
  let made: Awaited<ReturnType<typeof makeWorkshop>>
  beforeEach(async () => {
    server = await startServer()
    made = await makeWorkshop(server)
    const room = await server.rooms.room(made.id as WorkshopId)
    // The workshop of these tests has a kind of its own that draws nothing.
    Object.assign(room ?? {}, { views: () => [step] })
  })
  afterEach(() => server.stop())

  const get = async (path: string, link: string | null) => {
    const cookie = link === null ? '' : await enter(server, made.id, link)
    return server.ask('GET', `/api/workshops/${made.id}/steps/${path}`, { headers: { cookie } })
  }

  it('[PX11] is for officer and moderator alone, and has a safe name', async () => {
    const reply = await get(`talk/picture.svg?name=${table}`, made.links.officer)
    expect(reply.status).toBe(200)
    expect(reply.headers['content-type']).toBe('image/svg+xml')
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.svg"/)
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    expect(reply.bytes.toString('utf8')).toContain('Bank &#38; schaduw')
    for (const link of [null, made.links.screen])
      expect((await get('talk/picture.svg', link)).status).toBe(404)
  }, 30_000)

  it('[PX11] what is not there is not found: a step, a name, a format; a PNG is one', async () => {
    const moderator = made.links.moderator
    expect((await get('other/picture.svg', moderator)).status).toBe(404)
    expect((await get('talk/picture.svg?name=other', moderator)).status).toBe(404)
    expect((await get('talk/picture.svg?name=../x', moderator)).status).toBe(404)
    expect((await get('talk/picture.gif', moderator)).status).toBe(404)
    const png = await get('talk/picture.png?language=tr', moderator)
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  }, 30_000)
})

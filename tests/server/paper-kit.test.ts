// The paper kit: what is drawn, read back from the file by its own fonts, and who gets it.
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import type { KitJob, KitPart } from '../../server/exports/paper/kit.ts'
import { kitPages, writeKit } from '../../server/exports/paper/write-kit.ts'
import { loadWords } from '../../server/words.ts'
import type { Paper } from '../../shared/paper.ts'
import { readPdf } from '../kit/read-pdf.ts'
import { enter, join, makeWorkshop, startServer } from './harness.ts'
import { nastyStrings } from './nasty-strings.ts'

const messages = await loadWords(new URL('../../', import.meta.url).pathname)
const door = {
  qr: 'HTTPS://TAFELRONDE.EXAMPLE/J/K7M4PX/ABCDEFGHJKMNPQRSTVWXYZ2345',
  address: 'tafelronde.example',
  code: 'K7M4PX',
}

const paper = (question: string): Paper => ({
  prompts: [
    {
      place: 1,
      question: { nl: question },
      label: { nl: 'Parkeren' },
      how: 'tables.paperHow',
      also: [],
      fields: ['tables.paperTable', 'tables.paperRound'],
      tables: [1, 3],
    },
    {
      place: null,
      question: { nl: 'Wat zit je dwars?' },
      label: null,
      how: 'silent.paperHow',
      also: [{ nl: 'Niemand ziet dat jij dit schreef.' }],
      fields: [],
      tables: null,
    },
  ],
  // A table's id is a slug.
  tables: [{ id: 'parking' as never, number: 3, title: { nl: 'Parkeren' }, host: 'Lieve' }],
})

const job = (
  parts: readonly KitPart[],
  change: Partial<KitJob['kit']> = {},
  size = 'a4' as const,
): KitJob => ({
  size,
  parts,
  language: 'nl',
  messages,
  kit: {
    title: 'Centrum in beweging',
    place: 'De Spinnerij',
    date: '12 november 2026',
    languages: ['nl', 'tr', 'ar'],
    door,
    steps: [{ title: { nl: 'Gesprekstafels' }, paper: paper('Wat helpt?') }],
    ...change,
  },
})

/** Everything drawn as a path, wherever it stands in the elements. */
const pathsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(pathsIn)
  if (typeof node !== 'object' || node === null || !('props' in node)) return []
  const { d, children } = node.props as { readonly d?: string; readonly children?: unknown }
  return [...(d === undefined ? [] : [d]), ...pathsIn(children)]
}

describe('the poster', () => {
  it('[PK2] holds the projector’s own address as a QR, the code, and what is typed', async () => {
    const { data } = encode(door.qr, { ecc: 'M', border: 4 })
    const modules = data
      .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('')
    expect(pathsIn(kitPages(job(['poster'])))).toContain(modules)
    const read = readPdf(await writeKit(job(['poster'])))
    expect(read.pages).toBe(1)
    expect(read.lines.slice(0, 4)).toEqual([
      'Centrum in beweging',
      'De Spinnerij, 12 november 2026',
      'K7M 4PX',
      'tafelronde.example',
    ])
  })

  it('[PK2] says how to join in each of the workshop’s languages, Arabic in reading order', async () => {
    const { lines, actual } = readPdf(await writeKit(job(['poster'])))
    expect(lines).toContain('Geen telefoon? Vraag papier.')
    expect(lines).toContain('Telefonunuz yok mu? Kâğıt isteyin.')
    expect(lines).not.toContain('No phone? Ask for paper.')
    expect(actual).toContain(messages.ar['kit.noPhone'])
  })
})

describe('the pages', () => {
  it('[PK3] are one for each question, one of notes for each question, and one sign for each table', async () => {
    const counts = async (parts: readonly KitPart[]) => readPdf(await writeKit(job(parts))).pages
    expect(await counts(['prompts'])).toBe(2)
    expect(await counts(['notes'])).toBe(2)
    expect(await counts(['signs'])).toBe(1)
    expect(await counts(['poster', 'prompts', 'notes', 'signs'])).toBe(6)
  })

  it('[PK3] say number, question, tables and what may be written; a silent note asks nothing else', async () => {
    const prompts = readPdf(await writeKit(job(['prompts']))).lines
    expect(prompts).toContain('Wat helpt?')
    expect(prompts).toContain('Vraag 1 · Aan de tafels 1, 3')
    expect(prompts).toContain('• Niemand ziet dat jij dit schreef.')
    const notes = readPdf(await writeKit(job(['notes']))).lines
    expect(notes.filter((line) => line === 'Ronde')).toHaveLength(8)
    expect(notes.filter((line) => line === 'Wat zit je dwars?')).toHaveLength(8)
    const signs = readPdf(await writeKit(job(['signs']))).lines
    expect(signs.filter((line) => line === '3')).toHaveLength(2)
    // A long line breaks.
    expect(signs.join('').match(/gastvrouw: ?Lieve/g)).toHaveLength(2)
  })

  it('[PK3] are A4 and A3, and a note is A7 on both', async () => {
    const [a4, a3] = await Promise.all(
      (['a4', 'a3'] as const).map(async (size) => readPdf(await writeKit({ ...job(['notes']), size }))),
    )
    expect(a4?.sizes[0]?.map(Math.round)).toEqual([595, 842])
    expect(a3?.sizes[0]?.map(Math.round)).toEqual([1191, 842])
    expect(a3?.lines.filter((line) => line === 'Ronde')).toHaveLength(16)
  })

  it('[PK4] hold whatever people call things: the same pages, and a title that the file says', async () => {
    const long = nastyStrings.join(' ')
    for (const text of [...nastyStrings.slice(0, 12), long, 'x'.repeat(500), '👨‍👩‍👧🇧🇪']) {
      const nasty = job(['poster', 'prompts', 'notes', 'signs'], {
        title: text,
        place: text,
        date: text,
        steps: [{ title: { nl: text }, paper: paper(text) }],
      })
      const read = readPdf(await writeKit(nasty))
      expect({ text, pages: read.pages }).toEqual({ text, pages: 6 })
      expect(read.lines).toContain('K7M 4PX')
    }
  })
})

describe('over HTTP', () => {
  it('[PK5] only the moderator gets it, on a paper and in parts that exist', async () => {
    const server = await startServer()
    try {
      const made = await makeWorkshop(server)
      const address = `/api/workshops/${made.id}/kit-a3.pdf?parts=poster`
      const moderator = await enter(server, made.id, made.links.moderator)
      const others = [
        await enter(server, made.id, made.links.officer),
        await enter(server, made.id, made.links.screen),
        (await join(server, made.code)).cookie,
        '',
      ]
      for (const cookie of others)
        expect((await server.ask('GET', address, { headers: { cookie } })).status).toBe(404)
      const ask = (path: string) =>
        server.ask('GET', `/api/workshops/${made.id}/${path}`, { headers: { cookie: moderator } })
      expect((await ask('kit-a5.pdf')).status).toBe(404)
      expect((await ask('kit-a4.pdf?parts=poster,tickets')).status).toBe(404)
      const reply = await ask('kit-a3.pdf?parts=poster')
      expect(reply.status).toBe(200)
      expect(reply.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
      expect(reply.headers['content-disposition']).toContain('Centrum-in-beweging-12-november-2026-a3.pdf')
      const read = readPdf(reply.bytes)
      expect(read.sizes.map((side) => side.map(Math.round))).toEqual([[842, 1191]])
      expect(read.lines).toContain(`${made.code.slice(0, 3)} ${made.code.slice(3)}`)
    } finally {
      await server.stop()
    }
  })
})

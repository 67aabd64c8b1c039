// The public list of ballots: what it says, that it adds up, that nothing typed is markup, and that nobody sees it too early.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWords } from '../../server/exports/export.ts'
import { listCsv } from '../../server/published/csv.ts'
import { letterOf, listPage } from '../../server/published/page.ts'
import { loadWords } from '../../server/words.ts'
import type { Language } from '../../shared/localized.ts'
import type { Published } from '../../shared/published.ts'
import { nastyStrings } from './nasty-strings.ts'
import { makeWorkshop, startServer, type TestServer } from './harness.ts'

const allWords = await loadWords(new URL('../../', import.meta.url).pathname)
const wordsIn = (language: Language) =>
  createWords({ language, fallback: 'nl', messages: allWords[language] })

const listOf = (texts: readonly string[], paper: number | null = null): Published => ({
  question: { nl: '<b>Wat eerst?</b>' },
  rounds: [
    {
      round: 1,
      mode: 'vote.mode.ticket',
      dotsPerPerson: 2,
      items: texts.map((text, at) => ({
        id: `i${at}`,
        text,
        rank: at + 1,
        shared: at < 2,
        dots: at < 2 ? 2 : 0,
        paper: paper === null ? 0 : at,
      })),
      ballots: [
        { receipt: '2ABCDEFG', dots: { i0: 1, i1: 1 } },
        { receipt: '4PQ27TNK', dots: { i0: 1, i1: 1 } },
      ],
      paperBallots: paper,
    },
  ],
})

const page = (published: Published, wanted: string | null = null, language: Language = 'nl'): string =>
  listPage({
    workshop: { title: 'Centrum & plein', place: 'De Spinnerij', date: '12 november' },
    published,
    words: wordsIn(language),
    wanted,
    file: '/v/w/s/ballots.csv',
  })

const cellsOf = (html: string, row: RegExp): readonly string[] =>
  [...(row.exec(html)?.[0] ?? '').matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, inside = '']) =>
    inside.replace(/<[^>]*>/g, '').trim(),
  )

describe('the page', () => {
  test('[HT20] has every ballot under its code, sorted, with sums below that are the result’s', () => {
    const html = page(listOf(['Bank', 'Boom', 'Bus']))
    expect([...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['2ABC-DEFG', '4PQ2-7TNK'])
    expect(cellsOf(html, /<tfoot>[^]*?<\/tfoot>/)).toEqual(['Som', '2', '2', '0', '4'])
    expect(html).toContain('De som klopt')
    expect(html).toContain('Eén stem per ticket')
    expect(html).not.toMatch(/<script|style=|onclick/)
    const [round] = listOf(['Bank']).rounds
    const wrong = round && { question: {}, rounds: [{ ...round, items: [{ ...round.items[0], dots: 9 }] }] }
    expect(page(wrong as Published)).toContain('De som klopt niet')
  })

  test('[HT21] finds a typed code however it is written, and says so when it is not there', () => {
    expect(page(listOf(['Bank']), '4pq2 7tnk')).toMatch(/Code 4PQ2-7TNK staat op de lijst[^]*class="mine"/)
    expect(page(listOf(['Bank']), 'ZZZZZZZZ')).toContain('Code ZZZZ-ZZZZ staat niet op de lijst')
  })

  test('[HT26] a list that did not change is written once for each language, whoever asks and for whatever code', () => {
    const base = listOf(['Bank', 'Boom'])
    let read = 0
    const rounds = base.rounds.map((round) => ({
      ...round,
      get ballots() {
        read++
        return round.ballots
      },
    }))
    const list = { ...base, rounds }
    const [first, again] = [page(list), page(list)]
    expect(again).toBe(first)
    const [once] = [read]
    expect(once).toBeGreaterThan(0)
    expect(page(list)).not.toContain('class="mine"')
    expect(read).toBe(once)
    expect(page(list, '4PQ2-7TNK')).toMatch(/<tr id="4PQ2-7TNK" class="mine">/)
    expect(page(list, '$&"><script>')).not.toContain('<script')
    expect(page(list, null, 'en')).not.toBe(first)
    expect(listCsv(list, wordsIn('nl'))).toBe(listCsv(list, wordsIn('nl')))
    expect(listCsv(list, wordsIn('nl'))).not.toEqual(listCsv(list, wordsIn('en')))
  })

  test('[HT22] paper stands apart from the list, in the page and in the file', () => {
    const html = page(listOf(['Bank', 'Boom', 'Bus'], 3))
    expect(html).toContain('Daarnaast zijn 3 stembiljetten op papier')
    const csv = new TextDecoder().decode(listCsv(listOf(['Bank', 'Boom', 'Bus'], 3), wordsIn('nl')))
    const rows = csv.trim().split('\r\n')
    expect(rows.slice(1)).toEqual([
      '1;"2ABC-DEFG";1;1;0',
      '1;"4PQ2-7TNK";1;1;0',
      '1;"Som";2;2;0',
      '1;"Op papier";0;1;2',
      '1;"Samen";2;3;2',
    ])
  })

  test('[HT23] nothing that was typed is markup or a formula', () => {
    const html = page(listOf(nastyStrings), '"><script>alert(1)</script>')
    expect(html).not.toMatch(/<script|<img|<b>Wat/)
    const csv = new TextDecoder().decode(listCsv(listOf(['=1+1', '@x']), wordsIn('nl')))
    expect(csv).toContain(`"'=1+1";"'@x"`)
    expect([letterOf(0), letterOf(25), letterOf(26), letterOf(53)]).toEqual(['A', 'Z', 'AA', 'BB'])
  })

  test('[HT24] is written in the language asked for, with its direction', () => {
    expect(page(listOf(['Bank']), null, 'en')).toContain('Every ballot stands here under its code.')
    expect(page(listOf(['Bank']), null, 'ar')).toContain('<html lang="ar" dir="rtl">')
  })
})

describe('its address', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())

  test('[HT25] answers the same for a list that is not there yet, a step and a workshop that do not exist', async () => {
    const made = await makeWorkshop(server)
    const ask = (path: string) => server.ask('GET', path)
    const places = [`/v/${made.id}/talk`, `/v/${made.id}/nothing`, `/v/${'x'.repeat(22)}/talk`, '/v/x/Y']
    const answers = await Promise.all(places.flatMap((path) => [ask(path), ask(`${path}/ballots.csv`)]))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(new Set(answers.map(({ bytes }) => bytes.toString('utf8'))).size).toBe(1)
    expect((await ask('/v/list.css')).status).toBe(200)
  })
})

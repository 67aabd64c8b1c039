// The public page with answers and its data: each note once, nothing typed is markup.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWords } from '../../server/exports/export.ts'
import { answersData } from '../../server/published/feedback-data.ts'
import { feedbackPage, type FeedbackPage } from '../../server/published/feedback-page.ts'
import { loadWords } from '../../server/words.ts'
import { answerStatuses, type PublicAnswer } from '../../shared/answers.ts'
import type { PublicFeedback } from '../../shared/feedback.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Language } from '../../shared/localized.ts'
import type { Point } from '../../shared/points.ts'
import { nastyStrings } from './nasty-strings.ts'

const allWords = await loadWords(new URL('../../', import.meta.url).pathname)

const pageOf = (
  feedback: PublicFeedback,
  by: FeedbackPage['by'] = 'theme',
  language: Language = 'nl',
): string =>
  feedbackPage(feedback, {
    workshop: { id: 'w', ...feedback.workshop },
    words: createWords({ language, fallback: 'nl', messages: allWords[language] }),
    names: [
      ['nl', 'Nederlands'],
      ['ar', 'العربية'],
    ],
    by,
    script: null,
  })

const answer = (more: Partial<PublicAnswer> = {}): PublicAnswer => ({
  status: 'later',
  why: '',
  by: '',
  due: '',
  isNew: false,
  ...more,
})

const pointOf = (texts: readonly string[], more: Partial<Point> = {}): Point => ({
  id: `p${texts.join()}`,
  type: texts.length > 1 ? 'group' : 'note',
  text: texts[0] ?? '',
  notes: texts.map((text, at) => ({ id: `n${at}-${text}` as NoteId, text })),
  prompt: 2,
  icon: null,
  theme: null,
  table: null,
  standing: 'shown',
  reason: null,
  owed: false,
  ...more,
})

const feedbackOf = (
  points: readonly { readonly point: Point; readonly answer: PublicAnswer | null }[],
  more: Partial<PublicFeedback> = {},
): PublicFeedback => ({
  workshop: { title: 'Centrum', place: 'De Spinnerij', date: '12 november' },
  edition: 1,
  at: Date.UTC(2026, 10, 14, 12),
  changed: '',
  people: 46,
  notes: points.length,
  frame: [],
  steps: [{ id: 'map' as StepId, title: { nl: 'Actorenkaart' }, kind: 'map', points }],
  byNote: {},
  ...more,
})

const idsOn = (page: string): readonly string[] =>
  [...page.replace(/<template[^]*?<\/template>/, '').matchAll(/data-notes="([^"]*)"/g)]
    .flatMap(([, ids = '']) => ids.split(' '))
    .toSorted()

const feedbacks = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 4 }),
      theme: fc.constantFrom(null, 'Parkeren', 'Groen'),
      status: fc.constantFrom(null, ...answerStatuses),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    feedbackOf(
      rows.map(({ size, theme, status }, at) => ({
        point: pointOf(
          Array.from({ length: size }, (_, n) => `t${at}x${n}`),
          { theme: theme === null ? null : { nl: theme } },
        ),
        answer: status && answer({ status }),
      })),
    ),
  )

describe('the page', () => {
  it('[FB2] has every note exactly once, by theme and by answer, and counts that add up', () => {
    fc.assert(
      fc.property(feedbacks, (feedback) => {
        const points = feedback.steps.flatMap((step) => step.points)
        const all = points.flatMap(({ point }) => point.notes.map(({ id }) => String(id))).toSorted()
        for (const by of ['theme', 'answer'] as const) {
          const page = pageOf(feedback, by)
          expect(idsOn(page)).toEqual(all)
          const counts = [...page.matchAll(/<strong>(\d+)<\/strong>/g)].map(([, n]) => Number(n))
          expect(counts.reduce((sum, n) => sum + n, 0)).toBe(points.length)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('[FB2] has the tables in the order of their numbers, whoever wrote first', () => {
    const at = (table: number, name: string) => ({
      point: pointOf([name], { table, theme: { nl: `Tafel over ${name}` } }),
      answer: null,
    })
    const page = pageOf(feedbackOf([at(3, 'parkeren'), at(1, 'bomen'), at(2, 'fietsen')]))
    const found = [...page.matchAll(/<h2[^>]*>(Tafel over \w+)/g)].map(([, title]) => title)
    expect(found).toEqual(['Tafel over bomen', 'Tafel over fietsen', 'Tafel over parkeren'])
  })

  it('[FB3] marks what is new in this edition and nothing else, and says what changed', () => {
    const points = [
      { point: pointOf(['Bank']), answer: answer({ isNew: true }) },
      { point: pointOf(['Boom']), answer: answer() },
    ]
    const page = pageOf(feedbackOf(points, { edition: 2, changed: 'Twee borden komen er.' }))
    expect(page.match(/class="new"/g)).toHaveLength(1)
    expect(page).toMatch(/Nieuw in deze versie[^]*Twee borden komen er\./)
    expect(page).toContain('Versie 2, 14 november 2026')
  })

  it('[FB4] nothing typed is markup, and nothing is needed but the page and its style', () => {
    const points = nastyStrings.map((text) => ({
      point: pointOf([text, text], { theme: { nl: text }, notes: [{ id: 'x' as NoteId, text, why: text }] }),
      answer: answer({ why: text, by: text, due: text }),
    }))
    const page = pageOf(feedbackOf(points, { changed: '<script>x</script>', edition: 2 }))
    expect(page).not.toMatch(/<script|<img|<iframe|style=|\son\w+=/)
    expect(page).toContain('&lt;script&gt;')
  })

  it('[FB5] is written in the language asked for; the rung that was promised stands there in words', () => {
    const frame: PublicFeedback['frame'] = [
      {
        thing: 'frame',
        rows: [
          { heading: { local: { nl: 'Wat al vaststaat' } }, text: { local: { nl: 'De brug komt er.' } } },
          { heading: { key: 'frame.house-rules' }, text: { local: { nl: 'Eén spreekt.' } } },
          { heading: { key: 'frame.rung.advise' }, text: { local: { nl: 'De raad beslist.' } } },
        ],
      },
    ]
    const one = [{ point: pointOf(['Bank']), answer: null }]
    const page = pageOf(feedbackOf(one, { frame }))
    expect(page).toMatch(/Wat we beloofden:\s*<strong>Advies geven<\/strong>[^]*De raad beslist\./)
    expect(page).toContain('De brug komt er.')
    expect(page).not.toContain('Eén spreekt.')
    expect(page).toContain('Nog geen antwoord')
    const arabic = pageOf(feedbackOf(one, { frame }), 'theme', 'ar')
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).toContain('Actorenkaart')
  })
})

describe('the data', () => {
  it('[FB7] has every answer once, and the place of its own for each note', () => {
    const given = {
      a: answer({ why: 'Ja' }),
      b: answer({ why: 'Ja' }),
      c: answer({ status: 'not-taken-up' }),
    }
    const { answers, byNote } = answersData(feedbackOf([], { byNote: given }))
    expect(answers).toHaveLength(2)
    expect(Object.fromEntries(Object.entries(byNote).map(([note, at]) => [note, answers[at]]))).toEqual(given)
  })
})

// The first chapters: the evening in one paragraph, what was asked and promised, who took part. Called by `outline`.
import type { Report } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, Chapter } from './blocks.ts'
import { peopleTable } from './people.ts'
import { isRung, isShown, numberOf, rowsOf, textOf, writtenIn } from './rows.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

const countOf = (report: Report, thing: 'notes' | 'groups' | 'complaints' | 'receipts'): number =>
  sum(report.steps.map((step) => rowsOf(step, thing).length))

/** The item that came first in the last round of the last vote; null: no vote, or more than one first. */
const firstChoice = ({ steps }: Report, words: Words): string | null => {
  const votes = steps.map((step) => rowsOf(step, 'votes')).findLast((rows) => rows.length > 0) ?? []
  const lastRound = Math.max(0, ...votes.map(({ round }) => numberOf(round)))
  const first = votes.filter(
    ({ round, rank, dots }) => numberOf(round) === lastRound && rank === 1 && numberOf(dots) > 0,
  )
  return first.length === 1 ? textOf(first[0]?.item, words) : null
}

const sentences = (report: Report, words: Words): readonly string[] => {
  const { t } = words
  const [notes, groups, complaints, ballots] = (['notes', 'groups', 'complaints', 'receipts'] as const).map(
    (thing) => countOf(report, thing),
  ) as [number, number, number, number]
  const aside = report.steps.flatMap(writtenIn).filter((row) => !isShown(row)).length
  const first = firstChoice(report, words)
  const { answers } = report
  return [
    t('document.summary.people', { n: report.people }),
    ...(notes > 0 ? [t('document.summary.notes', { n: notes })] : []),
    ...(groups > 0 ? [t('document.summary.groups', { n: groups })] : []),
    ...(complaints > 0 ? [t('document.summary.complaints', { n: complaints })] : []),
    ...(aside > 0 ? [t('document.summary.aside', { n: aside })] : []),
    ...(ballots > 0 ? [t('document.summary.ballots', { n: ballots })] : []),
    ...(first === null ? [] : [t('document.summary.first', { item: first })]),
    answers && answers.given > 0
      ? t('document.summary.answers', { n: answers.given, of: answers.of })
      : t('document.summary.unanswered'),
  ]
}

export const summaryChapter = (report: Report, words: Words): Chapter => ({
  title: words.t('document.summary'),
  blocks: [
    { type: 'paragraph', tone: 'lead', text: sentences(report, words).join(' ') },
    ...promised(report, words),
    ...whoTookPart(report, words),
  ],
})

/** What hung on the wall: every text of the frame, and how much say there was. */
const promised = (report: Report, words: Words): readonly Block[] => {
  const { t } = words
  const rows = report.steps.flatMap((step) => rowsOf(step, 'frame'))
  if (rows.length === 0) return []
  const rungs = rows.filter(isRung)
  const texts = rows.filter((row) => !isRung(row) && textOf(row.text, words) !== '')
  return [
    { type: 'heading', level: 2, text: t('document.promised') },
    ...rungs.flatMap((row): readonly Block[] => [
      {
        type: 'notice',
        text: [t('document.rung', { rung: textOf(row.heading, words) }), textOf(row.text, words)]
          .filter((text) => text !== '')
          .join('\n'),
      },
    ]),
    ...texts.flatMap((row, at): readonly Block[] => {
      const heading = textOf(row.heading, words)
      const isSame = at > 0 && textOf(texts[at - 1]?.heading, words) === heading
      return [
        ...(isSame || heading === '' ? [] : [{ type: 'heading', level: 3, text: heading } as const]),
        { type: 'paragraph', text: textOf(row.text, words) },
      ]
    }),
  ]
}

const whoTookPart = (report: Report, words: Words): readonly Block[] => [
  { type: 'heading', level: 2, text: words.t('document.who') },
  { type: 'paragraph', text: words.t('document.summary.people', { n: report.people }) },
  ...peopleTable(report, words),
]

// What became of what was said: the answers by status, what is next, what still waits. Called by `outline`.
import { answerStatuses, type AnswerStatus } from '../../../shared/answers.ts'
import type { Report, Row } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, Chapter, TableCell, TableColumn } from './blocks.ts'
import { answerKeyOf, numberOf, rowsOf, textOf } from './rows.ts'

interface Point {
  readonly row: Row<'answers'>
  readonly step: string
  readonly status: string
}

const pointsOf = (report: Report, words: Words): readonly Point[] =>
  report.steps.flatMap((step) =>
    rowsOf(step, 'answers').map((row) => ({ row, step: words.pick(step.title), status: answerKeyOf(row) })),
  )

/** What it is about, how many notes said it, and in which step. */
const itemCell = ({ row, step }: Point, { t, ...words }: Words): TableCell => [
  textOf(row.item, { t, ...words }),
  ...(numberOf(row.size) > 1 ? [t('document.answers.size', { n: numberOf(row.size) })] : []),
  step,
]

const column = (heading: string, share: number): TableColumn => ({ heading, share })

const has = (points: readonly Point[], name: 'answerWhy' | 'answerBy' | 'answerDue', words: Words): boolean =>
  points.some(({ row }) => textOf(row[name], words) !== '')

/** A table of points; a column that would be empty is left out. */
const pointTable = (
  caption: string,
  points: readonly Point[],
  words: Words,
  more: { readonly status?: true } = {},
): Block => {
  const { t } = words
  const optional = (['answerWhy', 'answerBy', 'answerDue'] as const).filter((name) =>
    has(points, name, words),
  )
  const shares = { answerWhy: 4, answerBy: 2, answerDue: 1.8 }
  return {
    type: 'table',
    caption,
    columns: [
      column(t('document.point'), 4.5),
      ...(more.status ? [column(t('column.answer'), 2.5)] : []),
      ...optional.map((name) => column(t(`column.${name}`), shares[name])),
    ],
    rows: points.map((point) => [
      itemCell(point, words),
      ...(more.status ? [[textOf(point.row.answer, words)]] : []),
      ...optional.map((name) => [textOf(point.row[name], words)]),
    ]),
  }
}

const countTable = (answers: NonNullable<Report['answers']>, { t }: Words): Block => ({
  type: 'table',
  caption: t('document.answers.caption'),
  columns: [
    column(t('column.answer'), 4),
    { heading: t('document.answers.points'), share: 1, isNumber: true },
  ],
  rows: [
    ...answerStatuses.map((status) => [[t(`answer.${status}`)], [String(answers.byStatus[status])]]),
    [[t('answer.none')], [String(answers.of - answers.given)]],
  ],
})

const byStatus = (status: AnswerStatus, points: readonly Point[], words: Words): readonly Block[] => {
  const own = points.filter((point) => point.status === status)
  if (own.length === 0) return []
  const title = words.t(`answer.${status}`)
  return [
    { type: 'heading', level: 2, text: title },
    pointTable(words.t('document.answers.list', { n: own.length, answer: title }), own, words),
  ]
}

const owed = (report: Report, { t }: Words): readonly Block[] =>
  report.answers && report.answers.owed > 0
    ? [{ type: 'notice', text: t('document.owed', { n: report.answers.owed }) }]
    : []

const given = (report: Report, points: readonly Point[], words: Words): readonly Block[] => {
  const { t } = words
  const { answers } = report
  if (!answers || answers.given === 0)
    return [{ type: 'paragraph', text: t('document.summary.unanswered') }, ...owed(report, words)]
  return [
    { type: 'paragraph', text: t('document.summary.answers', { n: answers.given, of: answers.of }) },
    {
      type: 'paragraph',
      text:
        answers.edition === null
          ? t('document.answers.unpublished')
          : t('document.answers.edition', { n: answers.edition }),
    },
    ...owed(report, words),
    countTable(answers, words),
    ...answerStatuses.flatMap((status) => byStatus(status, points, words)),
  ]
}

const next = (points: readonly Point[], words: Words): readonly Block[] => {
  const { t } = words
  const planned = (['taken-up', 'later'] as const).flatMap((status) =>
    points.filter((point) => point.status === status),
  )
  return [
    planned.length > 0
      ? pointTable(t('document.next.caption'), planned, words, { status: true })
      : { type: 'paragraph', text: t('document.next.none') },
  ]
}

const waiting = (report: Report, points: readonly Point[], words: Words): readonly Block[] => {
  const { t } = words
  if (!report.answers || report.answers.given === 0) return []
  const open = points.filter(({ status }) => status === '')
  return [
    { type: 'heading', level: 2, text: t('document.open') },
    open.length > 0
      ? pointTable(t('document.open.caption', { n: open.length }), open, words)
      : { type: 'paragraph', text: t('document.open.none') },
  ]
}

export const answerChapters = (report: Report, words: Words): readonly Chapter[] => {
  const points = pointsOf(report, words)
  return [
    { title: words.t('document.answers'), blocks: given(report, points, words) },
    {
      title: words.t('document.next'),
      blocks: [...next(points, words), ...waiting(report, points, words)],
    },
  ]
}

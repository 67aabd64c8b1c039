// The annexes: every note once, the votes in numbers, how this was made. Called by `outline`.
import type { Report, Row } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, Chapter, TableCell } from './blocks.ts'
import { countTable, roundsIn } from './harvest-votes.ts'
import { answerLines, isShown, rowsOf, textOf, writtenIn, type Step } from './rows.ts'

type Written = Row<'notes'> & Row<'complaints'>

interface Numbered {
  /** From 1, through the whole annex. */
  readonly number: number
  readonly row: Written
  readonly step: Step
}

const numbered = ({ steps }: Report): readonly Numbered[] =>
  steps
    .flatMap((step) => writtenIn(step).map((row) => ({ row: row as Written, step })))
    .map((one, at) => ({ ...one, number: at + 1 }))

const line = (key: string, text: string, { t }: Words): readonly string[] =>
  text === '' ? [] : [t(key, { text })]

const noteCell = ({ row }: Numbered, words: Words): TableCell => [
  textOf(row.text, words),
  ...line('document.why', textOf(row.why, words), words),
  ...line('document.wish', textOf(row.wish, words), words),
  ...line('document.translation', textOf(row.translation, words), words),
]

/** Where it lay: its question, its table and round or ring and sector, its group. */
const placeCell = ({ row }: Numbered, words: Words): TableCell => {
  const { t } = words
  const round = typeof row.round === 'number' ? t('document.round', { n: row.round }) : ''
  const place = [row.table, row.ring, row.sector].map((cell) => textOf(cell, words))
  return [
    textOf(row.prompt, words),
    [...place, round].filter((text) => text !== '').join(', '),
    ...line('document.inGroup', textOf(row.group, words), words),
  ].filter((text) => text !== '')
}

const stepTable = (notes: readonly Numbered[], title: string, words: Words): Block => {
  const { t } = words
  const places = notes.map((note) => placeCell(note, words))
  const hasPlaces = places.some((place) => place.length > 0)
  const hasAnswers = notes.some(({ row }) => answerLines(row, words).length > 1)
  return {
    type: 'table',
    caption: t('document.annexNotes.caption', { n: notes.length, step: title }),
    columns: [
      { heading: t('document.number'), share: 0.7, isNumber: true },
      { heading: t('column.text'), share: 4 },
      ...(hasPlaces ? [{ heading: t('document.place'), share: 3 }] : []),
      ...(hasAnswers ? [{ heading: t('column.answer'), share: 2.6 }] : []),
    ],
    rows: notes.map((note, at) => [
      [String(note.number)],
      noteCell(note, words),
      ...(hasPlaces ? [places[at] ?? []] : []),
      ...(hasAnswers ? [answerLines(note.row, words)] : []),
    ]),
  }
}

const asideTable = (notes: readonly Numbered[], words: Words): Block => {
  const { t } = words
  return {
    type: 'table',
    caption: t('document.annexAside.caption', { n: notes.length }),
    columns: [
      { heading: t('document.number'), share: 0.7, isNumber: true },
      { heading: t('column.text'), share: 4 },
      { heading: t('column.reason'), share: 3 },
      { heading: t('column.answer'), share: 2.6 },
    ],
    rows: notes.map((note) => {
      const by = textOf(note.row.asideBy, words)
      return [
        [String(note.number)],
        [...noteCell(note, words), words.pick(note.step.title)],
        [
          textOf(note.row.status, words),
          textOf(note.row.reason, words),
          by === '' ? '' : t('document.asideBy', { who: by }),
        ].filter((text) => text !== ''),
        answerLines(note.row, words),
      ]
    }),
  }
}

const notesChapters = (report: Report, words: Words): readonly Chapter[] => {
  const { t } = words
  const all = numbered(report)
  const [shown, aside] = [all.filter(({ row }) => isShown(row)), all.filter(({ row }) => !isShown(row))]
  const bySteps = report.steps.flatMap((step): readonly Block[] => {
    const own = shown.filter((note) => note.step === step)
    const title = words.pick(step.title)
    return own.length === 0 ? [] : [{ type: 'heading', level: 2, text: title }, stepTable(own, title, words)]
  })
  return [
    {
      title: t('document.annexNotes'),
      blocks: [{ type: 'paragraph', text: t('document.annexNotes.lead', { n: shown.length }) }, ...bySteps],
    },
    ...(aside.length > 0
      ? [
          {
            title: t('document.annexAside'),
            blocks: [{ type: 'notice', text: t('document.annexAside.lead') }, asideTable(aside, words)],
          } as const,
        ]
      : []),
  ]
}

const votesChapter = (report: Report, words: Words): readonly Chapter[] => {
  const { t } = words
  const voting = report.steps.filter((step) => rowsOf(step, 'votes').length > 0)
  if (voting.length === 0) return []
  const blocks = voting.flatMap((step): readonly Block[] => {
    const ballots = rowsOf(step, 'receipts').length
    return [
      { type: 'heading', level: 2, text: words.pick(step.title) },
      ...roundsIn(step).map(([round, votes]) =>
        countTable(
          round === 0 ? t('document.vote.caption') : t('document.vote.captionRound', { n: round }),
          votes,
          words,
        ),
      ),
      ...(ballots > 0 ? [{ type: 'paragraph', text: t('document.vote.receipts') } as const] : []),
    ]
  })
  return [
    {
      title: t('document.annexVotes'),
      blocks: [{ type: 'paragraph', text: t('cover.indicative') }, ...blocks],
    },
  ]
}

const madeChapter = (report: Report, words: Words): Chapter => {
  const { t } = words
  const votes = report.steps.some((step) => rowsOf(step, 'votes').length > 0)
  return {
    title: t('document.annexMade'),
    blocks: [
      {
        type: 'list',
        items: [
          t('document.made.state', { n: report.state }),
          t('document.made.notes', { n: numbered(report).length }),
          t('document.made.people'),
          ...(votes ? [t('document.made.votes')] : []),
          t('document.made.texts'),
        ],
      },
    ],
  }
}

export const annexChapters = (report: Report, words: Words): readonly Chapter[] => [
  ...notesChapters(report, words),
  ...votesChapter(report, words),
  madeChapter(report, words),
]

// What each theme table said: a sentence per question with how many notes lay there by round, what was handed over, and how many
// sat there. Called by `steps`.
import type { Row } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, TableBlock } from './blocks.ts'
import { distinct, isShown, numberOf, rowsOf, textOf, type Step } from './rows.ts'

interface AtTable {
  readonly notes: readonly Row<'notes'>[]
  readonly said: readonly Row<'summaries'>[]
  readonly rounds: readonly number[]
}

const questionTable = ({ notes, said, rounds }: AtTable, words: Words): TableBlock => {
  const { t } = words
  const text = (row: { readonly prompt?: Row<'notes'>['prompt'] }) => textOf(row.prompt ?? null, words)
  const sentences = said.filter(({ round }) => round === null || round === undefined)
  const questions = distinct([...notes.map(text), ...sentences.map(text)])
  return {
    type: 'table',
    caption: t('document.table.caption'),
    columns: [
      { heading: t('column.prompt'), share: 4 },
      { heading: t('document.table.summary'), share: 5 },
      ...rounds.map((n) => ({ heading: t('document.round', { n }), share: 1.6, isNumber: true })),
    ],
    rows: questions.map((question) => [
      [question],
      [
        sentences
          .filter((row) => text(row) === question)
          .map((row) => textOf(row.text, words))
          .join('\n') || t('document.table.none'),
      ],
      ...rounds.map((round) => [
        String(notes.filter((note) => text(note) === question && numberOf(note.round) === round).length),
      ]),
    ]),
  }
}

const handovers = ({ said }: AtTable, words: Words): readonly Block[] => {
  const rows = said.filter(({ round }) => typeof round === 'number')
  if (rows.length === 0) return []
  return [
    { type: 'paragraph', tone: 'strong', text: words.t('document.handovers') },
    {
      type: 'list',
      items: rows.map(({ round, text }) =>
        words.t('document.handover', { n: numberOf(round), text: textOf(text, words) }),
      ),
    },
  ]
}

const seats = (step: Step, words: Words): readonly Block[] => {
  const { t } = words
  const rows = rowsOf(step, 'tables')
  const rounds = [...new Set(rows.map(({ round }) => numberOf(round)))].toSorted((a, b) => a - b)
  if (rows.every(({ people }) => numberOf(people) === 0)) return []
  return [
    {
      type: 'table',
      caption: t('document.tables.caption'),
      columns: [
        { heading: t('column.table'), share: 4 },
        { heading: t('column.host'), share: 3 },
        ...rounds.map((n) => ({ heading: t('document.round', { n }), share: 1.3, isNumber: true })),
      ],
      rows: distinct(rows.map(({ table }) => textOf(table, words))).map((table) => {
        const own = rows.filter((row) => textOf(row.table, words) === table)
        const people = (round: number) => own.find((row) => row.round === round)?.people
        return [
          [table],
          [distinct(own.map(({ host }) => textOf(host, words))).join(', ')],
          ...rounds.map((round) => [textOf(people(round), words)]),
        ]
      }),
    },
  ]
}

export const tableBlocks = (step: Step, words: Words): readonly Block[] => {
  const notes = rowsOf(step, 'notes').filter(isShown)
  const said = rowsOf(step, 'summaries')
  const tables = distinct(
    [...rowsOf(step, 'tables'), ...said, ...notes].map(({ table }) => textOf(table, words)),
  )
  if (tables.length === 0) return []
  const rounds = [...new Set(notes.map(({ round }) => numberOf(round)))].toSorted((a, b) => a - b)
  return [
    ...seats(step, words),
    ...tables.flatMap((table): readonly Block[] => {
      const at: AtTable = {
        notes: notes.filter((note) => textOf(note.table, words) === table),
        said: said.filter((row) => textOf(row.table, words) === table),
        rounds,
      }
      if (at.notes.length === 0 && at.said.length === 0) return []
      return [{ type: 'heading', level: 3, text: table }, questionTable(at, words), ...handovers(at, words)]
    }),
  ]
}

// Groups of notes, and what came from the silent table, with what was answered. Called by `steps`.
import type { Words } from '../export.ts'
import type { Block } from './blocks.ts'
import { answerLines, isShown, numberOf, rowsOf, textOf, type Step } from './rows.ts'

/** The largest first. A step with tables shows its groups there. */
export const groupBlocks = (step: Step, words: Words): readonly Block[] => {
  const { t } = words
  const groups = rowsOf(step, 'groups').filter(({ size }) => numberOf(size) > 0)
  if (groups.length === 0) return []
  const atTables = groups.some(({ table }) => textOf(table, words) !== '')
  return [
    {
      type: 'table',
      caption: t('document.groups.caption'),
      columns: [
        { heading: t('column.group'), share: 5 },
        ...(atTables ? [{ heading: t('column.table'), share: 2 }] : []),
        { heading: t('column.size'), share: 1.4, isNumber: true },
      ],
      rows: groups
        .toSorted((a, b) => numberOf(b.size) - numberOf(a.size))
        .map((group) => [
          [textOf(group.title, words)],
          ...(atTables ? [[textOf(group.table, words)]] : []),
          [textOf(group.size, words)],
        ]),
    },
  ]
}

/** What hung on the wall, each with its answer; the rest only as a number. */
export const complaintBlocks = (step: Step, words: Words): readonly Block[] => {
  const { t } = words
  const rows = rowsOf(step, 'complaints')
  if (rows.length === 0) return []
  const shown = rows.filter(isShown)
  const others = rows.length - shown.length
  const table: Block = {
    type: 'table',
    caption: t('document.complaints.caption'),
    columns: [
      { heading: t('column.text'), share: 1 },
      { heading: t('column.answer'), share: 1 },
    ],
    rows: shown.map((row) => {
      const wish = textOf(row.wish, words)
      return [
        [textOf(row.text, words), ...(wish ? [t('document.wish', { text: wish })] : [])],
        answerLines(row, words),
      ]
    }),
  }
  return [
    { type: 'paragraph', text: t('document.complaints', { n: rows.length }) },
    ...(shown.length > 0 ? [table] : []),
    ...(others > 0
      ? [{ type: 'paragraph', tone: 'quiet', text: t('document.complaints.aside', { n: others }) } as const]
      : []),
  ]
}

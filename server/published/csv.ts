// The list of all ballots as a table for any spreadsheet: the rounds under one another, items as columns, sums below. Called by
// the list's route.
import type { Language } from '../../shared/localized.ts'
import type { Published, PublishedRound } from '../../shared/published.ts'
import { toCsv } from '../exports/csv-text.ts'
import { toValue, type Words } from '../exports/export.ts'
import type { Value } from '../exports/sheets.ts'
import { recount } from './page.ts'

const rowsOf = (round: PublishedRound, words: Words): readonly (readonly Value[])[] => {
  const { t } = words
  const sums = round.items.map(({ id }) => recount(round, id))
  return [
    [t('column.round'), t('column.receipt'), ...round.items.map(({ text }) => toValue(text, words))],
    ...round.ballots.map(({ receipt, dots }) => [
      round.round,
      `${receipt.slice(0, 4)}-${receipt.slice(4)}`,
      ...round.items.map(({ id }) => dots[id] ?? 0),
    ]),
    [round.round, t('vote.list.sum'), ...sums],
    ...(round.paperBallots === null
      ? []
      : [
          [round.round, t('vote.list.onPaper'), ...round.items.map(({ paper }) => paper)],
          [round.round, t('vote.list.total'), ...round.items.map(({ dots, paper }) => dots + paper)],
        ]),
  ]
}

const written = new WeakMap<Published, Map<Language, Uint8Array>>()

/** Written once for each language while the list stays as it is: anyone may ask for it. */
export const listCsv = (published: Published, words: Words): Uint8Array => {
  const known = written.get(published) ?? new Map<Language, Uint8Array>()
  written.set(published, known)
  const made = known.get(words.language) ?? toFile(published, words)
  known.set(words.language, made)
  return made
}

const toFile = ({ rounds }: Published, words: Words): Uint8Array => {
  const rows = rounds.toReversed().flatMap((round) => rowsOf(round, words))
  const width = Math.max(...rows.map((row) => row.length))
  return toCsv(rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]))
}

// Who was named on an actor map, from the middle outwards, and who is still missing on it. Called by `steps`.
import type { Row } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import type { Block, TableCell } from './blocks.ts'
import { byText, distinct, numberOf, rowsOf, textOf, type Step } from './rows.ts'

type Actor = Row<'actors'>

const nameCell = (actor: Actor, words: Words): TableCell => {
  const [name, role, why] = [actor.actor, actor.role, actor.why].map((cell) => textOf(cell, words))
  return [
    name ?? '',
    ...(role && role !== name ? [words.t('document.role', { role })] : []),
    ...(why ? [words.t('document.why', { text: why })] : []),
  ]
}

const ringTable = (ring: string, actors: readonly Actor[], words: Words): Block => {
  const { t } = words
  const hasSectors = actors.some(({ sector }) => textOf(sector, words) !== '')
  return {
    type: 'table',
    caption: ring === '' ? t('thing.actors') : t('document.actors.caption', { ring }),
    columns: [
      { heading: t('column.actor'), share: 5 },
      ...(hasSectors ? [{ heading: t('column.sector'), share: 3 }] : []),
      { heading: t('column.timesNamed'), share: 1.3, isNumber: true },
    ],
    rows: actors
      .toSorted((a, b) => numberOf(b.timesNamed) - numberOf(a.timesNamed))
      .map((actor) => [
        nameCell(actor, words),
        ...(hasSectors ? [[textOf(actor.sector, words)]] : []),
        [textOf(actor.timesNamed, words)],
      ]),
  }
}

export const actorBlocks = (step: Step, words: Words): readonly Block[] => {
  const { t } = words
  const actors = rowsOf(step, 'actors')
  const named = actors.filter(({ status }) => !status)
  const missing = distinct(
    actors.filter(({ status }) => status).map((actor) => nameCell(actor, words).join('. ')),
  )
  return [
    ...byText(named, ({ ring }) => textOf(ring, words)).map(([ring, rows]) => ringTable(ring, rows, words)),
    ...(missing.length > 0
      ? [
          { type: 'paragraph', tone: 'strong', text: t('document.actors.missing') } as const,
          { type: 'list', items: missing } as const,
        ]
      : []),
  ]
}

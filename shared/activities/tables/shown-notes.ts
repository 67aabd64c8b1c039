// The notes of one table as faces read them: sorted, told apart by round. Called by phone and board.
import { textOf } from '../../json.ts'
import type { Translate } from '../../language/translate.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { translationIn, type FoundTranslation } from '../../notes/translation.ts'
import { pinOf } from './ground.ts'
import type { Pin } from './model-ground.ts'
import type { TablesConfig } from './config.ts'
import { tableNumber } from './questions.ts'

export interface TableNote {
  readonly id: string
  readonly prompt: string
  readonly text: string
  readonly round: number
  readonly group: string | null
  readonly fromPaper: boolean
  readonly waiting: boolean
  readonly order: number
  readonly initials: string
  readonly pin: Pin | null
  readonly translation: FoundTranslation | null
}

const roundOf = (place: unknown): number =>
  typeof place === 'object' && place !== null && 'round' in place ? Number(place.round) : 0

/** Newest first. */
export const notesOf = (part: ClientPart | undefined): readonly TableNote[] =>
  Object.entries(part?.['notes'] ?? {})
    .map(([id, note]) => ({
      id,
      prompt: textOf(note['prompt']),
      text: textOf(note['text']),
      round: roundOf(note['place']),
      group: typeof note['group'] === 'string' ? note['group'] : null,
      fromPaper: note['origin'] === 'paper',
      waiting: note['waiting'] === true,
      order: Number(note['order']),
      initials: textOf(note['initials']),
      pin: pinOf(note['place']),
      translation: translationIn(note),
    }))
    .sort((a, b) => b.round - a.round || b.order - a.order)

export const groupTitle = (part: ClientPart | undefined, group: string | null): string | null => {
  const title = group === null ? undefined : part?.['groups']?.[group]?.['title']
  return typeof title === 'string' ? title : null
}

/** A host's sentence: of a question, or of a round. Empty when there is none. */
export const sentenceOf = (
  part: ClientPart | undefined,
  collection: 'summaries' | 'handovers',
  key: string,
): string => {
  const text = part?.[collection]?.[key]?.['text']
  return typeof text === 'string' ? text : ''
}

/** Name of a table's host, or an empty one. */
export const hostOf = (config: TablesConfig, table: string | null): string =>
  config.tables.find(({ id }) => id === table)?.host ?? ''

/** A note's translation as a screen shows it, and who wrote it. */
export const translationOf = (
  { config, t }: { readonly config: TablesConfig; readonly t: Translate },
  { translation }: Pick<TableNote, 'translation'>,
) => {
  if (!translation) return undefined
  const { text, language: lang, table } = translation
  const by =
    table === '' ? t('tables.translated') : t('tables.translatedBy', { n: tableNumber(config, table) })
  return { text, lang, by }
}

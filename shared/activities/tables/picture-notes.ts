// The notes of one table in print: question by question, and in each by round; what was grouped lies together. Called by picture.ts.
import type { ClientPart } from '../../notes/expect.ts'
import type { Json } from '../../json.ts'
import { textOf } from '../../json.ts'
import { directionOf } from '../../localized.ts'
import { columnWide, inColumns, inRows } from '../../drawing/columns.ts'
import { badgeAt } from '../../drawing/badge.ts'
import { isRightToLeft } from '../../drawing/lines.ts'
import { ink2, paperEdgeOf, paperOf } from '../../drawing/look.ts'
import { groupBlock, noteBlock, type NoteLook } from '../../drawing/note.ts'
import { beside, stack, textBlock, units, type Block } from '../../drawing/text.ts'
import type { ShownTranslation } from '../../notes/view.ts'
import type { PictureWords } from '../picture.ts'
import type { Prompt, TablesConfig } from './config.ts'
import { pinOf } from './ground.ts'
import type { Pin } from './model-ground.ts'
import { promptsAt, tableNumber } from './questions.ts'

/** A note as this kind's room view has it. */
export interface PictureNote {
  readonly id: string
  readonly text: string
  readonly prompt: string
  readonly round: number
  readonly order: number
  readonly initials: string
  readonly isPaper: boolean
  readonly group: string
  readonly translation: ShownTranslation | null
  readonly spot: Pin | null
  /** Counts the pins of the table, in reading order; null without a pin. */
  readonly pin: number | null
}

const roundOf = (place: Json | undefined): number =>
  typeof place === 'object' && place !== null && 'round' in place ? Number(place.round) : 0

/** In reading order. Pins are numbered where a plan lies under them. */
export const notesOf = (part: ClientPart): readonly PictureNote[] => {
  let pins = 0
  const hasPlan = Object.keys(part['ground'] ?? {}).length > 0
  return Object.entries(part['notes'] ?? {})
    .sort(([, a], [, b]) => Number(a['order']) - Number(b['order']))
    .map(([id, note]) => {
      const spot = hasPlan ? pinOf(note['place']) : null
      return {
        id,
        text: textOf(note['text']),
        prompt: textOf(note['prompt']),
        round: roundOf(note['place']),
        order: Number(note['order']),
        initials: textOf(note['initials']),
        isPaper: note['origin'] === 'paper',
        group: textOf(note['group']),
        // As the view put it there.
        translation: (note['translation'] as ShownTranslation | undefined) ?? null,
        spot,
        pin: spot ? ++pins : null,
      }
    })
}

interface Asked {
  readonly config: TablesConfig
  readonly part: ClientPart
  readonly words: PictureWords
  readonly wide: number
}

const secondOf = ({ translation }: PictureNote, { config, words: { t } }: Asked): NoteLook['second'] => {
  if (!translation) return null
  const { table, text } = translation
  const label = table ? t('tables.translatedBy', { n: tableNumber(config, table) }) : t('tables.translated')
  return { label, text }
}

const lookOf = (note: PictureNote, prompt: number, asked: Asked, withRound: boolean): NoteLook => {
  const { t } = asked.words
  const round = withRound && note.round > 0 ? [t('tables.fromRound', { n: note.round })] : []
  const meta = [...round, ...(note.isPaper ? [t('tables.fromPaper')] : []), note.initials]
  return {
    id: note.id,
    text: note.text,
    prompt,
    badge: true,
    size: 19,
    meta: [meta.filter(Boolean).join(' · ')].filter(Boolean),
    second: secondOf(note, asked),
    pin: note.pin,
  }
}

/** The question on its paper, how many notes, and the sentence that sums them up. */
const questionHead = (prompt: Prompt, number: number, count: number, asked: Asked): Block => {
  const { part, words, wide } = asked
  const summary = textOf(part['summaries']?.[prompt.id]?.['text'])
  const said = (most: number): Block =>
    stack(
      [
        textBlock(words.pick(prompt.question), most, { size: 26, weight: 'bold' }),
        textBlock(words.t('tables.notes', { n: count }), most, { size: 18, fill: ink2 }),
        textBlock(summary === '' ? '' : `${words.t('tables.summed')} ${summary}`, most, { size: 21 }),
      ],
      4,
    )
  const look = `fill="${paperOf(number)}" stroke="${paperEdgeOf(number)}"`
  const mark = (x: number, y: number): string =>
    `<rect x="${units(x)}" y="${units(y)}" width="44" height="44" rx="2" ${look}/>` +
    badgeAt(number, x + 11, y + 11)
  const rightToLeft = isRightToLeft(words.pick(prompt.question))
  return beside({ mark, markWide: 44, markHigh: 44, gap: 16, wide, rightToLeft, words: said })
}

/** The notes of one round under its name, as narrow as its column. */
const roundBlock = (
  round: number,
  notes: readonly PictureNote[],
  number: number,
  asked: Asked,
  wide: number,
): Block => {
  const columns = columnsOf({ ...asked, wide })
  const label = asked.words.t('tables.roundWord', { n: round })
  const blocks = notes.map((note) => noteBlock(lookOf(note, number, asked, false), columnWide(columns)))
  const head = round > 0 ? [textBlock(label, wide, { size: 20, weight: 'bold', fill: ink2 })] : []
  return stack([...head, inColumns(blocks, columns)], 8)
}

/** Rounds side by side, at most so many in a row. */
const roundsInRow = 4

const columnsOf = ({ wide, words }: Pick<Asked, 'wide' | 'words'>) => ({
  wide,
  fromRight: directionOf(words.language) === 'rtl',
  count: Math.max(1, Math.floor((wide + 16) / 420)),
  gap: 16,
})

const groupsOf = (notes: readonly PictureNote[], number: number, asked: Asked): Block => {
  const columns = columnsOf(asked)
  const known = asked.part['groups'] ?? {}
  const ids = [...new Set(notes.map(({ group }) => group))].filter((id) => Object.hasOwn(known, id))
  const blocks = ids.map((id) => {
    const inside = notes.filter(({ group }) => group === id)
    const looks = inside.map((note) => lookOf(note, number, asked, true))
    const count = asked.words.t('tables.notes', { n: looks.length })
    return groupBlock({ id, title: textOf(known[id]?.['title']), count, notes: looks }, columnWide(columns))
  })
  return inColumns(blocks, columns)
}

const questionBlock = (
  prompt: Prompt,
  number: number,
  notes: readonly PictureNote[],
  asked: Asked,
): Block => {
  const known = asked.part['groups'] ?? {}
  const loose = notes.filter(({ group }) => !Object.hasOwn(known, group))
  const rounds = [...new Set(loose.map(({ round }) => round))].sort((a, b) => a - b)
  const columns = {
    wide: asked.wide,
    count: Math.max(1, Math.min(roundsInRow, rounds.length)),
    gap: 24,
    fromRight: directionOf(asked.words.language) === 'rtl',
  }
  const byRound = rounds.map((round) => {
    const inside = loose.filter((note) => note.round === round)
    return roundBlock(round, inside, number, asked, columnWide(columns))
  })
  return stack(
    [
      questionHead(prompt, number, notes.length, asked),
      groupsOf(notes, number, asked),
      inRows(byRound, columns),
    ],
    16,
  )
}

/** All questions of a table with all its notes; one of a question that is asked here no more stands under the first. */
export const questionBlocks = (
  table: string,
  notes: readonly PictureNote[],
  asked: Asked,
): readonly Block[] => {
  const prompts = promptsAt(asked.config, table)
  const placeOf = ({ prompt }: PictureNote): number =>
    Math.max(
      0,
      prompts.findIndex(({ id }) => id === prompt),
    )
  return prompts.map((prompt, n) =>
    questionBlock(
      prompt,
      n + 1,
      notes.filter((note) => placeOf(note) === n),
      asked,
    ),
  )
}

// What stands below the map in print: the notes of each group, and whatever found no room on the ground. Called by picture.ts.
import { columnWide, inColumns } from '../../drawing/columns.ts'
import { groupBlock, noteBlock, type NoteLook } from '../../drawing/note.ts'
import { stack, textBlock, type Block } from '../../drawing/text.ts'
import type { PictureWords } from '../picture.ts'
import type { FaceVoice } from './board-words.ts'
import type { ChipModel } from './chips.ts'
import type { MapConfig } from './model.ts'
import { placeName, promptOf, type FaceNote } from './words.ts'

/** A note with all that the room may read of it. `nameless`: for an actor of whom no function is given. */
const lookOf = (config: MapConfig, nameless: string, note: FaceNote): NoteLook => ({
  id: note.id,
  text: note.text || nameless,
  prompt: promptOf(config, note.prompt)?.number ?? 1,
  badge: true,
  size: 18,
  meta: note.initials ? [note.initials] : [],
})

/** A group with its notes, or a single chip that lies nowhere. */
const chipBlock = (
  config: MapConfig,
  chip: ChipModel,
  words: PictureWords,
  nameless: string,
  wide: number,
): Block => {
  const looks = chip.notes.map((note) => lookOf(config, nameless, note))
  if (chip.type === 'group') {
    const count = words.t('map.group-size', { n: looks.length })
    return groupBlock({ id: chip.id, title: chip.text, count, notes: looks }, wide)
  }
  const where = placeName(config, chip.place, words.pick)
  const [look] = looks
  return noteBlock(
    {
      ...(look ?? { id: chip.id, text: chip.text, prompt: chip.prompt, badge: true, size: 18 }),
      meta: [where],
    },
    wide,
  )
}

export interface Rest {
  readonly config: MapConfig
  /** All chips. */
  readonly chips: readonly ChipModel[]
  /** Chips that found no room. */
  readonly outside: ReadonlySet<string>
  /** Missing voices, where the hall sees them. */
  readonly voices: readonly FaceVoice[]
  readonly nameless: string
}

/** Empty where all lies on the map and nothing is grouped. */
export const restBlock = (rest: Rest, words: PictureWords, wide: number): Block => {
  const { config, chips, outside, voices, nameless } = rest
  const columns = { wide, count: Math.max(3, Math.floor(wide / 400)) }
  const each = columnWide(columns)
  const told = chips.filter(({ id, type }) => type === 'group' || outside.has(id))
  const blocks = told.map((chip) => chipBlock(config, chip, words, nameless, each))
  const missing = voices.map(({ id, text }) => noteBlock({ id, text, prompt: 4, size: 18 }, each))
  const heading = textBlock(words.t('map.missing'), wide, { size: 25, weight: 'bold' })
  return stack(
    [
      inColumns(blocks, columns),
      ...(missing.length > 0 ? [stack([heading, inColumns(missing, columns)], 14)] : []),
    ],
    32,
  )
}

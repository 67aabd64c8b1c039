// What stands in the corners of the board's map: the legend with its counts, and the note in the light.
import { mainPart } from '../../protocol/documents.ts'
import { Badge } from '../../ui/badge.tsx'
import { paperOf } from '../../ui/colours.ts'
import { Note } from '../../ui/note.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import type { ChipModel } from './chips.ts'
import { MapIcon } from './icons.tsx'
import { litIn, promptOf } from './words.ts'

/** Props: the face's, `counts` by prompt. One line per prompt: badge on its paper, word, count. */
export const Legend = ({
  config,
  t,
  pick,
  counts,
}: MapBoardProps & { readonly counts: ReadonlyMap<string, number> }) => (
  <ul className={css.legend} aria-label={t('map.legend')}>
    {config.prompts.map(({ id, label, icon }, n) => (
      <li key={id} className={css.legendRow}>
        <span className={css.swatch} data-note="" data-paper={paperOf(n + 1)}>
          <Badge prompt={n + 1} glyph={<MapIcon name={icon} />} size={1.1} />
        </span>
        <span className={css.legendWord}>{pick(label)}</span>
        <span className={css.legendCount}>{counts.get(id) ?? 0}</span>
      </li>
    ))}
  </ul>
)

/** What the hall can read in the corner; the whole opens with the note. */
const shortened = (text: string, most: number): string => {
  const signs = [...text]
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** Props: the face's, `chips`. The light is off: nothing drawn. */
export const Spotlight = ({
  config,
  parts,
  t,
  pick,
  chips,
}: MapBoardProps & { readonly chips: readonly ChipModel[] }) => {
  const lit = litIn(parts[mainPart])
  if (lit === null) return null
  const chip = chips.find((each) => each.notes.some(({ id }) => id === lit))
  const note = chip?.notes.find(({ id }) => id === lit)
  if (!chip || !note) return null
  const found = promptOf(config, note.prompt)
  return (
    <div className={css.light} aria-live="polite">
      <Note
        size="spotlight"
        prompt={found?.number}
        glyph={<MapIcon name={found?.prompt.icon ?? ''} />}
        promptName={pick(found?.prompt.label ?? {})}
        text={shortened(chip.type === 'group' || !note.text ? chip.text : note.text, 70)}
        why={shortened([note.role, note.why].filter(Boolean).join('. '), 110) || undefined}
        translation={
          chip.type === 'note' && note.translation
            ? {
                text: shortened(note.translation.text, 110),
                lang: note.translation.language,
                by: t('map.translated'),
              }
            : undefined
        }
        times={
          chip.times > 1
            ? { text: t('map.times', { n: chip.times }), label: t('map.times-named', { n: chip.times }) }
            : undefined
        }
      />
    </div>
  )
}

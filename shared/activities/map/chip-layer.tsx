// The chips on the board, with pointer and keys: arrows go from note to note, Enter opens, V carries, Space chooses.
import { memo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import css from './board.module.css'
import { Chip } from './chip.tsx'
import type { LaidChip } from './chips.ts'
import { chipIdOf } from './use-carry.ts'
import { useChips, type ChipLayerProps } from './use-chips.ts'
import { litIn } from './words.ts'

const labelOf = ({ config, t, pick, scene }: ChipLayerProps, chip: LaidChip): string => {
  const prompt = config.prompts[chip.prompt - 1]
  const times = chip.times > 1 ? [t('map.times-named', { n: chip.times })] : []
  return [chip.text, ...times, pick(prompt?.label ?? {}), scene.whereOf(chip)].join(', ')
}

/** Also those behind "6 more" where a cell is full. */
const countIn = ({ chips, more }: ChipLayerProps['scene']): number =>
  [...chips, ...more.flatMap((pile) => pile.chips)].reduce((sum, { notes }) => sum + notes.length, 0)

const PlainLayer = (props: ChipLayerProps) => {
  const { config, parts, t, ask, scene, visible, still } = props
  const { layer, held, left, chosen, stop, setActive, handlers } = useChips(props)
  const lit = litIn(parts[mainPart])
  const isChosen = new Set(chosen)
  return (
    <>
      {/* Keys and presses are taken here for all chips; each chip is itself a button. */}
      <div
        ref={layer}
        className={css.layer}
        role={ask ? 'group' : 'list'}
        aria-label={t('map.map', { n: countIn(scene) })}
        {...handlers}
        onFocus={(event) => setActive(chipIdOf(event.target))}
      >
        {visible.map((chip) => {
          const moving = held?.id === chip.id ? held : null
          const { x, y } = moving ?? (left?.id === chip.id ? left : chip.at)
          return (
            <Chip
              key={chip.id}
              chip={chip}
              x={x}
              y={y}
              icon={config.prompts[chip.prompt - 1]?.icon ?? ''}
              label={labelOf(props, chip)}
              pressable={ask !== null}
              stop={chip.id === stop}
              lit={lit !== null && chip.notes.some(({ id }) => id === lit)}
              chosen={chip.notes.every(({ id }) => isChosen.has(id))}
              held={moving !== null}
              still={still}
            />
          )
        })}
      </div>
      <LiveRegion message={held?.by === 'keys' ? `${scene.spoken(held)}. ${t('map.moving')}` : ''} />
    </>
  )
}

/**
 * Props: the face's, `scene`, `visible`, `width` (units), `still`, `onOpen(id)`, `onShow(at)`. Without `ask` a list to look at. Not drawn
 * again while the map is only shifted or scaled.
 */
export const ChipLayer = memo(PlainLayer)

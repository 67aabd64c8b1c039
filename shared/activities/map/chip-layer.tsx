// The chips on the board, with pointer and keys: arrows go from note to note, Enter opens, V carries, Space chooses.
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { GroupId } from '../../ids.ts'
import { mainPart } from '../../protocol/documents.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { toggled, useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { Chip } from './chip.tsx'
import { neighbour, type LaidChip, type MapLayout } from './chips.ts'
import { placeAt, type Point } from './geometry.ts'
import css from './board.module.css'
import { chipIdOf, useCarry } from './use-carry.ts'
import { litIn, placeName } from './words.ts'

interface ChipLayerProps extends MapBoardProps {
  readonly laid: MapLayout
  readonly width: number
  readonly onOpen: (id: string) => void
}

const labelOf = ({ config, t, pick }: MapBoardProps, chip: LaidChip): string => {
  const prompt = config.prompts[chip.prompt - 1]
  const times = chip.times > 1 ? [t('map.times-named', { n: chip.times })] : []
  return [chip.text, ...times, pick(prompt?.label ?? {}), placeName(config, chip.place, pick)].join(', ')
}

/** The light goes to a note; pressed again on the same, it goes out. */
export const lightIntent = (part: MapBoardProps['parts'][string], chip: Pick<LaidChip, 'notes'>) => {
  const note = chip.notes[0]?.id ?? null
  const lit = litIn(part)
  return { type: 'note.spotlight', note: chip.notes.some(({ id }) => id === lit) ? null : note } as const
}

/** Props: the face's, `laid`, `width` (units), `onOpen(id)`. Without `ask` the chips are a list to look at. */
export const ChipLayer = (props: ChipLayerProps) => {
  const { step, config, parts, t, pick, ask, laid, onOpen } = props
  const { local, change } = useBoardLocal(step.id)
  const layer = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const byId = (id: string | null) => laid.chips.find((chip) => chip.id === id)

  const drop = (id: string, at: Point) => {
    const place = placeAt(laid.oval, config, at)
    const chip = byId(id)
    if (!place || !chip) return
    if (chip.type === 'group') ask?.({ type: 'group.move', group: chip.id as GroupId, place })
    else for (const { id: note } of chip.notes) ask?.({ type: 'note.move', note, place })
  }
  const carry = useCarry({ chips: laid.chips, width: props.width, onDrop: drop })
  const focus = (id: string | null) => {
    if (id === null) return
    setActive(id)
    layer.current?.querySelector<HTMLElement>(`[data-chip="${id}"]`)?.focus()
  }
  const choose = (id: string) => {
    const ids = byId(id)?.notes.map((note) => note.id) ?? []
    change({ chosen: toggled(local.chosen, ids) })
  }
  const onClick = (event: MouseEvent) => {
    const id = chipIdOf(event.target)
    if (id === null || carry.wasDragged() || carry.held) return
    if (event.shiftKey) choose(id)
    else onOpen(id)
  }
  const letters: Readonly<Record<string, (id: string) => void>> = {
    ' ': choose,
    v: carry.pickUp,
    l: (id) => ask?.(lightIntent(parts[mainPart], byId(id) ?? { notes: [] })),
    g: () => change({ panel: 'group' }),
    p: () => change({ panel: 'paper' }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = chipIdOf(event.target)
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (carry.carryKey(event)) return event.preventDefault()
    const act = letters[event.key.toLowerCase()]
    if (!act && !event.key.startsWith('Arrow')) return undefined
    event.preventDefault()
    return act ? act(id) : focus(neighbour(laid.chips, id, event.key))
  }
  const heldPlace = carry.held && placeAt(laid.oval, config, carry.held)
  const stop = byId(active)?.id ?? laid.chips[0]?.id
  return (
    <>
      {/* Keys and presses are taken here for all chips; each chip is itself a button. */}
      <div
        ref={layer}
        className={css.layer}
        role={ask ? 'group' : 'list'}
        aria-label={t('map.map', { n: laid.chips.reduce((sum, chip) => sum + chip.notes.length, 0) })}
        {...(ask ? { onClick, onKeyDown, ...carry.pointer } : {})}
        onFocus={(event) => setActive(chipIdOf(event.target))}
      >
        {laid.chips.map((chip) => {
          const held = carry.held?.id === chip.id ? carry.held : null
          return (
            <Chip
              key={chip.id}
              chip={chip}
              x={held?.x ?? chip.at.x}
              y={held?.y ?? chip.at.y}
              icon={config.prompts[chip.prompt - 1]?.icon ?? ''}
              label={labelOf(props, chip)}
              pressable={ask !== null}
              stop={chip.id === stop}
              lit={chip.notes.some(({ id }) => id === litIn(parts[mainPart]))}
              chosen={chip.notes.every(({ id }) => local.chosen.includes(id))}
              held={held !== null}
            />
          )
        })}
      </div>
      <LiveRegion
        message={
          carry.held?.by === 'keys' && heldPlace
            ? `${placeName(config, heldPlace, pick)}. ${t('map.moving')}`
            : ''
        }
      />
    </>
  )
}

// What pointer and keys do with the chips on the moderator's board. Called by the layer of chips.
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { GroupId } from '../../ids.ts'
import { mainPart } from '../../protocol/documents.ts'
import { toggled, useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { neighbour, type LaidChip, type MapLayout } from './chips.ts'
import { placeAt, type Point } from './geometry.ts'
import { chipIdOf, useCarry } from './use-carry.ts'
import { litIn } from './words.ts'

export interface ChipLayerProps extends MapBoardProps {
  readonly laid: MapLayout
  readonly width: number
  readonly onOpen: (id: string) => void
}

/** The light goes to a note; pressed again on the same, it goes out. */
export const lightIntent = (part: MapBoardProps['parts'][string], chip: Pick<LaidChip, 'notes'>) => {
  const note = chip.notes[0]?.id ?? null
  const lit = litIn(part)
  return { type: 'note.spotlight', note: chip.notes.some(({ id }) => id === lit) ? null : note } as const
}

/** Asks for the move of what was put down. */
const dropIn =
  ({ laid, config, ask }: ChipLayerProps) =>
  (id: string, at: Point) => {
    const place = placeAt(laid.oval, config, at)
    const chip = laid.chips.find((each) => each.id === id)
    if (!place || !chip) return
    if (chip.type === 'group') ask?.({ type: 'group.move', group: chip.id as GroupId, place })
    else for (const { id: note } of chip.notes) ask?.({ type: 'note.move', note, place })
  }

/** What is held, chosen and focused, and the handlers of the layer; none where nobody may touch. */
export const useChips = (props: ChipLayerProps) => {
  const { step, parts, ask, laid, onOpen } = props
  const { local, change } = useBoardLocal(step.id)
  const layer = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const byId = (id: string | null) => laid.chips.find((chip) => chip.id === id)

  const carry = useCarry({ chips: laid.chips, width: props.width, onDrop: dropIn(props) })
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
  const handlers = ask ? { onClick, onKeyDown, ...carry.pointer } : {}
  const stop = byId(active)?.id ?? laid.chips[0]?.id
  return { layer, held: carry.held, chosen: local.chosen, stop, setActive, handlers }
}

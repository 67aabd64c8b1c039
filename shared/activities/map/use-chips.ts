// What pointer and keys do with the chips on the moderator's board. Called by the layer of chips.
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { toggled, useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import type { LaidChip } from './chips.ts'
import type { Point } from './geometry.ts'
import { neighbour } from './neighbour.ts'
import type { Scene } from './scene.ts'
import { chipIdOf, useCarry } from './use-carry.ts'
import { litIn } from './words.ts'

export interface ChipLayerProps extends MapBoardProps {
  readonly scene: Scene
  /** The chips that can be seen now; on the whole map, all. */
  readonly visible: readonly LaidChip[]
  /** Width of the ground in units. */
  readonly width: number
  /** Closer by chips come and go with the window; they neither land nor glide. */
  readonly still: boolean
  readonly onOpen: (id: string) => void
  /** Brings a point into the window. */
  readonly onShow: (at: Point) => void
}

/** The light goes to a note; pressed again on the same, it goes out. */
export const lightIntent = (part: MapBoardProps['parts'][string], chip: Pick<LaidChip, 'notes'>) => {
  const note = chip.notes[0]?.id ?? null
  const lit = litIn(part)
  return { type: 'note.spotlight', note: chip.notes.some(({ id }) => id === lit) ? null : note } as const
}

/** Gives the focus to a chip, when it is drawn: one out of sight is shown first. */
const useFocus = ({ scene, onShow }: ChipLayerProps) => {
  const layer = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const chip = layer.current?.querySelector<HTMLElement>(`[data-chip="${wanted.current}"]`)
    if (!chip) return
    wanted.current = null
    chip.focus({ preventScroll: true })
  })
  const focus = (id: string | null) => {
    const chip = scene.chips.find((each) => each.id === id)
    if (!chip) return
    wanted.current = chip.id
    setActive(chip.id)
    onShow(chip.at)
  }
  return { layer, active, setActive, focus }
}

interface Left extends Point {
  readonly id: string
  readonly chips: readonly LaidChip[]
}

/** Where a chip was put down, while the layout with it is still to come: it waits there, and not where it came from. */
const useLeft = ({ chips }: Scene) => {
  const [left, setLeft] = useState<Left | null>(null)
  return {
    left: left?.chips === chips ? left : null,
    leave: (id: string, at: Point) => setLeft({ ...at, id, chips }),
  }
}

/** What is held, chosen and focused, and the handlers of the layer; none where nobody may touch. */
export const useChips = (props: ChipLayerProps) => {
  const { step, parts, ask, scene, visible, onOpen } = props
  const { local, change } = useBoardLocal(step.id)
  const { layer, active, setActive, focus } = useFocus(props)
  const { left, leave } = useLeft(scene)
  const byId = (id: string | null) => scene.chips.find((chip) => chip.id === id)
  const drop = (id: string, at: Point) => {
    const chip = byId(id)
    const intents = chip ? scene.dropped(chip, at) : []
    intents.forEach((intent) => ask?.(intent))
    if (intents.length > 0) leave(id, at)
  }
  const carry = useCarry({ chips: visible, width: props.width, onDrop: drop })
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
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const id = chipIdOf(event.target)
    if (id === null || event.ctrlKey || event.metaKey || event.altKey) return
    if (carry.carryKey(event)) return event.preventDefault()
    const act = letters[event.key.toLowerCase()]
    if (!act && (event.shiftKey || !event.key.startsWith('Arrow'))) return undefined
    event.preventDefault()
    return act ? act(id) : focus(neighbour(scene.chips, id, event.key))
  }
  const handlers = ask ? { onClick, onKeyDown, ...carry.pointer } : {}
  const stop = visible.some((chip) => chip.id === active) ? active : visible[0]?.id
  return { layer, held: carry.held, left, chosen: local.chosen, stop, setActive, handlers }
}

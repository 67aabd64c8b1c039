// From the notes and groups of a map to the chips on the board and where they lie. Pure; the picture uses it too.
import { chipSize, widthOf, type ChipSize } from './chip-size.ts'
import { cellOf, ovalOf, pointOf, polar, type Box, type Oval, type Point } from './geometry.ts'
import { layout, type Layout } from './layout.ts'
import type { MapConfig, Place } from './model.ts'
import { timesNamed } from './names.ts'
import { titlesOf, type Title } from './titles.ts'
import { promptOf, type FaceGroup, type FaceNote } from './words.ts'

/** One chip: a loose note, or a group that stands for its notes. */
export interface ChipModel {
  readonly id: string
  readonly type: 'note' | 'group'
  readonly text: string
  /** How often its actor is named; 1 for a remark. */
  readonly times: number
  /** The prompt's place, 1 to 8; a group has its first note's. */
  readonly prompt: number
  readonly place: Place
  readonly waiting: boolean
  /** The note itself, or the group's notes in reading order. */
  readonly notes: readonly FaceNote[]
}

/** How often each actor is named, by note and group id; remarks name nobody. */
export const timesIn = (
  config: MapConfig,
  notes: readonly FaceNote[],
  groups: readonly FaceGroup[],
): ReadonlyMap<string, number> =>
  timesNamed(
    notes.filter((note) => promptOf(config, note.prompt)?.prompt.remark !== true),
    groups,
  )

const withInitials = (note: FaceNote): string => (note.initials ? `${note.text} ${note.initials}` : note.text)

/** Chips in the order in which they came to the map; a group comes when its first note came. */
export const chipsOf = (
  config: MapConfig,
  notes: readonly FaceNote[],
  groups: readonly FaceGroup[],
): readonly ChipModel[] => {
  const times = timesIn(config, notes, groups)
  const known = new Map(groups.map((group) => [group.id, group]))
  const done = new Set<string>()
  return notes.flatMap((note): readonly ChipModel[] => {
    const base = { prompt: promptOf(config, note.prompt)?.number ?? 1, times: times.get(note.id) ?? 1 }
    const group = note.group ? known.get(note.group) : undefined
    if (!group) {
      const waiting = note.waiting === true
      const text = withInitials(note)
      return [{ ...base, id: note.id, type: 'note', text, place: note.place, waiting, notes: [note] }]
    }
    if (done.has(group.id)) return []
    done.add(group.id)
    const held = notes.filter((each) => each.group === group.id)
    const { id, title: text, place, waiting = false } = group
    return [
      { ...base, id, type: 'group', text, place, waiting, notes: held, times: times.get(id) ?? held.length },
    ]
  })
}

export interface LaidChip extends ChipModel {
  readonly size: ChipSize
  /** The middle of the chip, in units of the canvas. */
  readonly at: Point
}

export interface MapLayout {
  readonly oval: Oval
  readonly titles: readonly Title[]
  readonly chips: readonly LaidChip[]
  readonly more: readonly { readonly at: Point; readonly chips: readonly ChipModel[] }[]
}

export interface Canvas {
  readonly width: number
  readonly height: number
}

/** Corners that hold other things: title, clock and code, spotlight, legend. */
export const corners = {
  title: { w: 400, h: 190 },
  clock: { w: 420, h: 200 },
  light: { w: 348, h: 320 },
  legend: { w: 320, h: 204 },
}

const cornerBoxes = ({ width, height }: Canvas): readonly Box[] => [
  { ...corners.title, x: corners.title.w / 2, y: corners.title.h / 2 },
  { ...corners.clock, x: width - corners.clock.w / 2, y: corners.clock.h / 2 },
  { ...corners.light, x: corners.light.w / 2, y: height - corners.light.h / 2 },
  { ...corners.legend, x: width - corners.legend.w / 2, y: height - corners.legend.h / 2 },
]

/** The size of the pill with a ring's name. */
export const ringPill = (name: string) => ({ w: widthOf(name) + 58, h: 34 })

const pillBoxes = (oval: Oval, rings: readonly string[]): readonly Box[] =>
  rings.map((name, ring) => ({ ...polar(oval, Math.PI, oval.radii[ring] ?? 1), ...ringPill(name) }))

export interface MapNames {
  /** From the heart outwards. */
  readonly rings: readonly string[]
  /** Clockwise from the top. */
  readonly sectors: readonly string[]
}

/** Where everything lies on a canvas of this size; the names take room too. */
export const layMap = (
  config: MapConfig,
  chips: readonly ChipModel[],
  canvas: Canvas,
  names: MapNames,
): MapLayout => {
  const oval = ovalOf(config.sectors.length, canvas.width, canvas.height)
  const titles = titlesOf(oval, names.sectors, canvas, cornerBoxes(canvas))
  const sized = chips.map((chip) => ({ ...chip, size: chipSize(chip) }))
  const laid: Layout = layout(
    oval,
    sized.map(({ id, place, times, size }) => ({
      id,
      times,
      cell: cellOf(config, place),
      w: size.w,
      h: size.h,
      ...pointOf(oval, config, place),
    })),
    [...cornerBoxes(canvas), ...pillBoxes(oval, names.rings), ...titles],
  )
  return {
    oval,
    titles,
    chips: sized.flatMap((chip) => {
      const at = laid.at.get(chip.id)
      return at ? [{ ...chip, at }] : []
    }),
    more: laid.more.map(({ at, ids }) => ({ at, chips: chips.filter(({ id }) => ids.includes(id)) })),
  }
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The nearest chip in the direction of an arrow key; null when there is none. */
export const neighbour = (chips: readonly LaidChip[], id: string, key: string): string | null => {
  const from = chips.find((chip) => chip.id === id)
  if (!from) return null
  const [across, down] = directions[key] ?? [0, 0]
  let best: string | null = null
  let least = Infinity
  for (const chip of chips) {
    const dx = chip.at.x - from.at.x
    const dy = chip.at.y - from.at.y
    const ahead = dx * across + dy * down
    if (ahead <= 0.5) continue
    const cost = ahead + 2.5 * Math.abs(across === 0 ? dx : dy)
    if (cost < least) {
      least = cost
      best = chip.id
    }
  }
  return best
}

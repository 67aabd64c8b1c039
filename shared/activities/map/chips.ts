// From the notes and groups of a map to the chips on the board and where they lie. Pure; the picture uses it too.
import { cornerBoxes, edgesOf, type Canvas } from './canvas.ts'
import { chipSize, widthOf, type ChipSize } from './chip-size.ts'
import {
  cellOf,
  ovalOf,
  pointOf,
  polar,
  type Box,
  type Oval,
  type Point,
  type SectorsOf,
} from './geometry.ts'
import { ovalField } from './field.ts'
import { withHeartFor } from './heart.ts'
import { layout, type Layout } from './layout.ts'
import type { MapConfig, Place } from './model.ts'
import { timesNamed, type NamesApart } from './names.ts'
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

/** The notes that name an actor: all but remarks. */
export const namingIn = (config: MapConfig, notes: readonly FaceNote[]): readonly FaceNote[] => {
  const remarks = new Set<string>(config.prompts.filter(({ remark }) => remark).map(({ id }) => id))
  return notes.filter((note) => !remarks.has(note.prompt))
}

/** How often each actor is named, by note and group id; remarks name nobody. */
export const timesIn = (
  config: MapConfig,
  notes: readonly FaceNote[],
  groups: readonly FaceGroup[],
  apart: NamesApart,
): ReadonlyMap<string, number> => timesNamed(namingIn(config, notes), groups, apart)

const withInitials = (note: FaceNote): string => (note.initials ? `${note.text} ${note.initials}` : note.text)

const heldBy = (notes: readonly FaceNote[]): ReadonlyMap<string, readonly FaceNote[]> => {
  const held = new Map<string, FaceNote[]>()
  for (const note of notes) {
    if (!note.group) continue
    const inside = held.get(note.group)
    if (inside) inside.push(note)
    else held.set(note.group, [note])
  }
  return held
}

export interface ChipsIn {
  readonly notes: readonly FaceNote[]
  readonly groups: readonly FaceGroup[]
  readonly apart?: NamesApart | undefined
  /** Stands where the hall sees functions only and none was given. */
  readonly nameless?: string | undefined
}

/** Chips in the order in which they came to the map; a group comes when its first note came. */
export const chipsOf = (
  config: MapConfig,
  { notes, groups, apart = [], nameless = '–' }: ChipsIn,
): readonly ChipModel[] => {
  const times = timesIn(config, notes, groups, apart)
  const known = new Map(groups.map((group) => [group.id, group]))
  const held = heldBy(notes)
  const done = new Set<string>()
  return notes.flatMap((note): readonly ChipModel[] => {
    const base = { prompt: promptOf(config, note.prompt)?.number ?? 1, times: times.get(note.id) ?? 1 }
    const group = note.group ? known.get(note.group) : undefined
    if (!group) {
      const waiting = note.waiting === true
      const text = withInitials(note) || nameless
      return [{ ...base, id: note.id, type: 'note', text, place: note.place, waiting, notes: [note] }]
    }
    if (done.has(group.id)) return []
    done.add(group.id)
    const inside = held.get(group.id) ?? []
    const { id, title, place, waiting = false } = group
    const named = times.get(id) ?? inside.length
    const text = title || nameless
    return [{ ...base, id, type: 'group', text, place, waiting, notes: inside, times: named }]
  })
}

export interface LaidChip extends ChipModel {
  readonly size: ChipSize
  /** The middle of the chip, in units of the canvas. */
  readonly at: Point
}

/** Chips that found no room, under one pill. */
export interface More {
  readonly at: Point
  readonly chips: readonly ChipModel[]
}

export interface MapLayout {
  readonly oval: Oval
  readonly titles: readonly Title[]
  readonly chips: readonly LaidChip[]
  readonly more: readonly More[]
}

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

export type SizedChip = ChipModel & { readonly size: ChipSize }

const sizes = new WeakMap<ChipModel, SizedChip>()

/** With its size, which is worked out once for each chip. */
export const sized = (chip: ChipModel): SizedChip => {
  const known = sizes.get(chip)
  if (known) return known
  const made = { ...chip, size: chipSize(chip) }
  sizes.set(chip, made)
  return made
}

/** What the layout found, as chips that lie somewhere and pills that stand for the others. */
export const laidOut = (
  chips: readonly SizedChip[],
  { at, more }: Layout,
): { readonly chips: readonly LaidChip[]; readonly more: readonly More[] } => {
  const byId = new Map(chips.map((chip) => [chip.id, chip]))
  return {
    chips: chips.flatMap((chip) => {
      const middle = at.get(chip.id)
      return middle ? [{ ...chip, at: middle }] : []
    }),
    more: more.map((pill) => ({ at: pill.at, chips: pill.ids.flatMap((id) => byId.get(id) ?? []) })),
  }
}

/** A chip as the layout knows it: where it was put and how large it is, and no word of what it says. */
interface RingPiece {
  readonly id: string
  readonly times: number
  readonly place: Place
  readonly w: number
  readonly h: number
}

/** All that the layout of the rings needs; can be sent to a worker. */
export interface RingsTask {
  readonly type: 'rings'
  readonly config: SectorsOf
  readonly pieces: readonly RingPiece[]
  readonly canvas: Canvas
  readonly names: MapNames
  /** What stands over the canvas. */
  readonly corners: readonly Box[]
}

/** Where everything lies, by the ids of chips; can be sent back. */
export interface RingsPlan extends Layout {
  readonly type: 'rings'
  readonly oval: Oval
  readonly titles: readonly Title[]
}

export const ringsTask = (
  { sectors }: MapConfig,
  chips: readonly ChipModel[],
  canvas: Canvas,
  names: MapNames,
  corners: readonly Box[],
): RingsTask => ({
  type: 'rings',
  config: { sectors: sectors.map(({ id }) => ({ id })) },
  pieces: chips.map((chip) => {
    const { id, times, place, size } = sized(chip)
    return { id, times, place, w: size.w, h: size.h }
  }),
  canvas,
  names,
  corners,
})

/** Lays out the rings; the names take room too. */
export const planRings = ({ config, pieces, canvas, names, corners }: RingsTask): RingsPlan => {
  const inCells = pieces.map((piece) => ({ ...piece, cell: cellOf(config, piece.place) }))
  const oval = withHeartFor(ovalOf(config.sectors.length, canvas.width, canvas.height), inCells)
  const titles = titlesOf(oval, names.sectors, canvas, corners)
  const laid = layout(
    ovalField(oval),
    inCells.map(({ id, times, place, w, h, cell }) => ({
      id,
      times,
      cell,
      w,
      h,
      ...pointOf(oval, config, place),
    })),
    [...corners, ...pillBoxes(oval, names.rings), ...titles, ...edgesOf(canvas)],
  )
  return { type: 'rings', oval, titles, ...laid }
}

/** The chips of a plan, which was made for these. */
export const mapOf = (chips: readonly ChipModel[], plan: RingsPlan): MapLayout => ({
  oval: plan.oval,
  titles: plan.titles,
  ...laidOut(chips.map(sized), plan),
})

/** Where everything lies on a canvas of this size. `corners`: what stands over the canvas. */
export const layMap = (
  config: MapConfig,
  chips: readonly ChipModel[],
  canvas: Canvas,
  names: MapNames,
  corners: readonly Box[] = cornerBoxes(canvas),
): MapLayout => mapOf(chips, planRings(ringsTask(config, chips, canvas, names, corners)))

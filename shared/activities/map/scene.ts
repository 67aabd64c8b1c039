// One of the two pictures of the same notes, as the layer of chips needs it: what lies where, and what a drop means.
import type { GroupId } from '../../ids.ts'
import type { ClientPart } from '../../notes/expect.ts'
import type { MapBoardProps } from './board-props.ts'
import { stancesIn } from './board-words.ts'
import type { LaidChip, MapLayout, More } from './chips.ts'
import { placeAt, type Point } from './geometry.ts'
import type { MapIntent } from './model.ts'
import { stanceAt, type QuadrantLayout } from './quadrant.ts'
import { placeName } from './words.ts'

export interface Scene {
  readonly chips: readonly LaidChip[]
  readonly more: readonly More[]
  /** What to ask when a chip is put down at a point; nothing where it cannot lie. */
  readonly dropped: (chip: LaidChip, at: Point) => readonly MapIntent[]
  /** Where a point is, in words. */
  readonly spoken: (at: Point) => string
  /** Where a chip lies, in words. */
  readonly whereOf: (chip: LaidChip) => string
}

export const ringScene = (
  laid: MapLayout,
  { config, pick }: Pick<MapBoardProps, 'config' | 'pick'>,
): Scene => ({
  chips: laid.chips,
  more: laid.more,
  dropped: (chip, at) => {
    const place = placeAt(laid.oval, config, at)
    if (!place) return []
    if (chip.type === 'group') return [{ type: 'group.move', group: chip.id as GroupId, place }]
    return chip.notes.map(({ id: note }) => ({ type: 'note.move', note, place }))
  },
  spoken: (at) => {
    const place = placeAt(laid.oval, config, at)
    return place ? placeName(config, place, pick) : ''
  },
  whereOf: (chip) => placeName(config, chip.place, pick),
})

export const quadrantScene = (
  laid: QuadrantLayout,
  { t, stances: told }: Pick<MapBoardProps, 't'> & { readonly stances: ClientPart[string] },
): Scene => {
  const stances = stancesIn({ stances: told })
  const words = (stance: ReturnType<typeof stanceAt>) =>
    stance
      ? t('map.stance', {
          influence: Math.round(stance.influence * 100),
          interest: Math.round(stance.interest * 100),
        })
      : t('map.stance-none')
  return {
    chips: laid.chips,
    more: laid.more,
    dropped: (chip, at) => {
      const stance = stanceAt(laid.plane, at)
      if (chip.type === 'group') return [{ type: 'group.stance', group: chip.id as GroupId, stance }]
      return chip.notes.map(({ id: note }) => ({ type: 'note.stance', note, stance }))
    },
    spoken: (at) => words(stanceAt(laid.plane, at)),
    whereOf: (chip) => words(stances[chip.id] ?? null),
  }
}

// Names that may be one actor, worked out anew only when a name, a group or a "not the same" changed.
import { useDeferredValue, useMemo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import type { MapBoardProps } from './board-props.ts'
import { apartIn, namedPart } from './board-words.ts'
import { namingIn } from './chips.ts'
import type { NamedGroup, NamedNote, NamesApart } from './names.ts'
import type { Offer } from './near-names.ts'
import { isMany, searchMs, useCalm } from './use-calm.ts'
import { useWorked, type Craft } from './use-worked.ts'
import { groupsIn, notesIn } from './words.ts'

const sizeOf = (all: object | undefined): number => Object.keys(all ?? {}).length

interface Names {
  readonly notes: readonly NamedNote[]
  readonly groups: readonly NamedGroup[]
  readonly apart: NamesApart
}

const craft: Craft<Names, readonly Offer[], 'offers'> = {
  taskOf: ({ notes, groups, apart }) => ({
    type: 'offers',
    notes: notes.map(({ id, text, group = null }) => ({ id, text, group })),
    groups: groups.map(({ id, title }) => ({ id, title })),
    apart,
  }),
  answerOf: (_names, { offers }) => offers,
}

/** Deferred: a note that lands is drawn before names are compared; of a full map, only now and then and beside the page. */
export const useOffers = ({ config, parts, staff }: MapBoardProps): readonly Offer[] => {
  const part = namedPart({ parts, staff })
  const written = part?.['notes']
  const notes = useDeferredValue(useCalm(written, searchMs(sizeOf(written))))
  const groups = useDeferredValue(part?.['groups'])
  const apart = useDeferredValue(parts[mainPart]?.['apart'])
  const names = useMemo(() => {
    const shown = { ...(notes ? { notes } : {}), ...(groups ? { groups } : {}) }
    return {
      notes: namingIn(config, notesIn(shown)),
      groups: groupsIn(shown),
      apart: apartIn(apart ? { apart } : {}),
    }
  }, [config, notes, groups, apart])
  return useWorked(names, isMany(names.notes.length), craft).answer
}

// Names that may be one actor, worked out anew only when a name, a group or a "not the same" changed.
import { useDeferredValue, useMemo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import type { MapBoardProps } from './board-props.ts'
import { apartIn, namedPart } from './board-words.ts'
import { namingIn } from './chips.ts'
import { offersOf, type Offer } from './near-names.ts'
import { searchMs, useCalm } from './use-calm.ts'
import { groupsIn, notesIn } from './words.ts'

const sizeOf = (all: object | undefined): number => Object.keys(all ?? {}).length

/** Deferred: a note that lands is drawn before names are compared; of a full map, only now and then. */
export const useOffers = ({ config, parts, staff }: MapBoardProps): readonly Offer[] => {
  const part = namedPart({ parts, staff })
  const written = part?.['notes']
  const notes = useDeferredValue(useCalm(written, searchMs(sizeOf(written))))
  const groups = useDeferredValue(part?.['groups'])
  const apart = useDeferredValue(parts[mainPart]?.['apart'])
  return useMemo(() => {
    const shown = { ...(notes ? { notes } : {}), ...(groups ? { groups } : {}) }
    return offersOf(namingIn(config, notesIn(shown)), groupsIn(shown), apartIn(apart ? { apart } : {}))
  }, [config, notes, groups, apart])
}

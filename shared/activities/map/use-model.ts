// What the board draws, worked out once for each version of the notes: chips, and how many notes each prompt has.
import { useMemo } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import type { MapBoardProps } from './board-props.ts'
import { apartIn } from './board-words.ts'
import { chipsOf, type ChipModel } from './chips.ts'
import { groupsIn, notesIn } from './words.ts'

export interface BoardModel {
  readonly chips: readonly ChipModel[]
  /** Notes by prompt. */
  readonly counts: ReadonlyMap<string, number>
}

export const useModel = ({ config, parts, t }: MapBoardProps): BoardModel => {
  const part = parts[mainPart]
  const nameless = t('map.no-role')
  const { notes: noteEntries, groups: groupEntries, apart } = part ?? {}
  // The light and the look change without a note: the same collections give the same chips.
  return useMemo(() => {
    const shown = {
      ...(noteEntries ? { notes: noteEntries } : {}),
      ...(groupEntries ? { groups: groupEntries } : {}),
    }
    const notes = notesIn(shown)
    const counts = new Map<string, number>()
    for (const { prompt } of notes) counts.set(prompt, (counts.get(prompt) ?? 0) + 1)
    const sets = apartIn(apart ? { apart } : {})
    return { chips: chipsOf(config, { notes, groups: groupsIn(shown), apart: sets, nameless }), counts }
  }, [config, noteEntries, groupEntries, apart, nameless])
}

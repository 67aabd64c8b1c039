// What the notes panel remembers while it stands open: tab, filter, chosen notes, the note that is looked at.
import { useMemo, useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { filterNotes, wideFilter, type FoundNote, type NoteFilter } from '../find.ts'
import type { NotesPanelProps } from './panel-props.ts'

export const panelTabs = ['list', 'groups', 'suggestions', 'paper'] as const
export type PanelTab = (typeof panelTabs)[number]

const nowhere = () => ''

export interface Panel {
  readonly tab: PanelTab
  readonly setTab: (tab: PanelTab) => void
  readonly filter: NoteFilter
  readonly change: (change: Partial<NoteFilter>) => void
  /** The notes that pass the filter. */
  readonly found: readonly FoundNote[]
  /** Chosen and still there, also where the filter hides them. */
  readonly chosen: readonly FoundNote[]
  readonly isChosen: (id: string) => boolean
  readonly choose: (ids: readonly NoteId[], on: boolean) => void
  readonly chooseNone: () => void
  /** The note in the list that has the focus or had it last, by its place. */
  readonly at: number
  readonly goTo: (at: number) => void
  readonly looked: FoundNote | undefined
}

export const usePanel = ({ notes, groups, where, rounds }: NotesPanelProps): Panel => {
  const [tab, setTab] = useState<PanelTab>('list')
  const [filter, setFilter] = useState(wideFilter)
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [last, goTo] = useState(0)
  const whereOf = where?.of ?? nowhere
  const roundOf = rounds?.of
  const found = useMemo(
    () => filterNotes(notes, groups, filter, { whereOf, roundOf }),
    [notes, groups, filter, whereOf, roundOf],
  )
  const chosen = useMemo(() => notes.filter(({ id }) => chosenIds.has(id)), [notes, chosenIds])
  const at = Math.max(0, Math.min(last, found.length - 1))
  return {
    tab,
    setTab,
    filter,
    change: (change) => {
      setFilter({ ...filter, ...change })
      goTo(0)
    },
    found,
    chosen,
    isChosen: (id) => chosenIds.has(id),
    choose: (ids, on) => {
      const next = new Set(chosenIds)
      for (const id of ids)
        if (on) next.add(id)
        else next.delete(id)
      setChosen(next)
    },
    chooseNone: () => setChosen(new Set()),
    at,
    goTo,
    looked: found[at],
  }
}

/** The props of the panel's parts. */
export interface PartProps extends NotesPanelProps {
  readonly panel: Panel
}

// The workshop as it is being put together on the start page: fields, the chosen run sheet or the own list.
import { useCallback, useState } from 'react'
import type { Language } from '../../shared/localized.ts'
import type { Library, NewWorkshop } from './api.ts'
import { groupsFrom } from './groups.ts'
import { toLines, type OwnSteps } from './own-steps.ts'

export interface Draft {
  readonly title: string
  readonly place: string
  readonly date: string
  /** `19:30`; empty: not planned. */
  readonly startsAt: string
  /** Participant groups, with commas between; empty: nobody is asked. */
  readonly groups?: string
  readonly languages: readonly Language[]
  /** A run sheet's id, or `own` for the list below it; null before anything was chosen. */
  readonly chosen: string | null
  readonly own: OwnSteps
}

/** No run sheet's id: slugs hold no space. */
export const ownList = 'own list'

export type Missing = 'title' | 'languages' | 'steps'

/** What stands in the way of making it, in the order of the page. */
export const missingIn = (draft: Draft): readonly Missing[] => {
  const hasSteps = draft.chosen === ownList ? draft.own.length > 0 : draft.chosen !== null
  return [
    ...(draft.title.trim() === '' ? (['title'] as const) : []),
    ...(draft.languages.length === 0 ? (['languages'] as const) : []),
    ...(hasSteps ? [] : (['steps'] as const)),
  ]
}

/** What is sent; call it only where nothing is missing. */
export const toNewWorkshop = (draft: Draft, { templates }: Library): NewWorkshop => {
  const { title, place, date, startsAt, languages, chosen, own } = draft
  const fields = {
    title: title.trim(),
    place: place.trim(),
    date: date.trim(),
    ...(startsAt === '' ? {} : { startsAt }),
    languages,
  }
  const groups = groupsFrom(draft.groups ?? '', languages[0] ?? 'nl')
  const all = groups.length === 0 ? fields : { ...fields, groups }
  if (chosen !== null && chosen !== ownList) return { ...all, runSheet: chosen }
  return { ...all, steps: toLines(own, templates) }
}

export type ChangeDraft = (change: Partial<Draft>) => void

/** `date` gives what stands in that field at first. */
export const useDraft = (date: () => string) => {
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    place: '',
    date: date(),
    startsAt: '',
    languages: ['nl'],
    chosen: null,
    own: [],
  }))
  const change: ChangeDraft = useCallback((changed) => setDraft((before) => ({ ...before, ...changed })), [])
  return { draft, change }
}

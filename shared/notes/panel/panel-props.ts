// What a kind gives the notes panel. Every part of the panel gets these props whole. Called by the boards' drawers.
import type { ReactNode } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { Translate } from '../../language/translate.ts'
import type { Language } from '../../localized.ts'
import type { FoundGroup, FoundNote } from '../find.ts'
import type { NoteIntent } from '../model.ts'

/** What the panel asks: nothing that needs a place. */
export type TidyIntent = Exclude<NoteIntent<never>, { readonly type: 'note.add' | 'note.move' }>

export interface PanelPrompt {
  readonly id: string
  /** Its place, 1 to 8: the paper and the badge. */
  readonly number: number
  /** One or two words, or the question. */
  readonly word: string
  readonly glyph?: ReactNode
}

export interface PanelChoice {
  readonly id: string
  readonly name: string
}

export interface PanelPaper {
  /** Where the next notes go, beside the question: ring and sector, table and round. */
  readonly fields?: ReactNode
  /** The questions that can be answered there; all, where it is left out. */
  readonly prompts?: readonly PanelPrompt[] | undefined
  /** Lays one note from paper there; null while it cannot be (no round yet). */
  readonly lay: ((prompt: Slug, text: string) => void) | null
}

export interface NotesPanelProps {
  readonly notes: readonly FoundNote[]
  readonly groups: readonly FoundGroup[]
  readonly prompts: readonly PanelPrompt[]
  /** A question's place where it differs from table to table. */
  readonly numberOf?: ((prompt: string, place: Json) => number) | undefined
  /** Sectors or tables to filter by; left out where there is one only. `of` stays the same function. */
  readonly where?:
    | {
        readonly label: string
        readonly choices: readonly PanelChoice[]
        readonly of: (place: Json) => string
      }
    | undefined
  readonly rounds?:
    | {
        readonly label: string
        readonly choices: readonly PanelChoice[]
        readonly of: (place: Json) => string
      }
    | undefined
  /** "Dichtbij · Ondernemers", "Tafel 2 · ronde 1". */
  readonly placeName: (place: Json) => string
  /** Only notes with the same mark can be one group: the table. Left out: all of the step. */
  readonly among?: ((place: Json) => string) | undefined
  /** "vertaald door tafel 3". */
  readonly translatedBy: (table: string) => string
  /** Who set a note aside: a role and its table. */
  readonly handName: (hand: FoundNote['hand']) => string
  /** On an actor map names are the point; numbers never are. */
  readonly namesAreFine?: boolean | undefined
  /** Null while notes cannot be added. */
  readonly paper: PanelPaper | null
  readonly ask: (intent: TidyIntent) => void
  /** Erases a note for real; null for who may not. */
  readonly erase?: ((note: NoteId) => void) | null
  readonly newId: <Id extends string>() => Id
  readonly t: Translate
  readonly language: Language
}

/** The question a note answers, with its badge there; undefined for one that is asked no more. */
export const promptOf = (
  { prompts, numberOf }: Pick<NotesPanelProps, 'prompts' | 'numberOf'>,
  note: Pick<FoundNote, 'prompt' | 'place'> | undefined,
): PanelPrompt | undefined => {
  const found = prompts.find(({ id }) => id === note?.prompt)
  return found && note && numberOf
    ? { ...found, number: numberOf(note.prompt, note.place) || found.number }
    : found
}

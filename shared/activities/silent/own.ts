// What a phone keeps of its own silent notes: nobody else knows whose they are. Called by the phone's face.
import type { PhoneFaceProps } from '../faces.ts'
import type { NoteId } from '../../ids.ts'
import type { Config, Intent } from './model.ts'

export type Props = PhoneFaceProps<Config, Intent>

export interface OwnNote {
  readonly id: NoteId
  readonly text: string
  /** The reason it was set aside for, when it was rewritten since; the next collecting settles it. */
  readonly rewroteFor?: string
  /** What I would like instead, laid beside it. */
  readonly wish?: string
}

/** Where the notes and the text not yet put down are kept. */
const notesName = 'notes'
const draftName = 'draft'

const isOwnNote = (value: unknown): value is OwnNote =>
  typeof value === 'object' && value !== null && 'id' in value && 'text' in value

export const ownNotes = ({ keep }: Props): readonly OwnNote[] => {
  const kept = keep.read(notesName)
  return Array.isArray(kept) ? kept.filter(isOwnNote) : []
}

export const draftOf = ({ keep }: Props): string => {
  const kept = keep.read(draftName)
  return typeof kept === 'string' ? kept : ''
}
export const keepDraft = ({ keep }: Props, text: string): void => keep.write(draftName, text)

const keyOf = (props: Props, id: NoteId): string => props.keyFor(`note:${id}`)

export const putDown = (props: Props, text: string): void => {
  const note = props.newId<NoteId>()
  props.keep.write(notesName, [{ id: note, text }, ...ownNotes(props)])
  keepDraft(props, '')
  props.ask({ type: 'note.add', note, text }, keyOf(props, note))
}

const keepNote = (props: Props, next: OwnNote): void =>
  props.keep.write(
    notesName,
    ownNotes(props).map((note) => (note.id === next.id ? next : note)),
  )

export const rewrite = (props: Props, own: OwnNote, text: string): void => {
  const reason = verdictOf(props, own)
  const { rewroteFor: _earlier, ...rest } = own
  keepNote(props, reason === null ? { ...rest, text } : { ...rest, text, rewroteFor: reason })
  props.ask({ type: 'note.edit', note: own.id, text }, keyOf(props, own.id))
}

const forgetNote = (props: Props, id: NoteId): void =>
  props.keep.write(
    notesName,
    ownNotes(props).filter((note) => note.id !== id),
  )

export const withdraw = (props: Props, own: OwnNote): void => {
  forgetNote(props, own.id)
  props.ask({ type: 'note.withdraw', note: own.id }, keyOf(props, own.id))
}

/** Lays a wish beside the complaint, or (null) takes it back; the complaint keeps its words. */
export const putWish = (props: Props, own: OwnNote, text: string | null): void => {
  const { wish: _earlier, ...rest } = own
  const refused = refusedWishOf(props, own)
  if (refused) props.forget(refused.id)
  keepNote(props, text === null ? rest : { ...rest, wish: text })
  props.ask({ type: 'note.wish', note: own.id, text }, keyOf(props, own.id))
}

/** Why it was set aside; null when it was not, or when it was rewritten since. */
export const verdictOf = ({ parts }: Props, own: OwnNote): string | null => {
  const reason = parts['main']?.['verdicts']?.[own.id]?.['reason']
  return typeof reason === 'string' && reason !== own.rewroteFor ? reason : null
}

export const hangs = ({ parts }: Props, own: OwnNote): boolean =>
  parts['main']?.['wall']?.[own.id] !== undefined

/** The wish hangs below its complaint: it can be taken back, and not changed. */
export const wishHangs = ({ parts }: Props, own: OwnNote): boolean =>
  parts['main']?.['wall']?.[own.id]?.['wish'] !== undefined

/** It was read, or will be now: the promise of an answer stands. What is sealed may be taken back still. */
export const isOwed = (props: Props, own: OwnNote): boolean =>
  props.step.phase === 'closed' ||
  props.step.phase === 'revealed' ||
  hangs(props, own) ||
  typeof props.parts['main']?.['verdicts']?.[own.id]?.['reason'] === 'string'

/** A wish that was refused: its words stand on this phone still. */
export const refusedWishOf = ({ outgoing }: Props, own: OwnNote) =>
  outgoing.find(
    ({ intent, state }) => state === 'refused' && intent.type === 'note.wish' && intent.note === own.id,
  )

export const isWaiting = ({ outgoing }: Props, own: OwnNote): boolean =>
  outgoing.some(({ intent, state }) => state === 'waiting' && 'note' in intent && intent.note === own.id)

/** A note that was refused: its words must come back to who wrote them. */
export const refusedOf = ({ outgoing }: Props, own: OwnNote) =>
  outgoing.find(
    ({ intent, state }) =>
      state === 'refused' &&
      (intent.type === 'note.add' || intent.type === 'note.edit') &&
      intent.note === own.id,
  )

/** Puts a refused text back in the field, after what stands there already. */
export const takeBack = (props: Props, own: OwnNote): void => {
  const refused = refusedOf(props, own)
  if (!refused || !('text' in refused.intent)) return
  keepDraft(props, [draftOf(props), refused.intent.text].filter(Boolean).join('\n'))
  if (refused.intent.type === 'note.add') forgetNote(props, own.id)
  props.forget(refused.id)
}

// What a phone shows of the theme tables, and what it keeps: drafts, the chosen question, its own texts. Pure but for `keep`.
import type { NoteId, Slug } from '../../ids.ts'
import type { PhoneFaceProps } from '../faces.ts'
import type { TablesConfig } from './config.ts'
import { pinOf } from './ground.ts'
import type { Place, TablesIntent } from './model.ts'
import { promptsAt } from './questions.ts'
import type { Mine } from './shown.ts'

export type Props = PhoneFaceProps<TablesConfig, TablesIntent>

const nobody: Mine = {
  table: null,
  from: null,
  until: null,
  round: 0,
  number: null,
  people: 0,
  seats: 0,
  fixed: false,
  together: 0,
  code: null,
  request: null,
  notes: [],
}

/** The private view, as the server made it; before it came, nobody's. */
export const mineOf = (mine: Props['mine']): Mine => ({ ...nobody, ...(mine as Partial<Mine> | null) })

export type Screen = 'choose' | 'wait' | 'walk' | 'table'

const arrivedName = 'arrived'
const seatKey = (mine: Mine): string => `${mine.round}.${mine.table ?? ''}`

/** "I sit there": asked once per seat, also after the walk is over by itself. */
export const sitDown = ({ keep, mine }: Pick<Props, 'keep' | 'mine'>): void =>
  keep.write(arrivedName, seatKey(mineOf(mine)))

/** Somebody on the way: until the walk ends or they say so. Before the first round there is no end. */
const walks = (props: Props, mine: Mine): boolean => {
  if (props.step.phase !== 'open' || props.keep.read(arrivedName) === seatKey(mine)) return false
  if (mine.round === 0) return props.config.seating === 'spread'
  return mine.until !== null && props.now() < mine.until
}

export const screenOf = (props: Props): Screen => {
  const mine = mineOf(props.mine)
  if (mine.table === null) {
    const mayChoose = mine.round === 0 && props.config.seating === 'choice' && props.step.phase === 'open'
    return mayChoose ? 'choose' : 'wait'
  }
  if (walks(props, mine)) return 'walk'
  return mine.round === 0 ? 'wait' : 'table'
}

/** The question on the screen: the one chosen last at this table, else its first. */
export const chosenPrompt = ({ keep, config }: Props, table: string): Slug | null => {
  const prompts = promptsAt(config, table)
  const kept = keep.read(`prompt.${table}`)
  return (prompts.find(({ id }) => id === kept) ?? prompts[0])?.id ?? null
}

export const choosePrompt = ({ keep }: Props, table: string, prompt: string): void =>
  keep.write(`prompt.${table}`, prompt)

export const draftOf = ({ keep }: Props, table: string, prompt: string): string => {
  const kept = keep.read(`draft.${table}.${prompt}`)
  return typeof kept === 'string' ? kept : ''
}

export const keepDraft = ({ keep }: Props, table: string, prompt: string, text: string): void =>
  keep.write(`draft.${table}.${prompt}`, text)

/** A note of one's own, kept on this phone so that it can be read when its table's document is not open. */
export type OwnText = { readonly prompt: string; readonly text: string; readonly place: Place }

const isOwnText = (value: unknown): value is OwnText =>
  typeof value === 'object' && value !== null && 'text' in value && 'prompt' in value && 'place' in value

export const ownText = ({ keep }: Props, id: string): OwnText | null => {
  const kept = keep.read(`note.${id}`)
  return isOwnText(kept) ? kept : null
}

export const keepText = ({ keep }: Props, id: string, own: OwnText): void => keep.write(`note.${id}`, own)

/** The spot for the note that is being written, kept with its draft. */
export const pinName = (table: string, prompt: string): string => `pin.${table}.${prompt}`

const withDraftPin = ({ keep }: Props, place: Place, prompt: string): Place => {
  const name = pinName(place.table, prompt)
  const pin = pinOf({ pin: keep.read(name) as never })
  if (pin) keep.write(name, undefined)
  return pin ? { ...place, pin } : place
}

/** Lays a note; its text and its pin leave the field at once. */
export const layNote = (props: Props, at: Place, prompt: Slug, text: string): void => {
  const place = withDraftPin(props, at, prompt)
  const note = props.newId<NoteId>()
  keepText(props, note, { prompt, text, place })
  keepDraft(props, place.table, prompt, '')
  props.ask({ type: 'note.add', note, prompt, place, text })
}

/** Notes that were refused, with their texts. */
export const refusedNotes = ({ outgoing }: Props) =>
  outgoing.flatMap((sent) =>
    sent.state === 'refused' && (sent.intent.type === 'note.add' || sent.intent.type === 'note.edit')
      ? [{ id: sent.id, intent: sent.intent, reason: sent.refusal?.reason ?? 'malformed' }]
      : [],
  )

// What a person is writing, kept on the phone so that no word is lost: across questions, reloads and refusals.
import type { Keep } from '../faces.ts'
import { noteLimits } from '../../notes/limits.ts'
import type { MapConfig, MapIntent, Place } from './model.ts'

/** The name under which the note being written is kept; one being changed has its own, `edit-<id>`. */
export const draftName = 'draft'

export interface Draft {
  readonly prompt: string
  readonly text: string
  readonly why: string
  readonly role: string
  readonly initials: string
  readonly place: Place | null
  /** Role and why are unfolded. */
  readonly more: boolean
}

export const emptyDraft = (prompt: string): Draft => ({
  prompt,
  text: '',
  why: '',
  role: '',
  initials: '',
  place: null,
  more: false,
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const textAt = (value: Readonly<Record<string, unknown>>, key: string): string => {
  const found = value[key]
  return typeof found === 'string' ? found : ''
}

/** A place that was kept, when its sector still exists. */
const keptPlace = (config: MapConfig, value: unknown): Place | null => {
  if (!isRecord(value)) return null
  const { ring, angle, depth } = value
  const sector = config.sectors.find(({ id }) => id === value['sector'])?.id
  if (!sector || (ring !== 1 && ring !== 2 && ring !== 3)) return null
  return typeof angle === 'number' && typeof depth === 'number' ? { ring, sector, angle, depth } : null
}

/** The draft under a name; an empty one where there is none or it is no longer understood. */
export const readDraft = (keep: Keep, name: string, config: MapConfig): Draft => {
  const first = config.prompts[0]?.id ?? ''
  const kept = keep.read(name)
  if (!isRecord(kept)) return emptyDraft(first)
  const prompt = textAt(kept, 'prompt')
  return {
    prompt: config.prompts.some(({ id }) => id === prompt) ? prompt : first,
    text: textAt(kept, 'text'),
    why: textAt(kept, 'why'),
    role: textAt(kept, 'role'),
    initials: textAt(kept, 'initials'),
    place: keptPlace(config, kept['place']),
    more: kept['more'] === true,
  }
}

/** The words of a draft as an intent carries them; what is empty is left out. */
export const wordsOf = (draft: Draft, remark: boolean) => ({
  text: draft.text.trim(),
  ...(draft.why.trim() ? { why: draft.why.trim() } : {}),
  ...(!remark && draft.role.trim() ? { role: draft.role.trim() } : {}),
  ...(remark && draft.initials.trim() ? { initials: draft.initials.trim() } : {}),
})

/** Why a draft cannot be sent yet: a word key; null when it can. */
export const lacks = (draft: Draft): 'empty' | 'too-long' | 'no-place' | null => {
  if (draft.text.trim() === '') return 'empty'
  if ([...draft.text].length > noteLimits.text || [...draft.why].length > noteLimits.why) return 'too-long'
  return draft.place === null ? 'no-place' : null
}

/** A refused note's words, put back into the field behind what already stands there. */
export const takenBack = (draft: Draft, intent: MapIntent): Draft => {
  if (intent.type !== 'note.add' && intent.type !== 'note.edit') return draft
  const add = intent.type === 'note.add' ? intent : null
  const text = [draft.text.trim(), intent.text].filter(Boolean).join('\n')
  return {
    ...draft,
    prompt: draft.text.trim() === '' && add ? add.prompt : draft.prompt,
    text,
    why: draft.why || (intent.why ?? ''),
    role: draft.role || (intent.role ?? ''),
    initials: draft.initials || (intent.initials ?? ''),
    place: draft.place ?? add?.place ?? null,
    more: draft.more || Boolean(intent.why ?? intent.role),
  }
}

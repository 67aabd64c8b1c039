// The answers to this device's own notes: it fetches all that were published and picks its own, so that the server does not
// learn whose they are. What was picked is kept for later. Called by the phone's own notes.
import type { PublicAnswer } from '../../shared/answers.ts'
import type { FeedbackAnswers, FeedbackNotes } from '../../shared/feedback.ts'
import { keepOwnNote, keepOwnWorkshop, type OwnNote } from './own-notes.ts'
import type { Storage } from './ports.ts'

export interface OwnAnswers {
  /** 0: nothing is published. */
  readonly edition: number
  readonly byNote: { readonly [note: string]: PublicAnswer }
  /** The server knows nothing of the workshop (any more). Never kept. */
  readonly isGone?: true
}

type Ask = (url: string) => Promise<Response>

const key = (workshop: string): string => `answers/${workshop}`
const none: OwnAnswers = { edition: 0, byNote: {} }

const isKept = (value: unknown): value is OwnAnswers =>
  typeof value === 'object' && value !== null && 'edition' in value && 'byNote' in value

export const keptAnswers = async (storage: Storage, workshop: string): Promise<OwnAnswers> =>
  (await storage.entries(key(workshop))).map(([, value]) => value).find(isKept) ?? none

export const pickAnswers = (
  { edition, answers, byNote }: FeedbackAnswers,
  own: readonly Pick<OwnNote, 'note'>[],
): OwnAnswers => ({
  edition,
  byNote: Object.fromEntries(
    own.flatMap(({ note }) => {
      const answer = answers[byNote[note] ?? -1]
      return answer ? [[note, answer]] : []
    }),
  ),
})

/** Without network, or when the workshop is gone, what was kept. What is asked for does not depend on `own`. */
export const fetchAnswers = async (
  ask: Ask,
  storage: Storage,
  workshop: string,
  own: readonly OwnNote[],
): Promise<OwnAnswers> => {
  try {
    const response = await ask(`/api/feedback/${workshop}`)
    if (response.status === 404) return { ...(await keptAnswers(storage, workshop)), isGone: true }
    if (!response.ok) return await keptAnswers(storage, workshop)
    const picked = pickAnswers((await response.json()) as FeedbackAnswers, own)
    await storage.put(key(workshop), picked)
    return picked
  } catch {
    return keptAnswers(storage, workshop)
  }
}

/** For notes that another device wrote: the words of all notes on the page are fetched, those of `own` are kept. */
export const fetchTexts = async (
  ask: Ask,
  storage: Storage,
  workshop: string,
  own: readonly OwnNote[],
): Promise<readonly OwnNote[]> => {
  try {
    const response = await ask(`/api/feedback/${workshop}/notes`)
    if (!response.ok) return own
    const { notes, workshop: about } = (await response.json()) as FeedbackNotes
    await keepOwnWorkshop(storage, { id: workshop, ...about })
    const told = own.map((one) => {
      const found = notes[one.note]
      return one.text === '' && found ? { ...one, ...found } : one
    })
    for (const one of told) await keepOwnNote(storage, workshop, one)
    return told
  } catch {
    return own
  }
}

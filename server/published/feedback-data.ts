// The published answers as data for phones: every answer once, and which note got which. A phone takes all of it and picks its
// own, so that nobody learns whose notes are whose. Called by HTTP.
import type { PublicAnswer } from '../../shared/answers.ts'
import type { FeedbackAnswers, FeedbackNotes, PublicFeedback } from '../../shared/feedback.ts'
import { toValue, type Words } from '../exports/export.ts'

const keyOf = ({ status, why, by, due, isNew }: PublicAnswer): string =>
  JSON.stringify([status, why, by, due, isNew])

/** Null: nothing is published. */
export const answersData = (feedback: PublicFeedback | null): FeedbackAnswers => {
  if (!feedback) return { edition: 0, at: 0, answers: [], byNote: {} }
  const places = new Map<string, number>()
  const answers: PublicAnswer[] = []
  const byNote = Object.entries(feedback.byNote).map(([note, answer]): [string, number] => {
    const key = keyOf(answer)
    const place = places.get(key) ?? answers.push(answer) - 1
    places.set(key, place)
    return [note, place]
  })
  return { edition: feedback.edition, at: feedback.at, answers, byNote: Object.fromEntries(byNote) }
}

/** The words of the notes that stand on the page, for a device that did not write them. */
export const notesData = (
  { title, date }: FeedbackNotes['workshop'],
  feedback: PublicFeedback | null,
  words: Words,
): FeedbackNotes => {
  const notes = (feedback?.steps ?? []).flatMap(({ id, title, points }) =>
    points.flatMap(({ point }) =>
      point.notes.map((note): [string, FeedbackNotes['notes'][string]] => [
        note.id,
        { step: id, title, text: String(toValue(note.text, words) ?? ''), prompt: point.prompt },
      ]),
    ),
  )
  return { edition: feedback?.edition ?? 0, workshop: { title, date }, notes: Object.fromEntries(notes) }
}

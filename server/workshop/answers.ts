// Answers as officers' pages get them: only what changed since they last asked. Called by the room.
import type { AnswersSince } from '../../shared/answers.ts'
import { entries } from '../../shared/table.ts'
import type { WorkshopState } from './state.ts'

/** Sorted by note, so that the order of answering says nothing. */
export const answersSince = (
  { answers, answersRev, feedback: { edition, isOpen, at } }: WorkshopState,
  after: number,
): AnswersSince => ({
  rev: answersRev,
  feedback: { edition, isOpen, at },
  answers: [...entries(answers)]
    .filter(([, { rev }]) => rev > after)
    .map(([note, answered]) => ({ note, ...answered }))
    .toSorted((a, b) => (a.note < b.note ? -1 : 1)),
})

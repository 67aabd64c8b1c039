// How a point was answered: one tinted label per status, always of the same size. On phones, results and feedback pages.
import type { ReactNode } from 'react'
import { IconAnswered, IconLater, IconNoAnswer, IconNotTaken, IconPassedOn, IconTaken } from './icons.tsx'
import { Pill, type PillTone } from './pill.tsx'

/** In the order in which they are always shown. */
export const ANSWER_STATUSES = ['taken', 'later', 'not-taken', 'passed-on', 'answered', 'none'] as const
export type AnswerStatusName = (typeof ANSWER_STATUSES)[number]

const LOOKS: Readonly<Record<AnswerStatusName, { readonly tone: PillTone; readonly icon: ReactNode }>> = {
  taken: { tone: 'ok', icon: <IconTaken /> },
  later: { tone: 'wait', icon: <IconLater /> },
  'not-taken': { tone: 'no', icon: <IconNotTaken /> },
  'passed-on': { tone: 'plain', icon: <IconPassedOn /> },
  answered: { tone: 'plain', icon: <IconAnswered /> },
  none: { tone: 'bare', icon: <IconNoAnswer /> },
}

/** Props: `status` (taken, later, not-taken, passed-on, answered, none), `word`. */
export const AnswerStatus = ({
  status,
  word,
}: {
  readonly status: AnswerStatusName
  readonly word: string
}) => <Pill {...LOOKS[status]}>{word}</Pill>

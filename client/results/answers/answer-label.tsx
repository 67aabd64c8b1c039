// An answer as a label with icon and word; the same looks everywhere on this page. Called by the rows, the panel and conflicts.
import type { AnswerStatus } from '../../../shared/answers.ts'
import type { Answer } from '../../../shared/answers.ts'
import { AnswerStatus as StatusLabel, type AnswerStatusName } from '../../../shared/ui/answer-status.tsx'
import { IconAnswered, IconLater, IconNotTaken, IconPassedOn, IconTaken } from '../../../shared/ui/icons.tsx'
import type { Words } from '../cells.ts'
import css from './list.module.css'

const looks = {
  'taken-up': 'taken',
  later: 'later',
  'not-taken-up': 'not-taken',
  'passed-on': 'passed-on',
  answered: 'answered',
} as const satisfies { readonly [status in AnswerStatus]: AnswerStatusName }

export const statusIcons = {
  'taken-up': <IconTaken />,
  later: <IconLater />,
  'not-taken-up': <IconNotTaken />,
  'passed-on': <IconPassedOn />,
  answered: <IconAnswered />,
} as const

/** Props: `status` (null: none yet), `words`. */
export const AnswerLabel = ({
  status,
  words,
}: {
  readonly status: AnswerStatus | null
  readonly words: Words
}) => <StatusLabel status={status ? looks[status] : 'none'} word={words.t(`answer.${status ?? 'none'}`)} />

/** Label, sentence, then who and when. Props: `answer` (null: none yet), `words`. */
export const WholeAnswer = ({ answer, words }: { readonly answer: Answer | null; readonly words: Words }) => {
  const whoWhen = [answer?.by, answer?.due].filter(Boolean).join(', ')
  return (
    <>
      <AnswerLabel status={answer?.status ?? null} words={words} />
      {answer && (answer.why || whoWhen) && (
        <span className={css.why}>
          {answer.why && <span dir="auto">{answer.why}</span>}{' '}
          {whoWhen && (
            <span className={css.whoWhen} dir="auto">
              {whoWhen}
            </span>
          )}
        </span>
      )}
    </>
  )
}

// The five answers, always in this order and of one size. Called by the panel.
import { answerStatuses, type AnswerStatus } from '../../../shared/answers.ts'
import type { Words } from '../cells.ts'
import { statusIcons } from './answer-label.tsx'
import css from './panel.module.css'

export interface StatusChoiceProps {
  readonly words: Words
  readonly status: AnswerStatus | null
  readonly onStatus: (status: AnswerStatus) => void
}

/** Props: `words`, `status` (null: none chosen), `onStatus`. */
export const StatusChoice = ({ words: { t }, status, onStatus }: StatusChoiceProps) => (
  <fieldset className={css.statuses}>
    <legend className="visually-hidden">{t('answering.column.answer')}</legend>
    {answerStatuses.map((one) => (
      <label key={one} className={css.status} data-status={one}>
        <input
          type="radio"
          name="answer-status"
          className="visually-hidden"
          checked={status === one}
          onChange={() => onStatus(one)}
        />
        {statusIcons[one]}
        <span>{t(`answer.${one}`)}</span>
      </label>
    ))}
  </fieldset>
)

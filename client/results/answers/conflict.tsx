// Somebody else answered while one was typing: their answer stands beside mine, and mine is kept until I say what becomes of it.
// Called by the panel.
import type { Answer } from '../../../shared/answers.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { IconAlert } from '../../../shared/ui/icons.tsx'
import type { Words } from '../cells.ts'
import { WholeAnswer } from './answer-label.tsx'
import css from './panel.module.css'

export interface ConflictProps {
  readonly words: Words
  /** How many notes somebody else answered. */
  readonly count: number
  readonly theirs: readonly (Answer | null)[]
  readonly onMine: () => void
  readonly onTheirs: () => void
}

const mostShown = 3

/** Props: see `ConflictProps`. */
export const Conflict = ({ words, count, theirs, onMine, onTheirs }: ConflictProps) => {
  const { t } = words
  return (
    <div className={css.conflict} role="alert">
      <p className={css.conflictTitle}>
        <IconAlert />
        {t('answering.moved', { n: count })}
      </p>
      {theirs.slice(0, mostShown).map((answer) => (
        <p key={JSON.stringify(answer)} className={css.theirs}>
          <WholeAnswer answer={answer} words={words} />
        </p>
      ))}
      <p>{t('answering.moved.mine')}</p>
      <div className={css.pair}>
        <Button className={css.small} onClick={onTheirs}>
          {t('answering.moved.theirs')}
        </Button>
        <Button className={css.small} onClick={onMine}>
          {t('answering.moved.keepMine')}
        </Button>
      </div>
    </div>
  )
}

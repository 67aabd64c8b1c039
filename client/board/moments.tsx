// Notes and groups of a step back to how they were: the moments there are, and one press that can itself be undone.
// Drawn by step-dialog.tsx, for kinds with notes.
import { useEffect, useState } from 'react'
import type { StepId } from '../../shared/ids.ts'
import { Button } from '../../shared/ui/button.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import css from './moments.module.css'

interface Moment {
  readonly to: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly notes: number
}

const fetchMoments = async (workshop: string, step: StepId): Promise<readonly Moment[]> => {
  try {
    const answer = await fetch(`/api/workshops/${workshop}/steps/${step}/moments?role=moderator`)
    return answer.ok ? ((await answer.json()) as { readonly moments: readonly Moment[] }).moments : []
  } catch {
    return []
  }
}

interface MomentsProps {
  readonly step: StepId
  readonly acts: Acts
  readonly onDone: () => void
}

const Choice = ({ step, acts, onDone, moments }: MomentsProps & { readonly moments: readonly Moment[] }) => {
  const { t, language } = useDesk()
  const [chosen, choose] = useState(moments[0]?.to ?? 0)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })
  const clock = (moment: Moment) => time.format(moment.at)
  const wanted = moments.find(({ to }) => to === chosen)
  const goBack = () => {
    if (!wanted) return
    acts.act({
      type: 'step.rewind',
      step,
      to: wanted.to,
      reason: t('board.moments.reason', { time: clock(wanted) }),
    })
    onDone()
  }
  return (
    <div className={css.choice}>
      <label>
        {t('board.moments.choose')}
        <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
          {moments.map((moment) => (
            <option key={moment.to} value={moment.to}>
              {t('board.moments.line', { time: clock(moment), n: moment.notes })}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={goBack}>{t('board.moments.go')}</Button>
    </div>
  )
}

/** Props: `step`, `acts`, `onDone` (after going back). Nothing where there is no moment. */
export const Moments = (props: MomentsProps) => {
  const { t } = useDesk()
  const { workshop } = useClient()
  const [moments, setMoments] = useState<readonly Moment[]>([])
  useEffect(() => {
    let gone = false
    void fetchMoments(workshop, props.step).then((found) => {
      if (!gone) setMoments(found.toReversed())
    })
    return () => {
      gone = true
    }
  }, [workshop, props.step])
  if (moments.length === 0) return null
  return (
    <details className={css.moments}>
      <summary>{t('board.moments.title')}</summary>
      <p>{t('board.moments.how')}</p>
      <Choice {...props} moments={moments} />
    </details>
  )
}

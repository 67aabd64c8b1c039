// Trying the evening alone: a tap that fills the room with simulated participants, and a tap that wipes all of it.
// `RehearsalOffer` stands in the lobby, `RehearsalBar` over every board while one runs.
import { useEffect, useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import css from './rehearsal.module.css'

/** A hall as method and pictures know it: full enough to see what seating and voting do. */
const people = 24

type Start = 'idle' | 'asked' | 'too-late' | 'failed'

/** Asks the server to let them play; asked again of a rehearsal that runs, they simply go on. */
const play = async (workshop: string): Promise<Start> => {
  try {
    const answer = await fetch(`/api/workshops/${workshop}/rehearsal?role=moderator`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ people }),
    })
    if (answer.ok) return 'asked'
    return answer.status === 409 ? 'too-late' : 'failed'
  } catch {
    return 'failed'
  }
}

/** In the lobby, before anything has begun. */
export const RehearsalOffer = ({ frame }: { readonly frame: Frame }) => {
  const { t } = useDesk()
  const { workshop } = useClient()
  const [start, setStart] = useState<Start>('idle')
  if (frame.rehearsal) return null
  const begin = async () => {
    setStart('asked')
    setStart(await play(workshop))
  }
  return (
    <section className={css.offer} aria-labelledby="rehearsal">
      <h2 id="rehearsal">{t('board.rehearsal.offer')}</h2>
      <p>{t('board.rehearsal.how', { n: people })}</p>
      <Button aria-disabled={start === 'asked'} onClick={() => void begin()}>
        {t(start === 'asked' ? 'common.wait' : 'board.rehearsal.begin')}
      </Button>
      <div role="status">
        {(start === 'too-late' || start === 'failed') && (
          <Banner kind="error" title={t(`board.rehearsal.${start}`)} />
        )}
      </div>
    </section>
  )
}

/** Says on the moderator's own screen that all of this is play, and ends it. */
export const RehearsalBar = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const { workshop } = useClient()
  const plays = frame.rehearsal === true
  useEffect(() => {
    // After a restart of the server nobody plays any more; whoever opens the board wakes them.
    if (plays) void play(workshop)
  }, [plays, workshop])
  if (!plays) return null
  return (
    <section className={css.bar} aria-label={t('board.rehearsal.mark')}>
      <p>
        <strong>{t('board.rehearsal.mark')}</strong> {t('board.rehearsal.running')}
      </p>
      <Button onClick={() => acts.act({ type: 'rehearsal.wipe' })}>{t('board.rehearsal.wipe')}</Button>
    </section>
  )
}

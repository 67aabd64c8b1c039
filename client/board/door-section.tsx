// The door, in two sorts of shut and with a new code: who may still come in, and whether writing goes on.
import { useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { spokenCode } from '../desk/session.ts'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import css from './workshop-dialog.module.css'

type Renewing = 'not yet' | 'asking' | 'done' | 'failed'

/** The code that the hall reads, and how to replace it. The new one reaches all screens by itself. */
const Code = ({ frame }: { readonly frame: Frame }) => {
  const { t } = useDesk()
  const { workshop } = useClient()
  const [renewing, setRenewing] = useState<Renewing>('not yet')
  const renew = async () => {
    setRenewing('asking')
    const answer = await fetch(`/api/workshops/${workshop}/code`, { method: 'POST' }).catch(() => null)
    setRenewing(answer?.ok ? 'done' : 'failed')
  }
  return (
    <div className={css.choice}>
      <p>
        <strong>{t('desk.code.title', { code: spokenCode(frame.workshop.code) })}</strong>
        <br />
        {t('desk.code.text')}
      </p>
      <Button onClick={() => renewing !== 'asking' && void renew()}>{t('desk.code.renew')}</Button>
      <p role="status" className={css.said}>
        {renewing === 'done' && t('desk.code.done', { code: spokenCode(frame.workshop.code) })}
        {renewing === 'failed' && t('desk.code.failed')}
      </p>
    </div>
  )
}

export const DoorSection = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const { closed, locked = false } = frame.workshop
  return (
    <section>
      <h3>{t('board.workshop.door')}</h3>
      <p>
        {t(closed ? 'desk.door.over' : locked ? 'desk.door.locked' : 'board.workshop.doorOpen', {
          n: frame.people.here,
        })}
      </p>
      {!closed && (
        <div className={css.choice}>
          <p>{t(locked ? 'desk.door.unlock.text' : 'desk.door.lock.text')}</p>
          <Button onClick={() => acts.act({ type: 'door.lock', locked: !locked })}>
            {t(locked ? 'desk.door.unlock' : 'desk.door.lock')}
          </Button>
        </div>
      )}
      <Code frame={frame} />
      <div className={css.choice}>
        <p>{t(closed ? 'desk.door.reopen.text' : 'desk.door.end.text')}</p>
        <Button onClick={() => acts.act({ type: closed ? 'workshop.reopen' : 'workshop.close' })}>
          {t(closed ? 'desk.door.reopen' : 'desk.door.end')}
        </Button>
      </div>
    </section>
  )
}

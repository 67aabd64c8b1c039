// Before the first step: what the hall needs to come in, and what the moderator does now.
import type { Frame } from '../../shared/protocol/frame.ts'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { qrAddress, spokenAddress, spokenCode } from '../desk/session.ts'
import { useClient } from '../store/use.ts'
import { RehearsalOffer } from './rehearsal.tsx'
import css from './board-lobby.module.css'

export const BoardLobby = ({ frame }: { readonly frame: Frame }) => {
  const { t, door } = useDesk()
  const { workshop } = useClient()
  return (
    <section className={css.lobby}>
      <h1>{frame.workshop.title}</h1>
      <p className={css.lead}>{t('board.lobby.moderator')}</p>
      <div className={css.way}>
        {door && !frame.workshop.locked && (
          <div className={css.qr}>
            <QrCode text={qrAddress(door)} title={t('board.door.qr', { address: spokenAddress(door) })} />
          </div>
        )}
        <div>
          <p className={css.code}>{spokenCode(frame.workshop.code)}</p>
          {frame.workshop.locked && <p>{t('desk.door.locked')}</p>}
          {door && <p className={css.address}>{spokenAddress(door)}</p>}
          <p className={css.here}>
            <strong>{frame.people.here}</strong> {t('board.lobby.here', { n: frame.people.here })}
          </p>
          <p className={css.screen}>
            <a href={`/s/${workshop}?as=moderator`} target="_blank" rel="noopener">
              {t('board.lobby.openScreen')}
            </a>
          </p>
        </div>
      </div>
      <RehearsalOffer frame={frame} />
    </section>
  )
}

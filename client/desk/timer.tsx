// The room's clock on a desk screen, and the corner it shares with the way in for latecomers.
import { Countdown } from '../../shared/ui/countdown.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useClient, useFrame } from '../store/use.ts'
import { useDesk } from './desk-context.tsx'
import { qrAddress, spokenAddress, spokenCode } from './session.ts'
import css from './timer.module.css'

export const RoomClock = ({ overtime }: { readonly overtime: boolean }) => {
  const { t } = useDesk()
  const client = useClient()
  const timer = useFrame((frame) => frame.timer)
  if (!timer || timer.type === 'off') return null
  const remaining = timer.type === 'running' ? timer.endsAt - client.now() : timer.leftMs
  return (
    <div className={css.clock}>
      <Countdown
        look="board"
        remaining={remaining}
        running={timer.type === 'running'}
        total={timer.totalMs}
        overtime={overtime}
        words={{
          minutes: (n) => t('common.clock.minutes', { n }),
          over: t('common.clock.over'),
          spoken: (n) => t('common.clock.spoken', { n }),
          left: t(timer.type === 'paused' ? 'board.clock.paused' : 'common.clock.left'),
        }}
      />
    </div>
  )
}

/** Small, for latecomers at the front. */
export const SmallDoor = () => {
  const { t, door } = useDesk()
  const locked = useFrame((frame) => frame.workshop.locked === true)
  // Nobody new comes in: nothing to scan.
  if (!door || locked) return null
  return (
    <div className={css.door}>
      <div className={css.qr}>
        <QrCode text={qrAddress(door)} title={t('board.door.qr', { address: spokenAddress(door) })} />
      </div>
      <p className={css.code}>{spokenCode(door.code)}</p>
    </div>
  )
}

/** Over the canvas, at the end of its first line. */
export const Corner = ({ overtime }: { readonly overtime: boolean }) => (
  <div className={css.corner}>
    <RoomClock overtime={overtime} />
    <SmallDoor />
  </div>
)

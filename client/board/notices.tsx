// Refusals in words, lost connection, full disk: calm lines over the foot of the canvas. And what a screen reader hears of the room.
import { useEffect, useRef, useState } from 'react'
import type { StepId } from '../../shared/ids.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { ShellIntent } from '../desk/use-face.ts'
import { useClient, useConnection, useOutgoing } from '../store/use.ts'
import css from './notices.module.css'

const countEveryMs = 60_000

/** How many are here, said at most once a minute. */
const useCountSpoken = (here: number): string => {
  const { t } = useDesk()
  const [said, setSaid] = useState('')
  const last = useRef({ at: 0, here: -1 })
  useEffect(() => {
    const wait = Math.max(0, last.current.at + countEveryMs - Date.now())
    const timer = setTimeout(() => {
      if (last.current.here === here) return
      last.current = { at: Date.now(), here }
      setSaid(t('board.rail.here', { n: here }))
    }, wait)
    return () => clearTimeout(timer)
  }, [here, t])
  return said
}

const Refused = ({ step }: { readonly step: StepId | null }) => {
  const { t } = useDesk()
  const client = useClient()
  const refused = useOutgoing<ShellIntent>(step).filter(({ state }) => state === 'refused')
  return refused.map(({ id, refusal }) => (
    <Banner
      key={id}
      kind="error"
      title={t(`refusal.${refusal?.reason ?? 'malformed'}`, holesOf(refusal?.detail))}
    >
      <Button onClick={() => client.forget(id)}>{t('common.close')}</Button>
    </Banner>
  ))
}

const holesOf = (detail: object | undefined): { readonly [hole: string]: string | number } =>
  Object.fromEntries(
    Object.entries(detail ?? {}).filter((pair): pair is [string, string | number] =>
      ['string', 'number'].includes(typeof pair[1]),
    ),
  )

interface NoticesProps {
  readonly frame: Frame
  readonly step: StepId | null
  readonly stopLooking?: (() => void) | null
}

export const Notices = ({ frame, step, stopLooking = null }: NoticesProps) => {
  const { t } = useDesk()
  const connection = useConnection()
  return (
    <div className={css.notices}>
      {connection.type === 'offline' && (
        <Banner kind="offline" title={t('board.offline.title')} text={t('board.offline.text')} />
      )}
      {frame.storage === 'full' && (
        <Banner kind="error" title={t('board.storage.full')} text={t('board.storage.what')} />
      )}
      {frame.workshop.closed && <Banner kind="info" title={t('board.door.closed')} />}
      {stopLooking && (
        <Banner kind="info" title={t('board.look.title')} text={t('board.look.text')}>
          <Button onClick={stopLooking}>{t('board.look.back')}</Button>
        </Banner>
      )}
      <Refused step={null} />
      {step && <Refused step={step} />}
      <LiveRegion message={useCountSpoken(frame.people.here)} />
    </div>
  )
}

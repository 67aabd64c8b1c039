// One calm message below the bar, the most pressing one: no connection, no room on the disk, over, all is sent.
import { useEffect, useRef, useState } from 'react'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { useConnection, useOutbox } from '../../store/use.ts'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'

/** A hiccup shorter than this is not worth a word. */
const graceMs = 2_000
const sentShownMs = 4_000

/** True when there has been no connection for a while. */
const useOffline = (): boolean => {
  const { type } = useConnection()
  const gone = type !== 'online' && type !== 'refused'
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!gone) return setLong(false)
    const timer = setTimeout(() => setLong(true), graceMs)
    return () => clearTimeout(timer)
  }, [gone])
  return gone && long
}

/** True for some seconds, once notes that had to wait have all gone. */
const useAllSent = (held: boolean, waiting: number): boolean => {
  const hadToWait = useRef(false)
  const [shown, show] = useState(false)
  useEffect(() => {
    if (held && waiting > 0) hadToWait.current = true
    if (held || waiting > 0 || !hadToWait.current) return
    hadToWait.current = false
    show(true)
  }, [held, waiting])
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => show(false), sentShownMs)
    return () => clearTimeout(timer)
  }, [shown])
  return shown && !held
}

export type News = 'offline' | 'full' | 'sent' | 'closed' | 'rehearsal' | null

/** The most pressing of what is to be said. Kept by the seat, so that a change of screen does not start its clocks anew. */
export const useNews = (frame: Frame): News => {
  const { waiting, later } = useOutbox()
  const offline = useOffline()
  const full = frame.storage === 'full' || later === 'storage'
  const sent = useAllSent(offline || full, waiting)
  if (offline) return 'offline'
  if (full) return 'full'
  if (sent) return 'sent'
  if (frame.workshop.closed) return 'closed'
  return frame.rehearsal ? 'rehearsal' : null
}

export interface RoomBannerProps {
  readonly news: Exclude<News, null>
  /** To the notes that wait; null where they stand already. */
  readonly onMine: (() => void) | null
}

/** Props: `news`, `onMine`. */
export const RoomBanner = ({ news, onMine }: RoomBannerProps) => {
  const { t } = useSpeech()
  const { waiting } = useOutbox()
  switch (news) {
    case 'offline':
      return (
        <Banner kind="offline" title={t('phone.offline.title')} text={t('phone.offline.text')}>
          {waiting > 0 && onMine && (
            <button type="button" className={css.bannerLink} onClick={onMine}>
              {t('phone.offline.waiting', { n: waiting })}
            </button>
          )}
        </Banner>
      )
    case 'full':
      return <Banner kind="offline" title={t('phone.storage.title')} text={t('phone.storage.text')} />
    case 'sent':
      return <Banner kind="sent" title={t('phone.sent')} />
    case 'rehearsal':
      return (
        <p className={css.rehearsal} role="status">
          {t('phone.rehearsal')}
        </p>
      )
    case 'closed':
      return <Banner kind="info" title={t('phone.closed.title')} text={t('phone.closed.text')} />
  }
}

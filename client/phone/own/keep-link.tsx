// "Keep my notes": the personal link with which one's own notes are there on another device. Made here, on this phone; the
// server never sees what is behind its #. Drawn below one's own notes.
import { useEffect, useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { IconCopy, IconLink } from '../../../shared/ui/icons.tsx'
import { lazily } from '../../../shared/ui/lazily.tsx'
import { LiveRegion } from '../../../shared/ui/live-region.tsx'
import { ownStorage, readOwnNotes } from '../../store/own-notes.ts'
import { addressOf, seedOf } from '../../store/personal-link.ts'
import { useSpeech } from '../use-words.tsx'
import css from './own.module.css'

const QrCode = lazily(async () => (await import('../../../shared/ui/qr-code.tsx')).QrCode)

/** A QR with more signs than this is too fine for an ordinary camera. */
const longestQr = 900

const makeLink = async (workshop: string): Promise<string | null> => {
  const storage = await ownStorage()
  const [seed, notes] = await Promise.all([seedOf(storage, workshop), readOwnNotes(storage, workshop)])
  return seed === null || notes.length === 0 ? null : addressOf(location.origin, workshop, { seed, notes })
}

const Link = ({ address }: { readonly address: string }) => {
  const { t } = useSpeech()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      setCopied(true)
    } catch {
      // The address stands above: it can be copied by hand.
    }
  }
  return (
    <section className={css.keep}>
      <h2>{t('room.keep.address')}</h2>
      <p>{t('room.keep.text')}</p>
      <p className={css.warn}>{t('room.keep.warn')}</p>
      <textarea
        className={css.address}
        aria-label={t('room.keep.address')}
        value={address}
        dir="ltr"
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button icon={<IconCopy />} onClick={() => void copy()}>
        {t(copied ? 'common.copied' : 'common.copy')}
      </Button>
      <LiveRegion message={copied ? t('common.copied') : ''} />
      {address.length <= longestQr && (
        <div className={css.qr}>
          <QrCode text={address} title={t('room.keep.qr')} />
        </div>
      )}
    </section>
  )
}

/** Props: `workshop`, its id. Nothing where this phone wrote nothing. */
export const KeepLink = ({ workshop }: { readonly workshop: string }) => {
  const { t } = useSpeech()
  const [address, setAddress] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (open) void makeLink(workshop).then(setAddress)
  }, [workshop, open])
  return open && address ? (
    <Link address={address} />
  ) : (
    <Button icon={<IconLink />} onClick={() => setOpen(true)}>
      {t('room.keep')}
    </Button>
  )
}

// A link that was just made, shown once: its address, a copy button, and a QR for a co-moderator's laptop or phone.
import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { IconCheck, IconCopy } from '../../shared/ui/icons.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import css from './keyring.module.css'

interface MadeLinkProps {
  /** Whose link it is. */
  readonly name: string
  readonly address: string
}

export const MadeLink = ({ name, address }: MadeLinkProps) => {
  const { t } = useDesk()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    // Without HTTPS browsers have no clipboard: the address can be selected by hand.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <div className={css.made} role="status">
      <div className={css.qr}>
        <QrCode text={address} title={t('desk.keys.qr', { name })} />
      </div>
      <div>
        <p>
          <strong>{t('desk.keys.made', { name })}</strong> {t('desk.keys.once')}
        </p>
        <input
          readOnly
          dir="ltr"
          value={address}
          aria-label={t('desk.keys.address', { name })}
          onFocus={(event) => event.target.select()}
        />
        <Button icon={copied ? <IconCheck /> : <IconCopy />} onClick={() => void copy()}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      </div>
    </div>
  )
}

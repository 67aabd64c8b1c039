// Where everyone reads the answers: its address and QR, for a letter, a mail or a slide. At the end of the links.
import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { IconCheck, IconCopy } from '../../shared/ui/icons.tsx'
import { QrCode } from '../../shared/ui/qr-code.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import css from './keyring.module.css'

/** No props. No secret is in it: the same page as on the projector's last screen. */
export const AnswersLink = () => {
  const { t, door } = useDesk()
  const { workshop } = useClient()
  const [copied, setCopied] = useState(false)
  const address = `${door?.base ?? location.origin}/f/${workshop}`
  const copy = async () => {
    // Without HTTPS browsers have no clipboard: the address can be selected by hand.
    await navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <section>
      <h3>{t('desk.answers.title')}</h3>
      <p>{t('desk.answers.text')}</p>
      <div className={css.made}>
        <div className={css.qr}>
          <QrCode
            text={address}
            title={t('board.door.qr', { address: address.replace(/^https?:\/\//, '') })}
          />
        </div>
        <div>
          <input
            readOnly
            dir="ltr"
            value={address}
            aria-label={t('desk.answers.title')}
            onFocus={(event) => event.target.select()}
          />
          <Button icon={copied ? <IconCheck /> : <IconCopy />} onClick={() => void copy()}>
            {t(copied ? 'common.copied' : 'common.copy')}
          </Button>
        </div>
      </div>
    </section>
  )
}

// Why a note is set aside: a prepared reason in one tap, or the keeper's own words. Called by the drawer and by the wall.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { AreaField } from '../../ui/field.tsx'
import { IconPutAside } from '../../ui/icons.tsx'
import type { Translate } from '../../language/translate.ts'
import { silentLimits } from './limits.ts'
import css from './drawer.module.css'

const prepared = ['silent.reasonName', 'silent.reasonNumber', 'silent.reasonHurt'] as const

export interface ReasonProps {
  readonly t: Translate
  readonly onSend: (reason: string) => void
  /** Left out where what holds it has its own way out. */
  readonly onCancel?: (() => void) | undefined
}

/** Props: `t`, `onSend`, `onCancel?`. The writer reads the reason as it is sent, in the keeper's language. */
export const Reason = ({ t, onSend, onCancel }: ReasonProps) => {
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const send = () => {
    if (reason.trim() === '') setFault(t('silent.reasonMissing'))
    else onSend(reason)
  }
  return (
    <div className={css.reason}>
      <p className={css.ask}>{t('silent.reasonTap')}</p>
      <ul className={css.readies}>
        {prepared.map((key) => (
          <li key={key}>
            <button type="button" className={css.ready} onClick={() => onSend(t(key))}>
              {t(key)}
            </button>
          </li>
        ))}
      </ul>
      <AreaField
        label={t('silent.reason')}
        value={reason}
        rows={2}
        maxLength={silentLimits.reason}
        error={fault || undefined}
        onChange={(event) => {
          setFault('')
          setReason(event.target.value)
        }}
      />
      <div className={css.row}>
        <Button icon={<IconPutAside />} onClick={send}>
          {t('silent.aside')}
        </Button>
        {onCancel && (
          <Button kind="tertiary" onClick={onCancel}>
            {t('silent.cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}

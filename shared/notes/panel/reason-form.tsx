// Why a note, or several, go aside: one line for the records. Called by the detail of a note and by the bar of a selection.
import { useState } from 'react'
import type { Translate } from '../../language/translate.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconPutAside } from '../../ui/icons.tsx'
import { noteLimits } from '../limits.ts'
import { focusFirst } from './focus.ts'
import css from './panel.module.css'

export interface ReasonFormProps {
  readonly t: Translate
  readonly className: string | undefined
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Props: `t`, `className`, `onReason`, `onCancel`. The reason may stay empty. */
export const ReasonForm = ({ t, className, onReason, onCancel }: ReasonFormProps) => {
  const [reason, setReason] = useState('')
  return (
    <form
      ref={focusFirst}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        onReason(reason)
      }}
    >
      <Field
        label={t('notes.reason')}
        hint={t('notes.reasonHint')}
        maxLength={noteLimits.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={css.acts}>
        <Button type="submit" icon={<IconPutAside />}>
          {t('notes.discard')}
        </Button>
        <Button kind="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

// When the evening is planned to begin, changed at any time; saved when the field is left or Enter is pressed.
import { useState } from 'react'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { Field } from '../../../shared/ui/field.tsx'
import { useDesk } from '../../desk/desk-context.tsx'
import type { Acts } from '../acts.ts'
import css from './edges.module.css'

export const StartsAt = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const planned = frame.workshop.startsAt ?? ''
  const [value, setValue] = useState(planned)
  const save = () => {
    if (value !== planned) acts.act({ type: 'workshop.change', startsAt: value })
  }
  return (
    <div className={css.startsAt}>
      <Field
        label={t('sheet.field.startsAt')}
        type="time"
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
        }}
      />
    </div>
  )
}

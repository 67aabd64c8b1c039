// The question before a workshop is erased or stripped of names now, and what became of it. Erasing wants the title typed. Drawn
// by the workshop's dialog.
import { useState } from 'react'
import type { KeepAct } from '../../shared/keep.ts'
import { focusFirst } from '../../shared/notes/panel/focus.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { IconDiscard } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import css from './workshop-dialog.module.css'
import { Wrong } from './wrong.tsx'

interface EndNowProps {
  readonly act: KeepAct
  readonly title: string
  readonly onCancel: () => void
}

/** The question is in view, its first field has the focus. */
const open = (form: HTMLFormElement | null): void => {
  focusFirst(form)
  form?.scrollIntoView({ block: 'end' })
}

type Now = 'asking' | 'busy' | 'failed' | 'wrong'

const end = async (workshop: string, act: KeepAct, title: string): Promise<Now | 'done'> => {
  const answer = await fetch(`/api/workshops/${encodeURIComponent(workshop)}/${act}?role=moderator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act === 'erase' ? { title } : {}),
  }).catch(() => null)
  if (answer?.ok) return 'done'
  return answer?.status === 409 ? 'wrong' : 'failed'
}

/** Props: `act`, `title` of the workshop, `onCancel`. */
export const EndNow = ({ act, title, onCancel }: EndNowProps) => {
  const { t } = useDesk()
  const { workshop } = useClient()
  const [typed, setTyped] = useState('')
  const [now, setNow] = useState<Now>('asking')
  const run = async () => {
    if (now === 'busy') return
    setNow('busy')
    const then = await end(workshop, act, typed)
    if (then !== 'done') return setNow(then)
    // An erased workshop has no page any more; a stripped one is entered anew.
    if (act === 'erase') location.assign('/#erased')
    else location.reload()
  }
  return (
    <form
      ref={open}
      className={css.ending}
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <h4>{t(`endings.${act}.title`)}</h4>
      <p>{t(`endings.${act}.text`)}</p>
      {act === 'erase' && (
        <Field
          label={t('endings.erase.type', { title })}
          value={typed}
          error={now === 'wrong' ? t('endings.erase.wrong') : undefined}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {now === 'failed' && <Wrong text={t('endings.failed')} />}
      <p role="status">{now === 'busy' && t('endings.busy')}</p>
      <div className={css.paper}>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" kind="destructive" icon={<IconDiscard />}>
          {t(`endings.${act}.yes`)}
        </Button>
      </div>
    </form>
  )
}

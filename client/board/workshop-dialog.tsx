// The workshop itself: title, place, date; the door; the secret links; the shortcuts.
import { useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { Keyring } from './keyring.tsx'
import { ScreenTheme } from './screen-theme.tsx'
import { setShortcuts, shortcutsOn } from './shortcuts.ts'
import css from './workshop-dialog.module.css'

interface WorkshopDialogProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly onClose: () => void
}

const shortcuts = ['z', 'b', 'u', '+'] as const

const Shortcuts = () => {
  const { t } = useDesk()
  const [on, setOn] = useState(shortcutsOn())
  return (
    <section>
      <h3>{t('board.shortcuts.title')}</h3>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setShortcuts(event.target.checked)
            setOn(event.target.checked)
          }}
        />{' '}
        {t('board.shortcuts.on')}
      </label>
      <dl className={css.shortcuts}>
        {shortcuts.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`board.shortcuts.${key === '+' ? 'plus' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export const WorkshopDialog = ({ frame, acts, onClose }: WorkshopDialogProps) => {
  const { t } = useDesk()
  const [title, setTitle] = useState(frame.workshop.title)
  const [place, setPlace] = useState(frame.workshop.place)
  const [date, setDate] = useState(frame.workshop.date)
  const closed = frame.workshop.closed
  const save = () => {
    if (title.trim() !== '') acts.act({ type: 'workshop.change', title, place, date })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('board.act.workshop')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={save}>
          {t('common.save')}
        </Button>
      }
    >
      <div className={css.fields}>
        <Field
          label={t('board.workshop.title')}
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Field
          label={t('board.workshop.place')}
          value={place}
          maxLength={120}
          onChange={(event) => setPlace(event.target.value)}
        />
        <Field
          label={t('board.workshop.date')}
          value={date}
          maxLength={40}
          onChange={(event) => setDate(event.target.value)}
        />
      </div>
      <section>
        <h3>{t('board.workshop.door')}</h3>
        <p>{t(closed ? 'board.door.closed' : 'board.workshop.doorOpen', { n: frame.people.here })}</p>
        <Button onClick={() => acts.act({ type: closed ? 'workshop.reopen' : 'workshop.close' })}>
          {t(closed ? 'board.workshop.reopen' : 'board.workshop.close')}
        </Button>
      </section>
      <ScreenTheme frame={frame} acts={acts} />
      <Keyring frame={frame} />
      <Shortcuts />
    </Dialog>
  )
}

// The workshop itself: title, place, date; participant groups; the door; the way to the secret links.
import { useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { PeopleGroup } from '../../shared/workshop-facts.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { IconKey } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import { DoorSection } from './door-section.tsx'
import { GroupsSection, namedGroups } from './groups-section.tsx'
import { ScreenTheme } from './screen-theme.tsx'
import css from './workshop-dialog.module.css'

interface WorkshopDialogProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly onClose: () => void
}

export const WorkshopDialog = ({ frame, acts, onClose }: WorkshopDialogProps) => {
  const { t } = useDesk()
  const [title, setTitle] = useState(frame.workshop.title)
  const [place, setPlace] = useState(frame.workshop.place)
  const [date, setDate] = useState(frame.workshop.date)
  const [groups, setGroups] = useState<readonly PeopleGroup[]>(frame.workshop.groups)
  const save = () => {
    const named = namedGroups(groups)
    const isOther = JSON.stringify(named) !== JSON.stringify(frame.workshop.groups)
    // An act of its own: undo takes back one thing, and a refusal leaves the other.
    if (isOther) acts.act({ type: 'workshop.change', groups: named })
    const { workshop } = frame
    if (
      title.trim() !== '' &&
      (title !== workshop.title || place !== workshop.place || date !== workshop.date)
    )
      acts.act({ type: 'workshop.change', title, place, date })
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
      <GroupsSection groups={groups} onChange={setGroups} frame={frame} />
      <DoorSection frame={frame} acts={acts} />
      <section>
        <h3>{t('board.keys.title')}</h3>
        <Button
          icon={<IconKey />}
          onClick={() => {
            save()
            acts.toggle('keys')
          }}
        >
          {t('desk.keys.open')}
        </Button>
      </section>
      <ScreenTheme frame={frame} acts={acts} />
    </Dialog>
  )
}

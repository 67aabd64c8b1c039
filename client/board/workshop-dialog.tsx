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
import { KeepSection } from './keep-section.tsx'
import { PaperSection } from './paper-section.tsx'
import { ScreenTheme } from './screen-theme.tsx'
import css from './workshop-dialog.module.css'

interface WorkshopDialogProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly onClose: () => void
}

interface Details {
  readonly title: string
  readonly place: string
  readonly date: string
}

/** The longest that the server takes. */
const fields = [
  ['title', 120],
  ['place', 120],
  ['date', 40],
] as const

const DetailFields = ({
  value,
  onChange,
}: {
  readonly value: Details
  readonly onChange: (value: Details) => void
}) => {
  const { t } = useDesk()
  return (
    <div className={css.fields}>
      {fields.map(([name, longest]) => (
        <Field
          key={name}
          label={t(`board.workshop.${name}`)}
          value={value[name]}
          maxLength={longest}
          onChange={(event) => onChange({ ...value, [name]: event.target.value })}
        />
      ))}
    </div>
  )
}

export const WorkshopDialog = ({ frame, acts, onClose }: WorkshopDialogProps) => {
  const { t } = useDesk()
  const { workshop } = frame
  const [details, setDetails] = useState<Details>(workshop)
  const [groups, setGroups] = useState<readonly PeopleGroup[]>(workshop.groups)
  const save = () => {
    const named = namedGroups(groups)
    // An act of its own: undo takes back one thing, and a refusal leaves the other.
    if (JSON.stringify(named) !== JSON.stringify(workshop.groups))
      acts.act({ type: 'workshop.change', groups: named })
    const { title, place, date } = details
    const isOther = fields.some(([name]) => details[name] !== workshop[name])
    if (title.trim() !== '' && isOther) acts.act({ type: 'workshop.change', title, place, date })
    onClose()
  }
  const openKeys = () => {
    save()
    acts.toggle('keys')
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
      <DetailFields value={details} onChange={setDetails} />
      <GroupsSection groups={groups} onChange={setGroups} frame={frame} />
      <DoorSection frame={frame} acts={acts} />
      <section>
        <h3>{t('board.keys.title')}</h3>
        <Button icon={<IconKey />} onClick={openKeys}>
          {t('desk.keys.open')}
        </Button>
      </section>
      <PaperSection frame={frame} />
      <ScreenTheme frame={frame} acts={acts} />
      <KeepSection frame={frame} acts={acts} />
    </Dialog>
  )
}

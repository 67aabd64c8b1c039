// Below the run sheet: what the bars mean, the bell, changing the steps, and the one filled button.
import { Button } from '../../../shared/ui/button.tsx'
import { IconBell, IconBellOff, IconCut, IconEdit, IconPlus, IconUndo } from '../../../shared/ui/icons.tsx'
import { useDesk } from '../../desk/desk-context.tsx'
import { ring } from '../../desk/bell.ts'
import type { Acts } from '../acts.ts'
import bars from './bars.module.css'
import css from './edges.module.css'
import { StartsAt } from './starts-at.tsx'
import type { Sheet } from './use-sheet.ts'

interface FootProps {
  readonly sheet: Sheet
  readonly acts: Acts
  readonly editing: boolean
  readonly onEdit: () => void
  readonly onInsert: () => void
  readonly onCatchUp: () => void
  readonly onClose: () => void
}

const Legend = () => {
  const { t } = useDesk()
  return (
    <ul className={css.legend}>
      <li>
        <span className={bars.planned} /> {t('sheet.legend.planned')}
      </li>
      <li>
        <span className={bars.actual} /> {t('sheet.legend.actual')}
      </li>
      <li>
        <span className={bars.coming} /> {t('sheet.legend.coming')}
      </li>
    </ul>
  )
}

const BellButton = ({ sheet, acts }: Pick<FootProps, 'sheet' | 'acts'>) => {
  const { t } = useDesk()
  const isOn = sheet.frame.workshop.bell === true
  const toggle = () => {
    acts.act({ type: 'workshop.change', bell: !isOn })
    // Who switches it on hears what the hall will hear.
    if (!isOn) ring()
  }
  return (
    <Button icon={isOn ? <IconBell /> : <IconBellOff />} aria-pressed={isOn} onClick={toggle}>
      {t(isOn ? 'sheet.bell.on' : 'sheet.bell.off')}
    </Button>
  )
}

export const SheetFoot = ({ sheet, acts, editing, onEdit, onInsert, onCatchUp, onClose }: FootProps) => {
  const { t } = useDesk()
  const late = sheet.times.lateMinutes
  return (
    <footer className={css.foot}>
      {editing ? <StartsAt frame={sheet.frame} acts={acts} /> : <Legend />}
      <div className={css.buttons}>
        <Button kind="tertiary" icon={<IconUndo />} onClick={() => acts.act({ type: 'undo' })}>
          {t('sheet.undo')}
        </Button>
        <Button kind="tertiary" icon={<IconEdit />} aria-pressed={editing} onClick={onEdit}>
          {t(editing ? 'sheet.editDone' : 'sheet.edit')}
        </Button>
        {editing ? (
          <Button icon={<IconPlus />} onClick={onInsert}>
            {t('sheet.insert')}
          </Button>
        ) : (
          <BellButton sheet={sheet} acts={acts} />
        )}
        <Button kind={late > 0 ? 'secondary' : 'primary'} onClick={onClose}>
          {t('sheet.back')}
        </Button>
        {late > 0 && (
          <Button kind="primary" icon={<IconCut />} onClick={onCatchUp}>
            {t('sheet.catchUp', { n: late })}
          </Button>
        )}
      </div>
    </footer>
  )
}

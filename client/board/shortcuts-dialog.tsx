// The single letters that work on this screen, the kind's own among them, and the switch that turns them off (remembered on
// this laptop). Opened by `?`.
import { useState } from 'react'
import type { Shortcut } from '../../shared/activities/faces.ts'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { setShortcuts, shortcutsOn } from './shortcuts.ts'
import css from './workshop-dialog.module.css'

/** The shell's own. */
const own: readonly Shortcut[] = [
  { key: '?', word: 'desk.keys.help' },
  { key: 'Z', word: 'board.shortcuts.z' },
  { key: 'B', word: 'board.shortcuts.b' },
  { key: 'U', word: 'board.shortcuts.u' },
  { key: 'Shift U', word: 'desk.shortcuts.redo' },
  { key: '+', word: 'board.shortcuts.plus' },
  { key: 'E', word: 'desk.shortcuts.sheet' },
  { key: 'D', word: 'desk.shortcuts.people' },
  { key: 'F', word: 'desk.shortcuts.phone' },
]

const Keys = ({ keys }: { readonly keys: readonly Shortcut[] }) => {
  const { t } = useDesk()
  return (
    <dl className={css.shortcuts}>
      {keys.map(({ key, word }) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(word)}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ShortcutsDialogProps {
  /** Those of the kind that is shown. */
  readonly ofFace: readonly Shortcut[]
  readonly onClose: () => void
}

export const ShortcutsDialog = ({ ofFace, onClose }: ShortcutsDialogProps) => {
  const { t } = useDesk()
  const [on, setOn] = useState(shortcutsOn())
  return (
    <Dialog open title={t('board.shortcuts.title')} closeLabel={t('common.close')} onClose={onClose}>
      <label className={css.switch}>
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
      <p>{t('desk.shortcuts.text')}</p>
      <Keys keys={own} />
      {ofFace.length > 0 && (
        <>
          <h3>{t('desk.shortcuts.here')}</h3>
          <Keys keys={ofFace} />
        </>
      )}
    </Dialog>
  )
}

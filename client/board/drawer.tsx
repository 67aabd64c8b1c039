// What staff see and the hall does not, at the end side of the canvas. The projector has no such thing.
import type { ReactNode } from 'react'
import { IconButton } from '../../shared/ui/button.tsx'
import { IconClose } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import css from './drawer.module.css'

interface DrawerProps {
  readonly title: string
  readonly onClose: () => void
  /** Beside the whole board, not the canvas alone. */
  readonly whole?: boolean
  readonly children: ReactNode
}

export const Drawer = ({ title, onClose, whole = false, children }: DrawerProps) => {
  const { t } = useDesk()
  return (
    <aside className={css.drawer} data-whole={whole ? 'yes' : undefined} aria-label={title}>
      <header className={css.head}>
        <h2>{title}</h2>
        <IconButton label={t('common.close')} icon={<IconClose />} onClick={onClose} />
      </header>
      <p className={css.private}>{t('board.drawer.private')}</p>
      {children}
    </aside>
  )
}

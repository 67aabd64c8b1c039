// One calm line of the board, for the eye: what is read aloud is bundled elsewhere (`use-bundled`), so it has no live region.
import type { ReactNode } from 'react'
import css from './notices.module.css'
import { IconAlert, IconInfo, IconOffline } from '../../shared/ui/icons.tsx'

const icons = { offline: <IconOffline />, error: <IconAlert />, info: <IconInfo /> } as const

interface NoticeProps {
  readonly kind: keyof typeof icons
  readonly title: string
  readonly text?: string | undefined
  /** A button, where there is something to do. */
  readonly children?: ReactNode
}

export const Notice = ({ kind, title, text, children }: NoticeProps) => (
  <div className={css.notice} data-kind={kind}>
    {icons[kind]}
    <p>
      <strong>{title}</strong> {text}
    </p>
    {children}
  </div>
)

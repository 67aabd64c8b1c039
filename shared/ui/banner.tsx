// One calm message below the top bar: no connection, all is sent, something went wrong. Never over a button.
import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { IconAlert, IconArrived, IconInfo, IconOffline } from './icons-early.tsx'
import css from './banner.module.css'

export type BannerKind = 'offline' | 'sent' | 'error' | 'info'

export interface BannerProps {
  readonly kind: BannerKind
  readonly title: string
  /** What to do, or what is safe. */
  readonly text?: string | undefined
  readonly id?: string | undefined
  /** A button, where there is something to do. */
  readonly children?: ReactNode
}

const ICONS: Readonly<Record<BannerKind, ReactNode>> = {
  offline: <IconOffline />,
  sent: <IconArrived />,
  error: <IconAlert />,
  info: <IconInfo />,
}

/** Props: `kind` (offline, sent, error, info), `title`, `text?`, `id?` (for aria-describedby), `children?`. Spoken politely. */
export const Banner = ({ kind, title, text, id, children }: BannerProps) => (
  <div className={cx(css.banner, css[kind])} role="status" id={id}>
    {ICONS[kind]}
    <div className={css.words}>
      <p className={css.title}>{title}</p>
      {text && <p>{text}</p>}
      {children}
    </div>
  </div>
)

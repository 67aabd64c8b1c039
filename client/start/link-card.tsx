// One secret link with what it is for, the address itself, and a button that copies it. Called by the made page.
import { useState, type ReactNode } from 'react'
import type { Translate } from '../../shared/language/translate.ts'
import { Button } from '../../shared/ui/button.tsx'
import { IconCheck, IconCopy } from '../../shared/ui/icons.tsx'
import css from './made.module.css'

export interface LinkCardProps {
  readonly t: Translate
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  /** The whole address. */
  readonly address: string
  /** One more button, as for opening the board. */
  readonly children?: ReactNode
}

/** Without a secure address browsers have no clipboard: then the address is selected for Ctrl+C. */
const useCopy = (address: string) => {
  const [copied, setCopied] = useState<'not yet' | 'yes' | 'selected'>('not yet')
  const copy = async (field: HTMLInputElement | null) => {
    field?.select()
    try {
      await navigator.clipboard.writeText(address)
      setCopied('yes')
    } catch {
      setCopied('selected')
    }
  }
  return { copied, copy }
}

/** Props: `t`, `icon`, `title`, `text`, `address`, `children?`. */
export const LinkCard = ({ t, icon, title, text, address, children }: LinkCardProps) => {
  const { copied, copy } = useCopy(address)
  return (
    <li className={css.card}>
      <span className={css.icon}>{icon}</span>
      <div className={css.words}>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      <div className={css.link}>
        <input
          readOnly
          dir="ltr"
          value={address}
          aria-label={t('start.link.address', { title })}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied === 'yes' ? <IconCheck /> : <IconCopy />}
          aria-label={t('start.link.copy', { title })}
          onClick={(event) => void copy(event.currentTarget.parentElement?.querySelector('input') ?? null)}
        >
          {t(copied === 'yes' ? 'start.link.copied' : 'common.copy')}
        </Button>
        {children}
      </div>
      <p role="status" className={copied === 'selected' ? css.said : 'visually-hidden'}>
        {copied === 'yes' && t('common.copied')}
        {copied === 'selected' && t('start.link.selected')}
      </p>
    </li>
  )
}

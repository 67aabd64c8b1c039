// A question or a small form over the page: the browser's own dialog, which keeps the focus and closes on Escape.
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { cx } from './cx.ts'
import { IconClose } from './icons.tsx'
import css from './dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  /** Name of the cross. */
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
  /** As large as the page, for lists; its content fills it and scrolls by itself. */
  readonly wide?: boolean | undefined
}

/** Props: `open`, `title`, `closeLabel`, `onClose`, `children`, `actions?`, `wide?`. */
export const Dialog = ({ open, title, closeLabel, onClose, children, actions, wide }: DialogProps) => {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  const opener = useRef<Element | null>(null)
  // Taken away while it is open, the browser does not give the focus back by itself.
  useEffect(() => {
    opener.current ??= document.activeElement
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus()
    }
  }, [])
  useEffect(() => {
    const dialog = box.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    <dialog
      ref={box}
      className={cx(css.dialog, wide && css.wide)}
      data-wide={wide ? '' : undefined}
      aria-labelledby={id}
      onClose={() => open && onClose()}
    >
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        <IconButton label={closeLabel} icon={<IconClose />} onClick={onClose} />
      </header>
      <div className={css.body}>{open && children}</div>
      {actions && <div className={css.actions}>{actions}</div>}
    </dialog>
  )
}

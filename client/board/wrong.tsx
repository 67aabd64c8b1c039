// Why something was not taken, at the place itself; comes into view by itself. Used by the board's forms.
import { useEffect, useRef } from 'react'
import { IconAlert } from '../../shared/ui/icons.tsx'
import css from './step-dialog.module.css'

export const Wrong = ({ text }: { readonly text: string }) => {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [text])
  return (
    <p ref={box} role="alert" className={css.wrong}>
      <IconAlert />
      <span>{text}</span>
    </p>
  )
}

// A phone's one filled button, in reach of the thumb: it sticks above the bottom bar. Used by the kinds' phone faces.
import type { ReactNode } from 'react'
import css from './main-action.module.css'

export interface MainActionProps {
  /** The button, as wide as the screen. */
  readonly children: ReactNode
  /** A short word above it: what was just done, or why it cannot be done. Spoken politely. */
  readonly message?: string | undefined
}

/** Props: `children` (the button), `message?`. Place it last in the face. */
export const MainAction = ({ children, message = '' }: MainActionProps) => (
  <div className={css.action}>
    <p className={message ? css.message : 'visually-hidden'} role="status">
      {message}
    </p>
    {children}
  </div>
)

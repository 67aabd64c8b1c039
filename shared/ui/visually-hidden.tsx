// Words for screen readers alone; used wherever a picture or an icon already says it to the eye.
import type { ReactNode } from 'react'

/** Props: `children`. Rendered as a span, in the reading order. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
)

/** Props: `href` (a fragment), `children`. The first link of boards and laptop pages, seen on focus. */
export const SkipLink = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a className="skip-link visually-hidden" href={href}>
    {children}
  </a>
)

// Buttons and links that look like buttons. One filled (primary) button per screen: it says what will happen.
import type { ButtonHTMLAttributes, AnchorHTMLAttributes, ReactNode } from 'react'
import { cx } from './cx.ts'
import css from './button.module.css'

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'destructive'

interface Look {
  readonly kind?: ButtonKind | undefined
  /** Before the word. */
  readonly icon?: ReactNode
  /** After the word, such as an arrow to the next step. */
  readonly iconEnd?: ReactNode
  /** As wide as what holds it; the rule for a phone's main action. */
  readonly wide?: boolean | undefined
}

export type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>
export type ButtonLinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

const look = (kind: ButtonKind, wide: boolean | undefined, more: string | undefined): string =>
  cx(css.button, css[kind], wide && css.wide, more)

/** Props: `kind?` (secondary), `icon?`, `iconEnd?`, `wide?`, `children`, and all of a `<button>`. */
export const Button = ({
  kind = 'secondary',
  icon,
  iconEnd,
  wide,
  className,
  children,
  ...rest
}: ButtonProps) => (
  <button type="button" {...rest} className={look(kind, wide, className)}>
    {icon}
    <span>{children}</span>
    {iconEnd}
  </button>
)

/** Props: as Button, with `href` and all of an `<a>`. */
export const ButtonLink = ({
  kind = 'secondary',
  icon,
  iconEnd,
  wide,
  className,
  children,
  ...rest
}: ButtonLinkProps) => (
  <a {...rest} className={look(kind, wide, className)}>
    {icon}
    <span>{children}</span>
    {iconEnd}
  </a>
)

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The accessible name; there is no visible word. */
  readonly label: string
  readonly icon: ReactNode
  /** With an edge, as for "previous page". */
  readonly edged?: boolean | undefined
}

/** Props: `label`, `icon`, `edged?`, and all of a `<button>`. For plus, minus, pencil, previous page and close only. */
export const IconButton = ({ label, icon, edged, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    className={cx(css.iconOnly, edged && css.edged, className)}
  >
    {icon}
  </button>
)

// The mark of a prompt: an ink silhouette, different for each paper, with a glyph or the prompt's number.
// Stands on notes, in prompt tabs, in legends and as a pin on a plan.
import type { ReactNode } from 'react'
import { isHatched, paperOf, type Four } from './colours.ts'
import css from './badge.module.css'

export interface BadgeProps {
  /** The prompt's place, 1 to 8; it decides paper and silhouette. */
  readonly prompt: number
  /** An icon; without it, and always from prompt 5 on, the number stands in the badge. */
  readonly glyph?: ReactNode
  /** Spoken name; without it the badge is decoration. */
  readonly label?: string | undefined
  /** Height in em of the text around it. */
  readonly size?: number | undefined
}

const SILHOUETTES: Readonly<Record<Four, ReactNode>> = {
  1: <circle cx={12} cy={12} r={11.5} />,
  2: (
    <path d="M2.6 1.2h11.6c.8 0 1.5.3 2 .9l6.6 8.6c.6.8.6 1.8 0 2.6l-6.6 8.6c-.5.6-1.2.9-2 .9H2.6c-.9 0-1.6-.7-1.6-1.6V2.8c0-.9.7-1.6 1.6-1.6z" />
  ),
  3: <rect x={1} y={1} width={22} height={22} rx={1.8} />,
  4: (
    <path d="M2.6 1.4h18.8c.9 0 1.6.7 1.6 1.6v13.4c0 .9-.7 1.6-1.6 1.6H11.6L5.6 23.4V18h-3C1.7 18 1 17.3 1 16.4V3c0-.9.7-1.6 1.6-1.6z" />
  ),
}

/** Props: `prompt` 1–8, `glyph?`, `label?`, `size?` (em, 1.5). Glyph and number take the paper's colour. */
export const Badge = ({ prompt, glyph, label, size = 1.5 }: BadgeProps) => {
  const paper = paperOf(prompt)
  return (
    <span
      className={css.badge}
      data-paper={paper}
      style={{ inlineSize: `${size}em`, blockSize: `${size}em` }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <svg className={css.shape} viewBox="0 0 24 24">
        {SILHOUETTES[paper]}
      </svg>
      <span className={css.glyph}>{glyph && !isHatched(prompt) ? glyph : prompt}</span>
    </span>
  )
}

// Makes an icon of its path. Called by icons-early.tsx and icons.tsx.
import type { SVGProps } from 'react'

export type IconProps = SVGProps<SVGSVGElement>

/** These point along the reading direction, so they turn around when a page reads from right to left. */
export const turning = 'lucide flip-rtl'

/** As Lucide draws them: lines two wide, in the colour of the text, as large as base.css says. */
export const icon =
  (path: string, className = 'lucide') =>
  (props: IconProps) => (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...props}
    >
      <path d={path} />
    </svg>
  )

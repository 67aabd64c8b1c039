// A QR code as one SVG path: level M, four modules of white around, always ink on white, in eve as well.
import { useMemo } from 'react'
import { encode } from 'uqr'

export interface QrCodeProps {
  /** The address; in upper case it takes fewer modules. */
  readonly text: string
  /** What is read, such as "QR-code naar tafelronde.example". */
  readonly title: string
  readonly className?: string | undefined
}

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')

/** Props: `text`, `title`, `className?`. Fills what holds it; never mirrored. */
export const QrCode = ({ text, title, className }: QrCodeProps) => {
  const { path, size } = useMemo(() => {
    const code = encode(text, { ecc: 'M', border: 4 })
    return { path: pathOf(code.data), size: code.size }
  }, [text])
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      shapeRendering="crispEdges"
      style={{ inlineSize: '100%', forcedColorAdjust: 'none' }}
    >
      <title>{title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#1c2130" />
    </svg>
  )
}

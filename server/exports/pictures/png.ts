// SVG of our own to PNG at print size, with the one font that has all our languages. Called by draw.ts, in the thread.
import { createRequire } from 'node:module'

/** A4 lying, at 300 dots an inch. */
export const printWidth = 3_508
/** Small words stay readable on a large page: so many pixels a unit, as long as memory holds it. */
const pixelsPerUnit = 2
const roomyPixels = 40_000_000
/** Print width is given up only for a ribbon that would take more than this: 320 MB while it is drawn. */
const mostPixels = 80_000_000

export type RenderPng = (svg: string, size: { readonly width: number; readonly height: number }) => Uint8Array

/** Pixels for a picture of this size in units. */
export const pixelWidth = ({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): number => {
  const widthFor = (pixels: number): number => Math.sqrt((pixels * width) / height)
  const wished = Math.min(width * pixelsPerUnit, widthFor(roomyPixels))
  return Math.floor(Math.min(Math.max(printWidth, wished), widthFor(mostPixels)))
}

/** The font's own signs only, by the rule that the PDF keeps; a browser that opens the SVG has fonts for the others. */
const forFont = (svg: string, clean: (text: string) => string): string =>
  svg.replace(/(<text[^>]*>\u202b?)([^<\u202c]*)/g, (_, before: string, text: string) => before + clean(text))

/** Null where this installation has no renderer for its system: SVG goes on without it. */
export const loadRenderer = async (widthOf = pixelWidth): Promise<RenderPng | null> => {
  const { resolve } = createRequire(import.meta.url)
  try {
    const [{ Resvg }, { cleanForPdf }] = await Promise.all([
      import('@resvg/resvg-js'),
      import('../pdf/clean.ts'),
    ])
    const fontFiles = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((file) =>
      resolve(`dejavu-fonts-ttf/ttf/${file}`),
    )
    const font = {
      loadSystemFonts: false,
      fontFiles,
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    }
    return (svg, size) =>
      new Resvg(forFont(svg, cleanForPdf), { font, fitTo: { mode: 'width', value: widthOf(size) } })
        .render()
        .asPng()
  } catch {
    return null
  }
}

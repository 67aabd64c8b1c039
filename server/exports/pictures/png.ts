// SVG of our own to PNG at print size, with the one font that has all our languages. Called by draw.ts, in the thread.
import { createRequire } from 'node:module'

/** A4 lying, at 300 dots an inch. */
export const printWidth = 3_508
/** Small words stay readable on a large page: so many pixels a unit, as long as memory holds it. */
const pixelsPerUnit = 2
const mostPixels = 40_000_000

export type RenderPng = (svg: string, size: { readonly width: number; readonly height: number }) => Uint8Array

/** Pixels for a picture of this size in units: print width at least, unless it is a very long ribbon. */
export const pixelWidth = (size: { readonly width: number; readonly height: number }): number => {
  const wished = Math.max(printWidth, size.width * pixelsPerUnit)
  const most = Math.sqrt((mostPixels * size.width) / size.height)
  return Math.round(wished <= most ? wished : Math.max(most, Math.min(printWidth, wished)))
}

/** The font's own signs only, by the rule that the PDF keeps; a browser that opens the SVG has fonts for the others. */
const forFont = (svg: string, clean: (text: string) => string): string =>
  svg.replace(/(<text[^>]*>\u202b?)([^<\u202c]*)/g, (_, before: string, text: string) => before + clean(text))

/** Null where this installation has no renderer for its system: SVG goes on without it. */
export const loadRenderer = async (): Promise<RenderPng | null> => {
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
      new Resvg(forFont(svg, cleanForPdf), { font, fitTo: { mode: 'width', value: pixelWidth(size) } })
        .render()
        .asPng()
  } catch {
    return null
  }
}

// The report as a document: from what the workshop says to the file. Called by the worker.
import { plainHouse } from '../house.ts'
import type { ExportSource, WriteExport, Words } from '../export.ts'
import { drawPictures } from '../pictures/draw.ts'
import { loadRenderer, pixelWidth } from '../pictures/png.ts'
import type { Outline, StepPicture } from './blocks.ts'
import { toOutline } from './outline.ts'

/** 300 dots an inch across a page's text; a full sheet would only make the file heavy. */
const mostPixels = 2_000

/** Pictures of steps; none where this installation cannot draw them. What hangs on the wall all evening is text already. */
const picturesFor = async (source: ExportSource, words: Words): Promise<readonly StepPicture[]> => {
  const render = await loadRenderer((size) => Math.min(mostPixels, pixelWidth(size)))
  if (!render) return []
  const views = source.views.filter(({ kind }) => kind !== 'frame')
  const found: StepPicture[] = []
  for (const { png, svg: _svg, ...picture } of drawPictures({ ...source, views }, words, render))
    if (png) found.push({ ...picture, png })
  return found
}

const makeOutline = async (source: ExportSource, words: Words): Promise<Outline> =>
  toOutline(source.report, words, await picturesFor(source, words))

/** Word and PDF of one ZIP are of the same blocks: their pictures are drawn once. */
const outlines = new WeakMap<Words, { readonly source: ExportSource; readonly outline: Promise<Outline> }>()

export const outlineOf = (source: ExportSource, words: Words): Promise<Outline> => {
  const known = outlines.get(words)
  if (known?.source === source) return known.outline
  const outline = makeOutline(source, words)
  outlines.set(words, { source, outline })
  return outline
}

export const writeWord: WriteExport = async (source, words) => {
  const { writeDocx } = await import('../docx/write.ts')
  return writeDocx(await outlineOf(source, words), source.house ?? plainHouse)
}

export const writePdf: WriteExport = async (source, words) => {
  const { writePdfReport } = await import('../pdf-report/write.ts')
  return writePdfReport(await outlineOf(source, words), source.house ?? plainHouse)
}

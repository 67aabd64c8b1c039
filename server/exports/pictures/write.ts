// All pictures of a workshop as files: each as SVG and, where there is a renderer, as PNG at print size. For the ZIP.
import type { ExportSource, Words } from '../export.ts'
import { safeFileName } from '../file-name.ts'
import { drawPictures } from './draw.ts'
import { loadRenderer } from './png.ts'

export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const folder = 'pictures'

/** Numbered in the order of the evening, so that a folder shows them in it. */
export const writePictures = async (
  source: Pick<ExportSource, 'views' | 'images'>,
  words: Words,
): Promise<readonly PictureFile[]> => {
  const files: PictureFile[] = []
  let number = 0
  for (const { title, svg, png } of drawPictures(source, words, await loadRenderer())) {
    number += 1
    const stem = `${String(number).padStart(2, '0')} ${title}`
    files.push({ name: `${folder}/${safeFileName(stem, 'svg')}`, bytes: new TextEncoder().encode(svg) })
    if (png) files.push({ name: `${folder}/${safeFileName(stem, 'png')}`, bytes: png })
  }
  return files
}

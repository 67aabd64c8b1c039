// One picture of one step, as a job for the thread. Put together by HTTP.
import type { StepView } from '../../../shared/step-view.ts'
import { entries } from '../../../shared/table.ts'
import { createWords, type ExportJob, type ExportSource } from '../export.ts'
import { drawPictures, picturesOf } from './draw.ts'
import { loadRenderer } from './png.ts'

export interface PictureJob extends Pick<ExportJob, 'language' | 'fallback' | 'messages'> {
  readonly step: StepView
  readonly images: ExportSource['images']
  /** Null: the first of the step. */
  readonly name: string | null
  readonly format: 'svg' | 'png'
}

/** The uploaded pictures that lie in a step, so that no others are read. */
export const imagesIn = ({ view }: StepView): readonly string[] => {
  const found = new Set<string>()
  for (const part of Object.values(view))
    for (const table of Object.values(part))
      for (const [, { picture }] of entries(table)) if (typeof picture === 'string') found.add(picture)
  return [...found]
}

/** Empty when the step has no such picture. Rejects when it cannot be rendered on this installation. */
export const drawOne = async (job: PictureJob): Promise<Uint8Array> => {
  const words = createWords(job)
  const wished = picturesOf(job.step, words).find(({ name }) => job.name === null || name === job.name)
  if (!wished) return new Uint8Array(0)
  const render = job.format === 'png' ? await loadRenderer() : null
  if (job.format === 'png' && !render) throw new Error('no renderer for PNG on this installation')
  const only = { views: [job.step], images: job.images }
  for (const { svg, png } of drawPictures(only, words, render, wished.name))
    return png ?? new TextEncoder().encode(svg)
  return new Uint8Array(0)
}

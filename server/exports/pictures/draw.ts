// Pictures of steps for files. Called in the export's thread by every format that shows pictures: SVG, PNG, Word, PDF, the ZIP.
//
//   const drawn = drawPictures(source, words, await loadRenderer())
//
// Pure but for `render`; without it there are no PNGs. One picture after another: a generator, because all PNGs of an evening at
// once would be much memory.
import type { AnyKind } from '../../../shared/activities/contract.ts'
import { kinds } from '../../../shared/activities/kinds.ts'
import type { Picture } from '../../../shared/activities/picture.ts'
import type { StepView } from '../../../shared/step-view.ts'
import type { ExportSource, Words } from '../export.ts'
import type { RenderPng } from './png.ts'

export interface DrawnPicture {
  readonly step: string
  /** A slug, unique in its step. */
  readonly name: string
  /** The step's title, and what of it is shown where it has several pictures. */
  readonly title: string
  /** What it shows, in sentences. */
  readonly alt: string
  /** In pixels at scale 1. */
  readonly width: number
  readonly height: number
  /** Stands alone: uploaded pictures are in it. */
  readonly svg: string
  /** At print size; null without a renderer. */
  readonly png: Uint8Array | null
}

/** What is drawn where an uploaded picture is not there any more: nothing, on the ground below it. */
const noImage = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const dataAddress = (bytes: Uint8Array | undefined): string =>
  bytes && bytes.byteLength > 0 ? `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` : noImage

/** Only our own marks are replaced: text in a picture is escaped, so it cannot hold one. */
const withImages = ({ svg, images }: Picture, known: ExportSource['images']): string =>
  images.reduce(
    (text, id) =>
      text.replaceAll(
        `href="picture:${id}"`,
        () => `href="${dataAddress(Object.hasOwn(known, id) ? known[id] : undefined)}"`,
      ),
    svg,
  )

/** The pictures of one step, before the uploaded ones are in; none where its kind draws none. */
export const picturesOf = (
  { kind: name, config, view, title }: StepView,
  { language, t, pick }: Words,
  known: Readonly<Record<string, AnyKind>> = kinds,
): readonly Picture[] => {
  const kind = Object.hasOwn(known, name) ? known[name] : undefined
  return kind?.pictures?.(view, config, { language, title: pick(title), t, pick }) ?? []
}

const drawn = (
  step: StepView,
  picture: Picture,
  images: ExportSource['images'],
  words: Words,
  render: RenderPng | null,
): DrawnPicture => {
  const { name, title, alt, width, height } = picture
  const own = title === null ? [] : [words.pick(title)]
  const svg = withImages(picture, images)
  return {
    step: step.id,
    name,
    title: [words.pick(step.title), ...own].join(': '),
    alt,
    width,
    height,
    svg,
    png: render?.(svg, { width, height }) ?? null,
  }
}

/** Every picture of every step that was opened, in order; of each step `only` the one of this name, where one is named. */
export function* drawPictures(
  { views, images }: Pick<ExportSource, 'views' | 'images'>,
  words: Words,
  render: RenderPng | null,
  only: string | null = null,
): Generator<DrawnPicture> {
  for (const step of views)
    for (const picture of picturesOf(step, words))
      if (only === null || picture.name === only) yield drawn(step, picture, images, words, render)
}

// What a kind draws of a step for files: pictures that stand alone, made of the room view only. Called by the exports.
import type { Translate } from '../language/translate.ts'
import type { Language, Localized } from '../localized.ts'

/** The words of a picture. */
export interface PictureWords {
  readonly language: Language
  /** The step's title in the wished language. */
  readonly title: string
  /** The product's words, those of the kind's board among them. */
  readonly t: Translate
  /** The workshop's own words. */
  readonly pick: (text: Localized) => string
}

/** One picture. What it shows is in the words too: `alt` says in sentences what is on it, with its counts. */
export interface Picture {
  /** A slug, unique in the step: `main`, `overview`, a table's id. */
  readonly name: string
  /** What it is of, beside the step's title; null where the step has one picture. */
  readonly title: Localized | null
  readonly alt: string
  /** In pixels at scale 1: a 16:9 page, longer where there is more. */
  readonly width: number
  readonly height: number
  /** A whole SVG file. An uploaded picture stands in it as `href="picture:ID"`. */
  readonly svg: string
  /** The ids of those. */
  readonly images: readonly string[]
}

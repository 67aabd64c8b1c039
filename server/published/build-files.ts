// Files of the pages' build that pages written on the server use as well: letters, and the script of the page with answers.
// Their names hold a hash of their contents. Called by HTTP, once at start.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FontFiles } from './feedback-style.ts'

export interface BuildFiles {
  readonly fonts: FontFiles
  /** Null where the pages were not built. */
  readonly script: string | null
}

const fontNames: { readonly [subset: string]: RegExp } = {
  latin: /^atkinson-hyperlegible-next-latin-wght-normal-[\w-]+\.woff2$/,
  'latin-ext': /^atkinson-hyperlegible-next-latin-ext-wght-normal-[\w-]+\.woff2$/,
  arabic: /^noto-sans-arabic-arabic-wght-normal-[\w-]+\.woff2$/,
}
const scriptName = /^feedback-page-[\w-]+\.js$/

/** `pages`: the folder `dist/client`. */
export const findBuildFiles = (pages: string): BuildFiles => {
  const folder = join(pages, 'desk', 'assets', 'desk')
  const names = existsSync(folder) ? readdirSync(folder) : []
  const addressOf = (pattern: RegExp): string | null => {
    const name = names.find((one) => pattern.test(one))
    return name === undefined ? null : `/assets/desk/${name}`
  }
  const fonts = Object.entries(fontNames).flatMap(([subset, pattern]): [string, string][] => {
    const file = addressOf(pattern)
    return file === null ? [] : [[subset, file]]
  })
  return { fonts: Object.fromEntries(fonts), script: addressOf(scriptName) }
}

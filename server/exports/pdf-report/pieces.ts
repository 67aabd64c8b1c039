// Lays out chapters piece by piece: the library's work on one run of pages grows with the square of its length, and its memory with
// it. Called by `write`.
import type { Block, Chapter } from '../document/blocks.ts'
import { layoutPages } from '../pdf/render.ts'
import type { LaidNode } from '../pdf/tags.ts'
import { chapterParts, partsOf } from './blocks.ts'
import { pageOf, type Sheet } from './sheet.ts'

/** A longer table goes on, on a new page, after so many rows. */
const rowsInPiece = 120

/** The blocks of a chapter, cut where a long table is. */
export const piecesOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const pieces: Block[][] = [[]]
  for (const block of blocks) {
    if (block.type !== 'table' || block.rows.length <= rowsInPiece) {
      pieces.at(-1)?.push(block)
      continue
    }
    for (let from = 0; from < block.rows.length; from += rowsInPiece) {
      if (from > 0) pieces.push([])
      pieces.at(-1)?.push({ ...block, rows: block.rows.slice(from, from + rowsInPiece) })
    }
  }
  return pieces
}

/** As the layout library leaves it: numbered from 0 in each layout. */
export interface Bookmark {
  readonly title: string
  ref: number
  parent?: number
}

export const bookmarkOf = ({ props }: LaidNode): Bookmark | null =>
  (props?.['bookmark'] ?? null) as Bookmark | null

/** Gives each bookmark a number of its own in the whole file; those without a parent belong to `chapter`. Returns how many. */
const renumber = (layout: LaidNode, from: number, chapter: number | null): number => {
  const seen = new Set<Bookmark>()
  const walk = (node: LaidNode): void => {
    const bookmark = bookmarkOf(node)
    if (bookmark && !seen.has(bookmark)) {
      seen.add(bookmark)
      bookmark.ref += from
      if (bookmark.parent !== undefined) bookmark.parent += from
      else if (chapter !== null) bookmark.parent = chapter
    }
    node.children?.forEach(walk)
  }
  walk(layout)
  return seen.size
}

/** All chapters as laid-out pages, each chapter from a new page. */
export const layoutChapters = async (
  chapters: readonly Chapter[],
  sheet: Sheet,
): Promise<readonly LaidNode[]> => {
  const pages: LaidNode[] = []
  let bookmarks = 0
  for (const chapter of chapters) {
    const own = bookmarks
    for (const [at, blocks] of piecesOf(chapter.blocks).entries()) {
      const layout = await layoutPages([
        at === 0
          ? pageOf(chapter.title, ...chapterParts({ ...chapter, blocks }, sheet))
          : pageOf(undefined, ...partsOf(blocks, sheet)),
      ])
      bookmarks += renumber(layout, bookmarks, at === 0 ? null : own)
      pages.push(...(layout.children ?? []))
    }
  }
  return pages
}

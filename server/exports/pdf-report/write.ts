// The report as a PDF: tagged, with bookmarks, contents with page numbers. Called by the worker.
import type { Outline } from '../document/blocks.ts'
import type { HouseStyle } from '../house.ts'
import { drawPdf, layoutPages } from '../pdf/render.ts'
import type { LaidNode } from '../pdf/tags.ts'
import { contentsPage, titlePageOf, type Entry } from './front.ts'
import { bookmarkOf, layoutChapters } from './pieces.ts'
import { footPage, sheetOf, type Sheet } from './sheet.ts'

/** The bookmarks of pages, in order, each with its page. */
const entriesIn = (pages: readonly LaidNode[], before: number): readonly Entry[] =>
  pages.flatMap((page, at) => {
    const found: Entry[] = []
    const walk = (node: LaidNode): void => {
      const bookmark = bookmarkOf(node)
      if (bookmark)
        found.push({
          title: bookmark.title,
          level: bookmark.parent === undefined ? 1 : 2,
          page: before + at + 1,
        })
      node.children?.forEach(walk)
    }
    walk(page)
    return found
  })

/** How the contents would read, for their length alone. */
const expected = ({ chapters }: Outline): readonly Entry[] =>
  chapters.flatMap(({ title, blocks }) => [
    { title, level: 1, page: 0 } as const,
    ...blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 2
        ? [{ title: block.text.replace(/\s+/g, ' '), level: 2, page: 0 } as const]
        : [],
    ),
  ])

const frontOf = (outline: Outline, entries: readonly Entry[], sheet: Sheet): Promise<LaidNode> =>
  layoutPages([titlePageOf(outline, sheet), contentsPage(outline, entries, sheet)])

/** Puts its line at the foot of every page but the title page. */
const withFeet = async (pages: readonly LaidNode[], sheet: Sheet): Promise<readonly LaidNode[]> => {
  const feet = await layoutPages(pages.map((_, at) => footPage(sheet, at + 1, pages.length)))
  return pages.map((page, at) =>
    at === 0
      ? page
      : { ...page, children: [...(page.children ?? []), ...(feet.children?.[at]?.children ?? [])] },
  )
}

export const writePdfReport = async (outline: Outline, house: HouseStyle): Promise<Uint8Array> => {
  const sheet = sheetOf(outline, house)
  const draft = await frontOf(outline, expected(outline), sheet)
  const before = draft.children?.length ?? 0
  const body = await layoutChapters(outline.chapters, sheet)
  const front = await frontOf(outline, entriesIn(body, before), sheet)
  const pages = await withFeet([...(front.children ?? []), ...body], sheet)
  return drawPdf(
    { ...front, children: pages },
    {
      title: outline.titlePage.title,
      language: outline.language,
      author: 'Tafelronde',
      subject: [outline.titlePage.kind, outline.titlePage.state].join('. '),
      madeAt: outline.madeAt,
    },
  )
}

// The report as a PDF: tagged, with bookmarks, contents with page numbers. Called by the worker.
import type { Outline } from '../document/blocks.ts'
import type { HouseStyle } from '../house.ts'
import { drawPdf, layoutPages } from '../pdf/render.ts'
import type { LaidNode } from '../pdf/tags.ts'
import { chapterParts } from './blocks.ts'
import { contentsPage, titlePageOf, type Entry } from './front.ts'
import { pageOf, sheetOf, type Sheet } from './sheet.ts'

interface Bookmark {
  readonly title: string
  readonly parent?: number
}

const bookmarkOf = ({ props }: LaidNode): Bookmark | null => (props?.['bookmark'] ?? null) as Bookmark | null

/** The bookmarks of pages, in order, each with its page. */
const entriesIn = (layout: LaidNode, before: number): readonly Entry[] =>
  (layout.children ?? []).flatMap((page, at) => {
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

const frontOf = (outline: Outline, entries: readonly Entry[], of: number, sheet: Sheet): Promise<LaidNode> =>
  layoutPages([titlePageOf(outline, sheet), contentsPage(outline, entries, of, sheet)])

export const writePdfReport = async (outline: Outline, house: HouseStyle): Promise<Uint8Array> => {
  const sheet = sheetOf(outline, house)
  const draft = await frontOf(outline, expected(outline), 0, sheet)
  const before = draft.children?.length ?? 0
  const body = await layoutPages(
    outline.chapters.map((chapter) =>
      pageOf(sheet, { before, of: null }, chapter.title, ...chapterParts(chapter, sheet)),
    ),
  )
  const of = before + (body.children?.length ?? 0)
  const front = await frontOf(outline, entriesIn(body, before), of, sheet)
  const whole: LaidNode = { ...body, children: [...(front.children ?? []), ...(body.children ?? [])] }
  return drawPdf(whole, {
    title: outline.titlePage.title,
    language: outline.language,
    author: 'Tafelronde',
    subject: [outline.titlePage.kind, outline.titlePage.state].join('. '),
    madeAt: outline.madeAt,
  })
}

// The title page and the list of contents on paper. Called by `write`.
import type { ReactNode } from 'react'
import type { Outline } from '../document/blocks.ts'
import { inks } from '../pdf/colours.ts'
import { boxed, type Style } from '../pdf/parts.ts'
import { fit, image, space } from './blocks.ts'
import { end, pageOf, row, say, type Sheet } from './sheet.ts'

/** A chapter or a step, and the page it begins on. */
export interface Entry {
  readonly title: string
  readonly level: 1 | 2
  readonly page: number
}

export const titlePageOf = ({ titlePage }: Outline, sheet: Sheet): ReactNode => {
  const { kind, title, lines, state, rehearsal } = titlePage
  // All lines stand at one side, whatever script a title is in.
  const side: Style = { textAlign: sheet.way === 'rtl' ? 'right' : 'left' }
  const { logo } = sheet.house
  return pageOf(
    undefined,
    logo &&
      image(logo.bytes, logo.type, '', {
        ...fit(logo, { width: 165, height: 68 }),
        alignSelf: sheet.way === 'rtl' ? 'flex-end' : 'flex-start',
      }),
    space(logo ? 110 : 170),
    say(kind, sheet, { style: { fontSize: 13, color: inks.ink2, marginBottom: 8, ...side } }),
    say(title, sheet, {
      style: {
        fontSize: 30,
        fontWeight: 700,
        color: sheet.colour,
        lineHeight: 1.2,
        marginBottom: 20,
        ...side,
      },
    }),
    ...lines.map((line) => say(line, sheet, { style: { fontSize: 13, marginBottom: 4, ...side } })),
    rehearsal !== null &&
      say(rehearsal, sheet, {
        style: { fontSize: 13, fontWeight: 700, color: inks.no, marginTop: 14, ...side },
      }),
    say(state, sheet, { style: { color: inks.ink2, marginTop: 16, ...side } }),
  )
}

const entryLine = ({ title, level, page }: Entry, sheet: Sheet): ReactNode => {
  const isChapter = level === 1
  const inset = isChapter ? {} : sheet.way === 'rtl' ? { paddingRight: 14 } : { paddingLeft: 14 }
  const weight: Style = isChapter ? { fontWeight: 700 } : {}
  return boxed(
    { ...row(sheet), marginTop: isChapter ? 7 : 0, marginBottom: 2, ...inset },
    { tag: { type: 'TOCI' }, wrap: false },
    boxed(
      { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
      {},
      say(title, sheet, { style: { ...weight, textAlign: sheet.way === 'rtl' ? 'right' : 'left' } }),
    ),
    say(String(page), sheet, { style: { width: 40, textAlign: end(sheet), ...weight } }),
  )
}

export const contentsPage = ({ contents }: Outline, entries: readonly Entry[], sheet: Sheet): ReactNode =>
  pageOf(
    undefined,
    say(contents, sheet, {
      as: 'H1',
      style: { fontSize: 18, fontWeight: 700, color: sheet.colour, marginBottom: 10 },
    }),
    boxed({}, { tag: { type: 'TOC' } }, ...entries.map((entry) => entryLine(entry, sheet))),
  )

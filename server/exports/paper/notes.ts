// Blank notes to cut: eight on A4, sixteen on A3, all of A7, each with its question's badge and colour, lines to write on and what
// else the moderator must know to type it over.
import { Line } from '@react-pdf/renderer'
import { createElement, type ReactNode } from 'react'
import type { PaperPrompt } from '../../../shared/paper.ts'
import { inks, isRepeat, paperOf } from '../pdf/colours.ts'
import { badge, hatch } from '../pdf/marks.ts'
import { box, boxed, drawing, mm, text } from '../pdf/parts.ts'
import { tablesOf } from './prompts.ts'
import type { KitStep, PaperSize } from './kit.ts'
import { rowOf, sheetPage, type Sheet } from './sheet.ts'

interface Grid {
  readonly columns: number
  readonly rows: number
  readonly orientation: 'portrait' | 'landscape'
}

/** A7 either way, so that a note from one sheet lies on a note from the other. */
const grids: { readonly [size in PaperSize]: Grid } = {
  a4: { columns: 2, rows: 4, orientation: 'portrait' },
  a3: { columns: 4, rows: 4, orientation: 'landscape' },
}
const note = { width: mm(105), height: mm(74.25) } as const
const pad = mm(6.5)
const inner = note.width - 2 * pad

const head = (sheet: Sheet, step: KitStep, prompt: PaperPrompt): ReactNode => {
  const { direction } = sheet
  const { place } = prompt
  const label = sheet.pick(prompt.label ?? {}) || sheet.pick(step.title)
  const band = place === null ? inks.white : paperOf(place).paper
  return box(
    { marginBottom: mm(1.5) },
    box(
      {
        ...rowOf(direction),
        alignItems: 'center',
        height: mm(10.5),
        paddingHorizontal: mm(2),
        backgroundColor: band,
        borderWidth: 0.7,
        borderColor: place === null ? inks.edge : paperOf(place).edge,
        borderRadius: 2,
      },
      place !== null && badge(place, mm(7.5)),
      box(
        { flex: 1, marginHorizontal: mm(2) },
        text(label, { direction, lines: 1, style: { fontSize: 11, fontWeight: 700 } }),
      ),
      place !== null && isRepeat(place) && hatch(mm(14), mm(9)),
    ),
  )
}

const writingLines = (count: number): ReactNode =>
  drawing(
    `0 0 ${inner} ${count * mm(7)}`,
    { width: inner, height: count * mm(7) },
    null,
    ...Array.from({ length: count }, (_, at) =>
      createElement(Line, {
        key: at,
        x1: 0,
        y1: (at + 1) * mm(7) - 1,
        x2: inner,
        y2: (at + 1) * mm(7) - 1,
        stroke: inks.edge,
        strokeWidth: 0.5,
      }),
    ),
  )

const field = ({ t, direction }: Sheet, key: string): ReactNode =>
  box(
    { ...rowOf(direction), flex: 1, alignItems: 'flex-end', marginTop: mm(2.5) },
    text(t(key), { direction, style: { fontSize: 8 } }),
    box({
      flex: 1,
      marginHorizontal: mm(1.5),
      borderBottomWidth: 0.7,
      borderBottomColor: inks.edge,
      height: mm(5),
    }),
  )

const blank = (sheet: Sheet, step: KitStep, prompt: PaperPrompt): ReactNode => {
  const { t, direction } = sheet
  const at = tablesOf(sheet, prompt)
  return boxed(
    { width: note.width, height: note.height, padding: pad },
    { wrap: false },
    head(sheet, step, prompt),
    text(sheet.pick(prompt.question), { direction, lines: 2, style: { fontSize: 8, lineHeight: 1.25 } }),
    writingLines(prompt.fields.length > 0 ? 4 : 5),
    prompt.fields.length > 0 &&
      box({ ...rowOf(direction) }, ...prompt.fields.map((key) => field(sheet, key))),
    box(
      { position: 'absolute', left: pad, right: pad, bottom: mm(3.6) },
      text([at, t('kit.fromPaper')].filter((part) => part !== '').join(' · '), {
        direction,
        lines: 1,
        style: { fontSize: 6, color: inks.ink2 },
      }),
    ),
  )
}

/** Where to cut: dashes between the notes, from edge to edge. */
const cuts = ({ columns, rows }: Grid): ReactNode => {
  const [width, height] = [columns * note.width, rows * note.height]
  const line = (key: string, x1: number, y1: number, x2: number, y2: number): ReactNode =>
    createElement(Line, { key, x1, y1, x2, y2, stroke: inks.edge, strokeWidth: 0.6, strokeDasharray: '5 4' })
  return box(
    { position: 'absolute', top: 0, left: 0 },
    drawing(
      `0 0 ${width} ${height}`,
      { width, height },
      null,
      ...Array.from({ length: columns - 1 }, (_, at) =>
        line(`x${at}`, (at + 1) * note.width, 0, (at + 1) * note.width, height),
      ),
      ...Array.from({ length: rows - 1 }, (_, at) =>
        line(`y${at}`, 0, (at + 1) * note.height, width, (at + 1) * note.height),
      ),
    ),
  )
}

const notePage = (sheet: Sheet, step: KitStep, prompt: PaperPrompt): ReactNode => {
  const grid = grids[sheet.size]
  const count = grid.columns * grid.rows
  return sheetPage(
    sheet,
    {
      orientation: grid.orientation,
      bookmark: `${sheet.t('kit.notes')}: ${sheet.pick(prompt.question)}`,
    },
    cuts(grid),
    box(
      { flexDirection: 'row', flexWrap: 'wrap', width: grid.columns * note.width },
      ...Array.from({ length: count }, () => blank(sheet, step, prompt)),
    ),
  )
}

/** One page for each question: the copier makes as many as the hall needs. */
export const notePages = (sheet: Sheet): readonly ReactNode[] =>
  sheet.kit.steps.flatMap((step) => step.paper.prompts.map((prompt) => notePage(sheet, step, prompt)))

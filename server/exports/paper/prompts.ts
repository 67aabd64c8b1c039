// A page for each question, for the wall or the table: its badge and colour, the question large, what may be written, and the
// question in the workshop's other languages.
import type { ReactNode } from 'react'
import { directionOf } from '../../../shared/localized.ts'
import type { PaperPrompt } from '../../../shared/paper.ts'
import { inks, isRepeat, paperOf } from '../pdf/colours.ts'
import { badge, hatch } from '../pdf/marks.ts'
import { box, boxed, text } from '../pdf/parts.ts'
import type { KitStep } from './kit.ts'
import { a4, fitted, rowOf, sheetPage, type Sheet } from './sheet.ts'

const margin = 40
const inner = a4.height - 2 * margin

/** Where it is asked, in words; empty where it is asked everywhere. */
export const tablesOf = ({ t }: Sheet, { tables }: PaperPrompt): string =>
  tables === null ? '' : t('kit.atTables', { n: tables.length, tables: tables.join(', ') })

const strip = ({ scale: k }: Sheet, place: number): ReactNode =>
  box(
    {
      position: 'absolute',
      top: 0,
      left: 0,
      width: a4.height * k,
      height: 22 * k,
      backgroundColor: paperOf(place).paper,
      borderBottomWidth: 1 * k,
      borderBottomColor: paperOf(place).edge,
    },
    isRepeat(place) && hatch(a4.height * k, 21 * k),
  )

const head = (sheet: Sheet, step: KitStep, prompt: PaperPrompt): ReactNode => {
  const { scale: k, t, direction } = sheet
  const { place } = prompt
  const at = tablesOf(sheet, prompt)
  return box(
    { ...rowOf(direction), alignItems: 'center', marginBottom: 20 * k, marginTop: 8 * k },
    place !== null && badge(place, 64 * k),
    box(
      { flex: 1, marginHorizontal: place === null ? 0 : 16 * k },
      text(sheet.pick(step.title), { direction, lines: 1, style: { fontSize: 17 * k, color: inks.ink2 } }),
      place !== null &&
        text([t('kit.question', { number: place }), at].filter((part) => part !== '').join(' · '), {
          direction,
          lines: 1,
          style: { fontSize: 21 * k, fontWeight: 700 },
        }),
    ),
  )
}

const promised = (sheet: Sheet, { also }: PaperPrompt): ReactNode =>
  also.length > 0 &&
  boxed(
    { marginTop: 12 * sheet.scale },
    { tag: { type: 'L' } },
    ...also.map((promise) =>
      boxed(
        {},
        { tag: { type: 'LI' } },
        text(`• ${sheet.pick(promise)}`, {
          as: 'LBody',
          direction: sheet.direction,
          style: { fontSize: 17 * sheet.scale, marginTop: 3 * sheet.scale },
        }),
      ),
    ),
  )

const elsewhere = (sheet: Sheet, prompt: PaperPrompt): ReactNode => {
  const found = sheet.others(prompt.question)
  if (found.length === 0) return null
  const k = sheet.scale
  return box(
    {
      position: 'absolute',
      left: margin * k,
      right: margin * k,
      bottom: 30 * k,
      flexDirection: 'row',
      flexWrap: 'wrap',
      paddingTop: 8 * k,
      borderTopWidth: 1 * k,
      borderTopColor: inks.line,
    },
    ...found.map(({ language, text: words }) =>
      box(
        { width: '50%', paddingHorizontal: 6 * k },
        text(words, {
          lang: language,
          direction: directionOf(language),
          lines: 3,
          style: { fontSize: 17 * k, marginTop: 6 * k },
        }),
      ),
    ),
  )
}

const promptPage = (sheet: Sheet, step: KitStep, prompt: PaperPrompt): ReactNode => {
  const { scale: k, t, direction } = sheet
  const question = sheet.pick(prompt.question)
  return sheetPage(
    sheet,
    {
      orientation: 'landscape',
      bookmark: question,
      style: { padding: margin * k },
    },
    prompt.place !== null && strip(sheet, prompt.place),
    head(sheet, step, prompt),
    text(question, {
      as: 'H1',
      direction,
      lines: 5,
      style: {
        fontSize: fitted(question, { most: 64, least: 20, width: inner, lines: 3 }) * k,
        fontWeight: 700,
        lineHeight: 1.2,
      },
    }),
    text(t(prompt.how), { direction, style: { fontSize: 19 * k, marginTop: 16 * k } }),
    promised(sheet, prompt),
    elsewhere(sheet, prompt),
  )
}

export const promptPages = (sheet: Sheet): readonly ReactNode[] =>
  sheet.kit.steps.flatMap((step) => step.paper.prompts.map((prompt) => promptPage(sheet, step, prompt)))

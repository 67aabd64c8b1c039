// The report as one document, before any file format: a title page and chapters of blocks. Pure: the same report, words and
// pictures give the same outline. Called by the writers of DOCX and PDF.
import type { Cell, Report } from '../../../shared/report.ts'
import type { Words } from '../export.ts'
import { annexChapters } from './annex.ts'
import { answerChapters } from './answers.ts'
import type { Outline, StepPicture, TitlePage } from './blocks.ts'
import { summaryChapter } from './front.ts'
import { stepsChapter } from './steps.ts'

const titlePageOf = ({ workshop, people, state, rehearsal }: Report, { t }: Words): TitlePage => ({
  kind: t('document.kind'),
  title: workshop.title,
  lines: [workshop.place, workshop.date, t('document.summary.people', { n: people })].filter(
    (line) => line !== '',
  ),
  state: t('document.state', { n: state }),
  rehearsal: rehearsal ? t('cover.rehearsed') : null,
})

const timeOf = (cell: Cell | undefined): number => {
  const time = typeof cell === 'string' ? Date.parse(cell) : Number.NaN
  return Number.isNaN(time) ? 0 : time
}

/** When the youngest note or answer was written. 1980 is the first year that a zip can hold. */
const madeAtOf = ({ steps }: Report): Date => {
  let latest = Date.UTC(1980, 0, 2)
  for (const { sections } of steps)
    for (const { rows } of sections)
      for (const row of rows as readonly { readonly madeAt?: Cell; readonly answeredAt?: Cell }[])
        latest = Math.max(latest, timeOf(row.madeAt), timeOf(row.answeredAt))
  return new Date(latest)
}

export const toOutline = (report: Report, words: Words, pictures: readonly StepPicture[] = []): Outline => ({
  language: words.language,
  titlePage: titlePageOf(report, words),
  contents: words.t('document.contents'),
  chapters: [
    summaryChapter(report, words),
    ...stepsChapter(report, pictures, words),
    ...answerChapters(report, words),
    ...annexChapters(report, words),
  ],
  pageNumber: words.t('document.page'),
  madeAt: madeAtOf(report),
})

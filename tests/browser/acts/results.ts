// The day after: the results page, and the three files, with every note of the evening once and in its place.
// Called by evening.test.ts.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Report } from '../../../shared/report.ts'
import { discarded, steps, type Evening, type Written } from '../kit/evening.ts'
import { readTable, readWorkbook, type Row } from '../kit/read-exports.ts'
import { t } from '../kit/words.ts'
import { ballotsByReceipt, ranking } from './vote.ts'

const take = async (page: Page, format: 'xlsx' | 'csv' | 'json'): Promise<Buffer> => {
  const link = page.getByRole('link', { name: t(`results.export.${format}.label`), includeHidden: true })
  // What is for other programs stands folded.
  if (!(await link.isVisible())) await page.getByText(t('results.export.more')).click()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(new RegExp(`^Centrum-in-beweging.*\\.${format}$`))
  return readFile(await download.path())
}

/** The columns that a written note names, by their headings. */
const expected = ({ step, text, ...columns }: Written): Row => ({
  [t('column.step')]: step,
  [t('column.text')]: text,
  ...Object.fromEntries(Object.entries(columns).map(([column, value]) => [t(`column.${column}`), value])),
})

const textOf = (row: Row): string => String(row[t('column.text')] ?? '')

/** Every note once, with all that is known of it; and no other. */
const expectNotes = (rows: readonly Row[], written: readonly Written[]): void => {
  expect(rows.map(textOf).toSorted()).toEqual(written.map(({ text }) => text).toSorted())
  for (const one of written) expect(rows.find((row) => textOf(row) === one.text)).toMatchObject(expected(one))
}

const isSilent = ({ step }: Written): boolean => step === steps.silent

const expectNobody = (complaints: readonly Row[]): void => {
  for (const row of complaints) {
    const madeAt = row[t('column.madeAt')]
    // A day and nothing finer: as text, or as the whole number of days that a workbook counts.
    expect(
      typeof madeAt === 'number' ? Number.isInteger(madeAt) : /^\d{4}-\d{2}-\d{2}$/.test(String(madeAt)),
    ).toBe(true)
    expect(row[t('column.initials')] ?? null).toBeOneOf([null, ''])
  }
}

const expectWorkbook = async (page: Page, written: readonly Written[]): Promise<void> => {
  const sheets = readWorkbook(await take(page, 'xlsx'))
  const rows = (thing: string): readonly Row[] => sheets.get(t(`thing.${thing}`)) ?? []
  expectNotes(
    rows('notes'),
    written.filter((one) => !isSilent(one)),
  )
  expectNotes(rows('complaints'), written.filter(isSilent))
  expectNobody(rows('complaints'))
  const votes = rows('votes').map((row) => ({
    rank: row[t('column.rank')],
    item: row[t('column.item')],
    dots: row[t('column.dots')],
  }))
  expect(votes).toEqual(ranking)
  const slips = rows('receipts').map((row) => String(row[t('column.receipt')]))
  expect(slips.toSorted()).toEqual([...ballotsByReceipt.keys()].toSorted())
  for (const row of rows('receipts'))
    for (const item of ballotsByReceipt.get(String(row[t('column.receipt')])) ?? [])
      expect(row[t('column.ballot')]).toContain(`${item} (1)`)
}

/** As it stands in a table that any program may open: a text that begins as a formula does has a mark before it. */
const defused = (one: Written): Written => ({ ...one, text: one.text.replace(/^[=+\-@]/, "'$&") })

const expectTable = async (page: Page, written: readonly Written[]): Promise<void> => {
  const bytes = await take(page, 'csv')
  const rows = readTable(bytes).filter((row) => row[t('column.thing')] !== t('thing.actors'))
  const asText = ({ round, ...one }: Written) =>
    defused(round === undefined ? one : ({ ...one, round: String(round) } as unknown as Written))
  expectNotes(rows, written.map(asText))
  expectNobody(rows.filter((row) => row[t('column.thing')] === t('thing.complaints')))
  const cells = rows.flatMap((row) => Object.values(row).map(String))
  expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
}

const expectData = async (page: Page, written: readonly Written[]): Promise<void> => {
  const { report } = JSON.parse((await take(page, 'json')).toString('utf8')) as { readonly report: Report }
  const rows = report.steps.flatMap((step) =>
    step.sections.flatMap(({ thing, rows: all }) =>
      thing === 'notes' || thing === 'complaints'
        ? all.map((row) => ({ step: step.title.nl, text: row.text }))
        : [],
    ),
  )
  const byText = (one: { readonly text?: unknown }, two: { readonly text?: unknown }) =>
    String(one.text) < String(two.text) ? -1 : 1
  expect(rows.toSorted(byText)).toEqual(written.map(({ step, text }) => ({ step, text })).toSorted(byText))
}

export const readResults = async (evening: Evening): Promise<void> => {
  const page = await (await evening.world.person('officer', 'desk')).newPage()
  await page.goto(evening.links.officer)
  const written = [...evening.written.values()]
  await page.getByRole('heading', { name: t('answering.heading'), level: 1 }).waitFor()
  await page.getByRole('button', { name: t('answering.everything') }).click()
  await page
    .getByText(t('results.people', { n: 4 }))
    .first()
    .waitFor()
  for (const { text } of written) await page.getByRole('rowheader', { name: text }).first().waitFor()
  await page.getByRole('row').filter({ hasText: 'Grove opmerking' }).getByText(discarded).waitFor()
  await evening.world.shot(page, 'results')
  await expectWorkbook(page, written)
  await expectTable(page, written)
  await expectData(page, written)
}

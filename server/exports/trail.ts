// The records as a table for any spreadsheet, in words. Called by HTTP.
import type { FrameLine } from '../../shared/protocol/frame.ts'
import { answerStatuses } from '../../shared/answers.ts'
import type { TrailLine } from '../../shared/trail.ts'
import { toCsv } from './csv-text.ts'
import type { Words } from './export.ts'

/** `2027-03-31 14:05 UTC`, or the day alone. */
const whenOf = ({ at, day }: TrailLine): string => {
  const text = new Date(at).toISOString()
  return day ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`
}

const detailOf = ({ detail }: TrailLine, { t }: Words): string =>
  answerStatuses.some((status) => status === detail) ? t(`answer.${detail}`) : detail

export const trailCsv = (
  trail: readonly TrailLine[],
  steps: readonly FrameLine[],
  words: Words,
): Uint8Array => {
  const { t, pick } = words
  const titleOf = (id: string | null): string | null => {
    const step = steps.find((one) => one.id === id)
    return step ? pick(step.title) : id
  }
  const head = ['when', 'role', 'link', 'what', 'count', 'step', 'detail'].map((name) =>
    t(`records.column.${name}`),
  )
  const rows = trail.map((line) => [
    whenOf(line),
    t(`records.role.${line.role}`),
    line.who || line.table || null,
    t(`records.act.${line.act}`, { n: line.n }),
    line.n || null,
    titleOf(line.step),
    detailOf(line, words) || null,
  ])
  return toCsv([head, ...rows])
}

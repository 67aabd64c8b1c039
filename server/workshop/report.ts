// The report of a workshop: what its steps say, with the answers that were given. Pure; called by the room.
import type { Answer, AnswerStatus } from '../../shared/answers.ts'
import { answerStatuses } from '../../shared/answers.ts'
import { isLanguage } from '../../shared/localized.ts'
import type { Point } from '../../shared/points.ts'
import type { AnswersReport, Report, Row, Section } from '../../shared/report.ts'
import { get } from '../../shared/table.ts'
import { isFinished, owedCount } from './day-after-rules.ts'
import { pointsOf } from './points.ts'
import type { StepView } from '../../shared/step-view.ts'
import type { StepState, WorkshopState } from './state.ts'

const answerCells = ({ status, why, by, due }: Answer) => ({
  answer: { key: `answer.${status}` },
  answerWhy: why || null,
  answerBy: by || null,
  answerDue: due || null,
})

const givenTo = (state: WorkshopState, note: unknown): Answer | null =>
  typeof note === 'string' ? (get(state.answers, note)?.answer ?? null) : null

const withAnswer = <Given extends Row<'notes'> | Row<'complaints'>>(
  state: WorkshopState,
  row: Given,
): Given => {
  const answer = givenTo(state, row.note)
  return answer ? { ...row, ...answerCells(answer) } : row
}

const answered = (state: WorkshopState, section: Section): Section => {
  switch (section.thing) {
    case 'notes':
      return { thing: 'notes', rows: section.rows.map((row) => withAnswer(state, row)) }
    case 'complaints':
      return { thing: 'complaints', rows: section.rows.map((row) => withAnswer(state, row)) }
    default:
      return section
  }
}

/** The answer of a point: that of its notes, where they all have the same one. */
const answerOf = (state: WorkshopState, { notes }: Point) => {
  const all = notes.map(({ id }) => get(state.answers, id))
  const [first] = all
  const isOne = all.every(
    (one) =>
      one?.answer &&
      first?.answer &&
      one.answer.status === first.answer.status &&
      one.answer.why === first.answer.why &&
      one.answer.by === first.answer.by &&
      one.answer.due === first.answer.due,
  )
  return isOne && first?.answer
    ? { answer: first.answer, at: Math.max(...all.map((one) => one?.at ?? 0)) }
    : null
}

/** A group whose notes were not all answered alike stands note by note. */
const answerRows = (state: WorkshopState, point: Point): readonly Row<'answers'>[] => {
  const base = { note: point.id, item: point.text, size: point.notes.length }
  const found = answerOf(state, point)
  if (found) return [{ ...base, ...answerCells(found.answer), answeredAt: new Date(found.at).toISOString() }]
  if (!point.notes.some(({ id }) => givenTo(state, id)))
    return point.standing === 'shown' || point.owed ? [base] : []
  return point.notes.flatMap((note) =>
    answerRows(state, { ...point, id: note.id, text: note.text, notes: [note] }),
  )
}

const sectionsOf = (state: WorkshopState, step: StepState): readonly Section[] => {
  const sections = step.kind.report(step.activity).map((section) => answered(state, section))
  if (state.answers.size === 0) return sections
  const rows = pointsOf(step).flatMap((point) => answerRows(state, point))
  return rows.length > 0 ? [...sections, { thing: 'answers', rows }] : sections
}

/** What is counted: what everyone may read, and what was promised an answer. */
const countedPoints = ({ steps }: WorkshopState): readonly Point[] =>
  steps.flatMap(pointsOf).filter(({ standing, owed }) => standing === 'shown' || owed)

const answersReport = (state: WorkshopState): AnswersReport => {
  const points = countedPoints(state)
  const byStatus = Object.fromEntries(answerStatuses.map((status) => [status, 0])) as Record<
    AnswerStatus,
    number
  >
  let given = 0
  for (const { notes } of points) {
    const [first] = notes
    const answer = givenTo(state, first?.id)
    if (!answer || !notes.every(({ id }) => givenTo(state, id))) continue
    given++
    byStatus[answer.status]++
  }
  return {
    given,
    of: points.length,
    owed: owedCount(state),
    byStatus,
    edition: state.feedback.isOpen ? state.feedback.edition : null,
    finished: isFinished(state),
  }
}

const peopleByGroup = ({ groups, people }: WorkshopState) =>
  groups.map(({ id, title }) => ({ title, people: people.filter(({ group }) => group === id).length }))

export const reportOf = (state: WorkshopState): Report => ({
  workshop: { title: state.title, place: state.place, date: state.date },
  ...(state.rehearsal ? { rehearsal: true } : {}),
  state: state.shown,
  people: state.people.length,
  ...(state.groups.length > 0 ? { peopleByGroup: peopleByGroup(state) } : {}),
  languages: state.languages.filter(isLanguage),
  ...(state.answers.size > 0 ? { answers: answersReport(state) } : {}),
  steps: state.steps.map((step) => ({
    id: step.id,
    title: step.title,
    kind: step.kind.name,
    sections: sectionsOf(state, step),
  })),
})

/** Steps that the room has seen, as it sees them. */
export const stepViews = ({ steps, current }: WorkshopState): readonly StepView[] =>
  steps
    .filter(({ id, phase }) => phase !== 'prepared' || id === current)
    .map(({ id, title, kind, config, activity }) => ({
      id,
      title,
      kind: kind.name,
      config,
      view: kind.roomView(activity),
    }))

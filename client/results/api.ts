// What the results page asks of the server. Never rejects.
import type { AnswersSince } from '../../shared/answers.ts'
import type { StepPoints } from '../../shared/points.ts'
import type { Report } from '../../shared/report.ts'

export type Reading =
  | {
      readonly type: 'report'
      readonly report: Report
      readonly points: readonly StepPoints[]
      /** In which role this browser was let in. */
      readonly role: 'officer' | 'moderator'
      readonly at: number
    }
  /** No session, or not for results. */
  | { readonly type: 'stranger' }
  | { readonly type: 'offline' }

const pathOf = (workshop: string, end: string): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/${end}`

interface Points {
  readonly role: 'officer' | 'moderator'
  readonly steps: readonly StepPoints[]
}

/** The report, and what in it can be answered. */
export const fetchReport = async (workshop: string): Promise<Reading> => {
  try {
    const [report, points] = await Promise.all([
      fetch(pathOf(workshop, 'report')),
      fetch(pathOf(workshop, 'points')),
    ])
    const worst = Math.max(report.status, points.status)
    if (worst >= 500) return { type: 'offline' }
    if (!report.ok || !points.ok) return { type: 'stranger' }
    const { role, steps } = (await points.json()) as Points
    return { type: 'report', report: (await report.json()) as Report, points: steps, role, at: Date.now() }
  } catch {
    return { type: 'offline' }
  }
}

/** Answers that changed after a `rev`; null when they cannot be had now. */
export const fetchAnswers = async (workshop: string, after: number): Promise<AnswersSince | null> => {
  try {
    const answer = await fetch(pathOf(workshop, `answers?after=${after}`))
    return answer.ok ? ((await answer.json()) as AnswersSince) : null
  } catch {
    return null
  }
}

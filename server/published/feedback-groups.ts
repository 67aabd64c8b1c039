// The points of the page with answers in the two orders in which they can be read: by theme, and by answer. Pure; called by
// the page.
import { answerStatuses, type AnswerStatus } from '../../shared/answers.ts'
import type { FeedbackPoint, PublicFeedback } from '../../shared/feedback.ts'
import type { Localized } from '../../shared/localized.ts'

export type Standing = AnswerStatus | 'none'

/** In the order in which they always stand; a "no" is as large as a "yes", and what has no answer is said. */
export const standings: readonly Standing[] = [...answerStatuses, 'none']

export interface ThemeGroup {
  readonly theme: Localized
  readonly points: readonly FeedbackPoint[]
}

export interface StandingGroup {
  readonly standing: Standing
  readonly points: readonly FeedbackPoint[]
}

const standingOf = ({ answer }: FeedbackPoint): Standing => answer?.status ?? 'none'

const tableOf = ({ points: [first] }: ThemeGroup): number => first?.point.table ?? 0

/** Step by step; within a step by the tables' numbers, as they hung in the hall, else in the order in which themes come up. */
export const byTheme = ({ steps }: Pick<PublicFeedback, 'steps'>): readonly ThemeGroup[] =>
  steps.flatMap(({ title, points }) => {
    const groups = new Map<string, { readonly theme: Localized; readonly points: FeedbackPoint[] }>()
    for (const one of points) {
      const theme = one.point.theme ?? title
      const key = JSON.stringify(theme)
      const group = groups.get(key) ?? { theme, points: [] }
      groups.set(key, group)
      group.points.push(one)
    }
    return [...groups.values()].sort((one, other) => tableOf(one) - tableOf(other))
  })

/** All of them, also those that nobody got: that nobody was refused is worth knowing as well. */
export const byAnswer = ({ steps }: Pick<PublicFeedback, 'steps'>): readonly StandingGroup[] => {
  const all = steps.flatMap(({ points }) => points)
  return standings.map((standing) => ({
    standing,
    points: all.filter((one) => standingOf(one) === standing),
  }))
}

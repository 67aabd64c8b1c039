// Sums by participant group of which none is of fewer than five voters, nor can be worked out from the others. Pure; called
// by the fold, the view and the report.
import { sortedBy } from '../../shuffle.ts'
import { values } from '../../table.ts'
import type { BoxedBallot, Breakdown, GroupSum, State } from './model.ts'
import type { Dots } from './tally.ts'
import { voteLimits } from './limits.ts'

export const noSums: Breakdown = { shown: [], hidden: { groups: [], voters: 0 } }

/** Those who named no group come last. */
const nameOf = (group: string | null): string => group ?? '~'

export const addDots = (a: Dots, b: Dots): Dots => {
  const sum: Record<string, number> = { ...a }
  for (const [item, n] of Object.entries(b)) sum[item] = (sum[item] ?? 0) + n
  return sum
}

const isSmall = (voters: number): boolean => voters > 0 && voters < voteLimits.smallestGroup

/**
 * Hides every group of fewer than five, and then (complementary suppression) the smallest that is shown for as long as those
 * hidden are together fewer than five: whoever takes the shown sums from the whole is left with five people or more.
 */
export const suppressed = (parts: readonly GroupSum[], hidden: Breakdown['hidden']): Breakdown => {
  const present = sortedBy(
    parts.filter(({ voters }) => voters > 0),
    ({ group }) => nameOf(group),
  ).toSorted((a, b) => a.voters - b.voters)
  const groups = [...hidden.groups]
  let voters = hidden.voters
  let at = 0
  for (; at < present.length; at++) {
    const part = present[at]
    if (!part || !(isSmall(part.voters) || isSmall(voters))) break
    groups.push(part.group)
    voters += part.voters
  }
  return {
    shown: [...sortedBy(present.slice(at), ({ group }) => nameOf(group))],
    hidden: { groups: [...sortedBy(new Set(groups), nameOf)], voters },
  }
}

/** Ballots whose group is still known, summed; those of a group that was hidden before stay hidden. */
const withFresh = (sums: Breakdown, ballots: Iterable<BoxedBallot>): Breakdown => {
  const parts = new Map(sums.shown.map((part) => [part.group, part]))
  let { voters } = sums.hidden
  for (const { group, dots } of ballots) {
    if (group === undefined) continue
    if (sums.hidden.groups.includes(group)) voters++
    else {
      const before = parts.get(group) ?? { group, voters: 0, dots: {} }
      parts.set(group, { group, voters: before.voters + 1, dots: addDots(before.dots, dots) })
    }
  }
  return suppressed([...parts.values()], { ...sums.hidden, voters })
}

/** What may be kept and shown by group; null where nothing is summed by group, or not any more. */
export const breakdownOf = ({ sums, groups, ballots }: State): Breakdown | null =>
  sums === null || groups.length === 0 ? null : withFresh(sums, values(ballots))

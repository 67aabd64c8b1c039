// Which coming steps could be shorter so that the evening ends when it was planned. Pure; proposed on the run sheet.
import type { FrameLine } from '../../../shared/protocol/frame.ts'
import { minuteMs, type RunTimes } from '../run-times.ts'

export interface Cut {
  readonly line: FrameLine
  /** How long it is now, and how many minutes of that would go. */
  readonly from: number
  readonly minutes: number
}

export interface CatchUp {
  readonly cuts: readonly Cut[]
  /** Minutes won. */
  readonly minutes: number
  /** Minutes that the evening stays late all the same. */
  readonly still: number
}

/** A step keeps half of its time, and at least five minutes. */
const slackOf = (minutes: number): number => Math.max(0, minutes - Math.max(5, Math.ceil(minutes / 2)))

interface Slack {
  readonly line: FrameLine
  readonly from: number
  readonly slack: number
  readonly minutes: number
}

/** Minute by minute from what has the greatest share left to give, so that no step bears it alone. */
const spread = (lines: readonly Slack[], minutes: number): readonly Slack[] => {
  const cut = lines.map((line) => ({ ...line }))
  for (let left = minutes; left > 0; left--) {
    const shares = cut.map(({ slack, minutes: taken, from }) => (slack - taken) / from)
    const most = Math.max(...shares)
    if (!(most > 0)) break
    const chosen = cut[shares.indexOf(most)]
    if (chosen) cut[cut.indexOf(chosen)] = { ...chosen, minutes: chosen.minutes + 1 }
  }
  return cut
}

const taken = (lines: readonly Slack[]): number => lines.reduce((sum, { minutes }) => sum + minutes, 0)

/** Coming steps first; only where they cannot give enough, the rest of the current one. */
export const catchUp = (
  lines: readonly FrameLine[],
  times: Pick<RunTimes, 'lines' | 'lateMinutes' | 'leftMs'>,
): CatchUp => {
  const late = Math.max(0, times.lateMinutes)
  const slack = (line: FrameLine, from: number): Slack => ({ line, from, slack: slackOf(from), minutes: 0 })
  const coming = lines.flatMap((line) =>
    times.lines.get(line.id)?.state === 'coming' ? [slack(line, line.minutes)] : [],
  )
  const current = lines.flatMap((line) =>
    times.lines.get(line.id)?.state === 'now' && (times.leftMs ?? 0) > 0
      ? [slack(line, Math.floor((times.leftMs ?? 0) / minuteMs))]
      : [],
  )
  const first = spread(coming, late)
  const second = spread(current, late - taken(first))
  const cuts = [...second, ...first].filter(({ minutes }) => minutes > 0)
  return {
    cuts: cuts.map(({ line, minutes }) => ({ line, from: line.minutes, minutes })),
    minutes: taken(cuts),
    still: late - taken(cuts),
  }
}

// The top bar while a step is shown: its title, its phase in plain words, the clock, the globe. Drawn by step-screen.tsx.
import type { PhoneHead } from '../../../shared/activities/faces.ts'
import type { Translate } from '../../../shared/language/translate.ts'
import type { Frame, FrameLine } from '../../../shared/protocol/frame.ts'
import { IconSilent } from '../../../shared/ui/icons-early.tsx'
import { lazily } from '../../../shared/ui/lazily.tsx'
import { TopBar, type TopBarProps } from '../../../shared/ui/top-bar.tsx'

const Clock = lazily(async () => (await import('./clock.tsx')).Clock)

/** What can be done now: in the kind's own words where it has them (`vote.phase.open`), else in those for all. */
export const phaseOf = ({ kind, phase }: FrameLine, t: Translate): string => {
  const key = `${kind}.phase.${phase}`
  const own = t(key)
  return own === key ? t(`phone.phase.${phase}`) : own
}

export interface StepHeadProps {
  readonly frame: Frame
  readonly line: FrameLine
  readonly title: string
  /** What the face wants there instead. */
  readonly wanted: PhoneHead | null
  readonly now: () => number
  readonly t: Translate
  readonly globe: NonNullable<TopBarProps['language']>
}

/** Props: `frame`, `line`, `title`, `wanted`, `now`, `t`, `globe`. */
export const StepHead = ({ frame, line, title, wanted, now, t, globe }: StepHeadProps) => {
  // What runs beside the room's step is calmer: the room's clock is not its own.
  const own: PhoneHead = line.beside
    ? { title, mark: <IconSilent />, plain: true, clock: false }
    : { title, subtitle: phaseOf(line, t) }
  const { clock = true, bare: _bare, ...words } = wanted ?? own
  const { timer } = frame
  return (
    <TopBar
      {...words}
      clock={
        clock && timer.type !== 'off' ? <Clock timer={timer} now={now} heard={frame.now} t={t} /> : undefined
      }
      language={globe}
    />
  )
}

// The top bar while a step is shown: its title, its phase in plain words, the clock, the globe. Drawn by step-screen.tsx.
import { useMemo } from 'react'
import type { PhoneHead } from '../../../shared/activities/faces.ts'
import type { Translate } from '../../../shared/language/translate.ts'
import type { Frame, FrameLine, Timer } from '../../../shared/protocol/frame.ts'
import { Countdown } from '../../../shared/ui/countdown.tsx'
import { IconSilent } from '../../../shared/ui/icons-early.tsx'
import { TopBar, type TopBarProps } from '../../../shared/ui/top-bar.tsx'

interface ClockProps {
  readonly timer: Exclude<Timer, { readonly type: 'off' }>
  readonly now: () => number
  readonly t: Translate
}

const Clock = ({ timer, now, t }: ClockProps) => {
  // Counted on by the clock itself: it starts anew only when the room's timer changes.
  const [of, ms] = timer.type === 'running' ? ['end', timer.endsAt] : ['left', timer.leftMs]
  const remaining = useMemo(() => (of === 'end' ? ms - now() : ms), [of, ms, now])
  const words = useMemo(
    () => ({
      minutes: (n: number) => t('common.clock.minutes', { n }),
      over: t('common.clock.over'),
      spoken: (n: number) => t('common.clock.spoken', { n }),
    }),
    [t],
  )
  return <Countdown look="phone" running={timer.type === 'running'} remaining={remaining} words={words} />
}

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
      clock={clock && timer.type !== 'off' ? <Clock timer={timer} now={now} t={t} /> : undefined}
      language={globe}
    />
  )
}

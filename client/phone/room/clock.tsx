// The room's clock in a phone's top bar: fetched when there is a timer, for writing does not wait for it. Drawn by head.tsx.
import { useMemo } from 'react'
import type { Translate } from '../../../shared/language/translate.ts'
import type { Timer } from '../../../shared/protocol/frame.ts'
import { Countdown } from '../../../shared/ui/countdown.tsx'

export interface ClockProps {
  readonly timer: Exclude<Timer, { readonly type: 'off' }>
  readonly now: () => number
  /** The server's time in the last frame: the page's own clock may have stood still while the phone slept. */
  readonly heard: number
  readonly t: Translate
}

/** Props: `timer`, `now`, `heard`, `t`. */
export const Clock = ({ timer, now, heard, t }: ClockProps) => {
  // Counted on by the clock itself: it starts anew when the server has spoken.
  const [of, ms] = timer.type === 'running' ? ['end', timer.endsAt] : ['left', timer.leftMs]
  const { remaining } = useMemo(
    () => ({ heard, remaining: of === 'end' ? ms - now() : ms }),
    [of, ms, now, heard],
  )
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

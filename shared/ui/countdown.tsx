// The clock: calm words on the phone, large m:ss over a shortening bar on the board. Never blinks, never turns red.
import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { clockText, spokenMinute, wholeMinutes } from './clock-text.ts'
import { IconClock } from './icons-early.tsx'
import { LiveRegion } from './live-region.tsx'
import { Pill } from './pill.tsx'
import { useSeconds } from './use-seconds.ts'
import css from './countdown.module.css'

export interface CountdownWords {
  /** "13 min", for a phone's whole minutes. */
  readonly minutes: (count: number) => string
  /** "Tijd", when it is over. */
  readonly over: string
  /** "Nog 5 minuten", said politely at 5, 2 and 1. */
  readonly spoken: (minutes: number) => string
  /** "Nog", above the board's clock. */
  readonly left?: string | undefined
}

export interface CountdownProps {
  /** Milliseconds left when received; a new value starts the count anew. */
  readonly remaining: number
  readonly running: boolean
  readonly words: CountdownWords
  readonly look: 'phone' | 'board'
  /** Milliseconds of the whole step; draws the board's bar. */
  readonly total?: number | undefined
  /** Counts on after zero (+1:20): for the moderator only. */
  readonly overtime?: boolean | undefined
  /** One clock of a page speaks; others are silent. */
  readonly silent?: boolean | undefined
}

/** The sentence of the last spoken minute, empty until one is passed. */
const useSpoken = (seconds: number, spoken: (minutes: number) => string): string => {
  const before = useRef(seconds)
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    const minute = spokenMinute(before.current, seconds)
    before.current = seconds
    if (minute !== null) setSentence(spoken(minute))
  }, [seconds, spoken])
  return sentence
}

const phoneText = (seconds: number, words: CountdownWords): string => {
  if (seconds <= 0) return words.over
  const minutes = wholeMinutes(seconds)
  return minutes === null ? clockText(seconds) : words.minutes(minutes)
}

const Bar = ({ seconds, total }: { readonly seconds: number; readonly total: number }) => {
  const share = (left: number) => `${Math.max(0, Math.min(100, (left * 100_000) / total)).toFixed(2)}%`
  const lefts = {
    '--left': share(seconds),
    '--left-calm': share(Math.ceil(seconds / 10) * 10),
  } as CSSProperties
  return (
    <span className={css.bar} style={lefts} aria-hidden="true">
      <span className={css.barLeft} />
    </span>
  )
}

/** Props: `remaining` (ms), `running`, `words {minutes(n), over, spoken(n), left?}`, `look` phone | board, `total?` (ms), `overtime?`, `silent?`. */
export const Countdown = ({ remaining, running, words, look, total, overtime, silent }: CountdownProps) => {
  const seconds = useSeconds(remaining, running)
  const sentence = useSpoken(seconds, words.spoken)
  const speech = !silent && <LiveRegion message={sentence} />
  if (look === 'phone')
    return (
      <span className={css.phone}>
        <Pill round icon={<IconClock />}>
          <bdi role="timer">{phoneText(seconds, words)}</bdi>
        </Pill>
        {speech}
      </span>
    )
  return (
    <div className={css.board}>
      {words.left && seconds > 0 && <span className={css.leftWord}>{words.left}</span>}
      <bdi role="timer" className={css.clock}>
        {seconds > 0 ? clockText(seconds) : words.over}
      </bdi>
      {overtime && seconds < 0 && <bdi dir="ltr" className={css.overtime}>{`+${clockText(seconds)}`}</bdi>}
      {total ? <Bar seconds={seconds} total={total} /> : null}
      {speech}
    </div>
  )
}

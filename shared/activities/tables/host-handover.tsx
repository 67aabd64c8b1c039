// The handover minute: at each change the host is asked, calmly, what the group that goes has said. Called by host-desk.tsx.
import { useState } from 'react'
import { clockText } from '../../ui/clock-text.ts'
import { useSeconds } from '../../ui/use-seconds.ts'
import { roundOf, type Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { Sentence } from './host-fields.tsx'
import { tablesLimits } from './limits.ts'
import { sentenceOf } from './shown-notes.ts'
import css from './host.module.css'

type HandoverProps = Props & { readonly at: ThemeTable }

const minuteMs = 60_000

/** When the minute ends: with the walk, or a minute after this page saw the round change, whichever is later. */
const useMinuteEnd = (props: HandoverProps): number => {
  const { round, until } = roundOf(props)
  const [seen, see] = useState<{ readonly round: number; readonly at: number | null }>({ round, at: null })
  // Before the document is there the round is 0: a page that opens in the middle of a round was not there at the change.
  if (seen.round !== round) see({ round, at: seen.round === 0 ? null : props.now() })
  return Math.max(until ?? 0, seen.at === null ? 0 : seen.at + minuteMs)
}

/** The round whose group is asked about: the one before while the minute runs, then the running one. */
export const Handover = (props: HandoverProps) => {
  const { parts, t, ask, at, now } = props
  const { round } = roundOf(props)
  const end = useMinuteEnd(props)
  const seconds = useSeconds(end - now(), end > now())
  const isMinute = round > 1 && seconds > 0
  const of = isMinute ? round - 1 : round
  if (of === 0) return null
  return (
    <section className={isMinute ? css.minute : css.handover} aria-label={t('tables.handOver', { n: of })}>
      {isMinute && (
        <p className={css.minuteClock}>
          <span>{t('tables.minute')}</span>
          <bdi role="timer">{clockText(seconds)}</bdi>
        </p>
      )}
      <Sentence
        key={of}
        label={t('tables.handOver', { n: of })}
        hint={t('tables.handOverHint')}
        name="handover"
        saved={sentenceOf(parts[at.id], 'handovers', String(of))}
        limit={tablesLimits.handover}
        t={t}
        onSave={(text) => ask?.({ type: 'handover.set', table: at.id, round: of, text })}
      />
      <p role="status" className="visually-hidden">
        {isMinute && t('tables.minuteSpoken', { n: of })}
      </p>
    </section>
  )
}

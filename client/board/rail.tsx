// The run sheet at the side: where we are, what comes, what runs beside, and whether we are late.
import type { Frame, FrameLine } from '../../shared/protocol/frame.ts'
import { IconButton } from '../../shared/ui/button.tsx'
import { IconCheck, IconNow, IconSettings, IconSilent, IconToCome } from '../../shared/ui/icons.tsx'
import { Logo } from '../../shared/ui/logo.tsx'
import { useSeconds } from '../../shared/ui/use-seconds.ts'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import { Hand } from './hand.tsx'
import { PeopleButton } from './people-button.tsx'
import { RehearsalBar } from './rehearsal.tsx'
import { RailEnd } from './rail-end.tsx'
import { clockOf } from './run-clock.ts'
import { runTimes } from './run-times.ts'
import css from './rail.module.css'

interface RailProps {
  readonly frame: Frame
  readonly acts: Acts
  /** A line under the current step's name, from its kind. */
  readonly status: string | null
  readonly onOpen: (line: FrameLine) => void
  readonly onSettings: () => void
}

const signOf = (line: FrameLine, isCurrent: boolean) => {
  if (isCurrent) return <IconNow />
  return line.phase === 'closed' || line.phase === 'revealed' || line.leftAt !== null ? (
    <IconCheck />
  ) : (
    <IconToCome />
  )
}

interface LineProps {
  readonly line: FrameLine
  readonly isCurrent: boolean
  readonly below: string
  readonly time: string
  readonly onOpen: () => void
}

const Line = ({ line, isCurrent, below, time, onOpen }: LineProps) => {
  const pick = usePick()
  const done = !isCurrent && line.leftAt !== null
  return (
    <li>
      <button
        type="button"
        className={css.line}
        data-done={done ? 'yes' : undefined}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={onOpen}
      >
        <span className={css.sign}>{line.beside ? <IconSilent /> : signOf(line, isCurrent)}</span>
        <span>
          <span className={css.title}>{pick(line.title)}</span>
          <span className={css.below}>{below}</span>
        </span>
        <span className={css.time}>{time}</span>
      </button>
    </li>
  )
}

/** The workshop, who is here and what time it is. */
const Head = ({
  frame,
  acts,
  now,
  onSettings,
}: Pick<RailProps, 'frame' | 'acts' | 'onSettings'> & { readonly now: number }) => {
  const { t, language } = useDesk()
  const { title, place, date } = frame.workshop
  return (
    <header className={css.head}>
      <p className={css.brand}>
        <Logo size={2.25} /> {t('common.product')}
        <IconButton
          className={css.settings}
          label={t('board.act.workshop')}
          icon={<IconSettings />}
          onClick={onSettings}
        />
      </p>
      <p className={css.workshop} dir="auto">
        {title}
      </p>
      <p dir="auto">{[place, date].filter(Boolean).join(', ')}</p>
      <PeopleButton frame={frame} acts={acts} />
      <p>{t('board.rail.now', { time: clockOf(now, language) })}</p>
    </header>
  )
}

export const Rail = ({ frame, acts, status, onOpen, onSettings }: RailProps) => {
  const { t, language } = useDesk()
  const client = useClient()
  useSeconds(60_000 * 60 * 24, true)
  const now = client.now()
  const { lines } = runTimes(frame, now)
  const phaseOf = (line: FrameLine) => t(`common.phase.${line.phase}`)
  const belowOf = (line: FrameLine, isCurrent: boolean) => (isCurrent ? (status ?? phaseOf(line)) : line.lead)
  return (
    <nav className={css.rail} aria-label={t('board.rail.label')}>
      <Head frame={frame} acts={acts} now={now} onSettings={onSettings} />
      <RehearsalBar frame={frame} acts={acts} />
      <ol className={css.lines}>
        {frame.lines
          .filter((line) => !line.beside)
          .map((line) => {
            const isCurrent = line.id === frame.current
            const time =
              clockOf(lines.get(line.id)?.startsAt ?? null, language) ||
              t('board.rail.minutes', { n: line.minutes })
            return (
              <Line
                key={line.id}
                line={line}
                isCurrent={isCurrent}
                below={belowOf(line, isCurrent)}
                time={time}
                onOpen={() => onOpen(line)}
              />
            )
          })}
      </ol>
      <ul className={css.beside}>
        {frame.lines
          .filter((line) => line.beside)
          .map((line) => (
            <Line
              key={line.id}
              line={line}
              isCurrent={line.id === frame.current}
              below={t('board.rail.beside', { phase: phaseOf(line).toLowerCase() })}
              time=""
              onOpen={() => onOpen(line)}
            />
          ))}
      </ul>
      <Hand frame={frame} acts={acts} />
      <RailEnd frame={frame} acts={acts} now={now} />
    </nav>
  )
}

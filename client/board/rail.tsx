// The run sheet at the side: where we are, what comes, what runs beside, and whether we are late.
import type { Frame, FrameLine } from '../../shared/protocol/frame.ts'
import { Button, IconButton } from '../../shared/ui/button.tsx'
import {
  IconCheck,
  IconNow,
  IconSettings,
  IconSilent,
  IconToCome,
  IconUndo,
  IconUnseen,
} from '../../shared/ui/icons.tsx'
import { Logo } from '../../shared/ui/logo.tsx'
import { useSeconds } from '../../shared/ui/use-seconds.ts'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import { RehearsalBar } from './rehearsal.tsx'
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

const clockOf = (at: number | null, language: string): string =>
  at === null ? '' : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at)

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

const End = ({ frame, now }: { readonly frame: Frame; readonly now: number }) => {
  const { t, language } = useDesk()
  const { endsAt, plannedEnd, lateMinutes } = runTimes(frame, now)
  if (endsAt === null) return null
  const late =
    lateMinutes > 0 ? 'board.rail.later' : lateMinutes < 0 ? 'board.rail.earlier' : 'board.rail.onTime'
  return (
    <dl className={css.end}>
      <dt>{t('board.rail.end')}</dt>
      <dd className={css.expected}>{clockOf(endsAt, language)}</dd>
      <dt>{t('board.rail.planned')}</dt>
      <dd>{clockOf(plannedEnd, language)}</dd>
      <dd className={css.late} data-late={lateMinutes > 0 ? 'yes' : undefined}>
        {t(late, { n: Math.abs(lateMinutes) })}
      </dd>
    </dl>
  )
}

/** The moderator's own: the last act back, the projector blank. */
const Hand = ({ frame, acts }: Pick<RailProps, 'frame' | 'acts'>) => {
  const { t } = useDesk()
  return (
    <div className={css.hand}>
      <Button
        kind="tertiary"
        icon={<IconUndo />}
        aria-keyshortcuts="u"
        onClick={() => acts.act({ type: 'undo' })}
      >
        {t('board.act.undo')}
      </Button>
      <Button
        kind="tertiary"
        icon={<IconUnseen />}
        aria-pressed={frame.blank}
        aria-keyshortcuts="b"
        onClick={() => acts.act({ type: 'screen.blank', blank: !frame.blank })}
      >
        {t(frame.blank ? 'board.act.unblank' : 'board.act.blank')}
      </Button>
    </div>
  )
}

/** The workshop, who is here and what time it is. */
const Head = ({
  frame,
  now,
  onSettings,
}: Pick<RailProps, 'frame' | 'onSettings'> & { readonly now: number }) => {
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
      <p className={css.workshop}>{title}</p>
      <p>{place}</p>
      <p>{date}</p>
      <p>{t('board.rail.here', { n: frame.people.here })}</p>
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
      <Head frame={frame} now={now} onSettings={onSettings} />
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
      <End frame={frame} now={now} />
    </nav>
  )
}

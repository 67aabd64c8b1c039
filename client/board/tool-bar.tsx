// Below the canvas: the step's state, the clock, the kind's own tools, and one filled button for what comes next.
import { useEffect, type ReactNode } from 'react'
import type { PrimaryAct } from '../../shared/activities/faces.ts'
import type { Frame, FrameLine } from '../../shared/protocol/frame.ts'
import { Button, ButtonLink } from '../../shared/ui/button.tsx'
import {
  IconHallView,
  IconList,
  IconLock,
  IconNext,
  IconOpen,
  IconPause,
  IconPlay,
  IconTimer,
} from '../../shared/ui/icons.tsx'
import { useLatest } from '../../shared/ui/use-latest.ts'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import type { ShellIntent, ShellProps } from '../desk/use-face.ts'
import { useClient } from '../store/use.ts'
import type { Acts } from './acts.ts'
import { isFirstPress } from './press-guard.ts'
import { primaryOf, sideActs, type Primary } from './primary.ts'
import { onShortcut } from './shortcuts.ts'
import css from './tool-bar.module.css'

interface ToolBarProps {
  readonly frame: Frame
  readonly acts: Acts
  readonly faceAct: PrimaryAct<ShellIntent> | null
  readonly hall: boolean
  readonly toggleHall: () => void
  /** Set while the moderator looks at another step than the hall: the way back is then the one filled button. */
  readonly stopLooking: (() => void) | null
  /** The step that is looked at meanwhile. */
  readonly looked: FrameLine | null
  readonly drawer: { readonly open: boolean; readonly toggle: () => void } | null
  readonly ask: ShellProps['ask']
  readonly children: ReactNode
}

/** Open or closed, as a button that turns it round. */
const StateButton = ({ frame, acts }: Pick<ToolBarProps, 'frame' | 'acts'>) => {
  const { t } = useDesk()
  const line = frame.lines.find(({ id }) => id === frame.current)
  if (!line) return null
  const isOpen = line.phase === 'open'
  const type = isOpen ? 'step.close' : line.phase === 'prepared' ? 'step.open' : 'step.reopen'
  return (
    <Button
      icon={isOpen ? <IconOpen /> : <IconLock />}
      title={t(`board.act.${type}`)}
      aria-label={`${t(`common.phase.${line.phase}`)}. ${t(`board.act.${type}`)}`}
      onClick={() => acts.act({ type, step: line.id })}
    >
      {t(`common.phase.${line.phase}`)}
    </Button>
  )
}

/** What runs beside is opened, read and closed from here too, without taking the hall there. */
const BesideButtons = ({ line, acts }: { readonly line: FrameLine; readonly acts: Acts }) => {
  const { t } = useDesk()
  return sideActs(line).map((type) => (
    <Button key={type} onClick={() => acts.act({ type, step: line.id })}>
      {t(`board.act.${type}`)}
    </Button>
  ))
}

/** Notes that are laid unread are fetched before the step closes. */
const CollectButton = ({ frame, acts }: Pick<ToolBarProps, 'frame' | 'acts'>) => {
  const { t } = useDesk()
  const line = frame.lines.find(({ id }) => id === frame.current)
  if (!line || !sideActs(line).includes('step.collect')) return null
  return (
    <Button kind="tertiary" onClick={() => acts.act({ type: 'step.collect', step: line.id })}>
      {t('board.act.step.collect')}
    </Button>
  )
}

const ClockButtons = ({ frame, acts }: Pick<ToolBarProps, 'frame' | 'acts'>) => {
  const { t } = useDesk()
  const { timer } = frame
  // What is shown has no clock, and its tools need the place.
  const phase = frame.lines.find(({ id }) => id === frame.current)?.phase
  if (phase === undefined || (phase === 'revealed' && timer.type === 'off')) return null
  const runs = timer.type === 'running'
  return (
    <>
      {timer.type !== 'off' && (
        <Button
          kind="tertiary"
          icon={<IconTimer />}
          aria-keyshortcuts="+"
          onClick={() => acts.act({ type: 'timer.add', minutes: 2 })}
        >
          {t('board.act.moreTime')}
        </Button>
      )}
      <Button
        kind="tertiary"
        icon={runs ? <IconPause /> : <IconPlay />}
        onClick={() => acts.act({ type: runs ? 'timer.pause' : 'timer.start' })}
      >
        {t(runs ? 'board.act.pause' : 'board.act.startClock')}
      </Button>
    </>
  )
}

const labelOf = (
  primary: Primary,
  t: ReturnType<typeof useDesk>['t'],
  pick: ReturnType<typeof usePick>,
): string => {
  switch (primary.type) {
    case 'go':
      return t(primary.first ? 'board.primary.begin' : 'board.primary.next', {
        step: pick(primary.line.title),
      })
    case 'turn':
      return t(`board.primary.${primary.act}`)
    case 'face':
      return primary.act.label
    case 'results':
      return t('board.primary.results')
  }
}

interface PrimaryProps extends Pick<ToolBarProps, 'acts' | 'ask'> {
  readonly primary: Primary
}

/** The one filled button: what comes next. */
const PrimaryButton = ({ primary, acts, ask }: PrimaryProps) => {
  const { t } = useDesk()
  const pick = usePick()
  const client = useClient()
  const run = (press: { readonly detail: number }) => {
    // The second press of a double click falls on what the button has become, and would skip a round.
    if (!isFirstPress(press)) return
    if (primary.type === 'go') acts.act({ type: 'step.go', step: primary.line.id })
    else if (primary.type === 'turn') acts.act({ type: primary.act, step: primary.line.id })
    else if (primary.type === 'face') {
      primary.act.intents.forEach((intent) => ask?.(intent))
      if (primary.act.minutes !== undefined) acts.act({ type: 'timer.start', minutes: primary.act.minutes })
    }
  }
  const label = labelOf(primary, t, pick)
  if (primary.type === 'results')
    return (
      <ButtonLink
        kind="primary"
        className={css.primary}
        // The board stays where it is.
        target="_blank"
        rel="noopener"
        href={`/r/${client.workshop}`}
        iconEnd={<IconNext />}
      >
        {label}
      </ButtonLink>
    )
  return (
    <Button
      kind="primary"
      className={css.primary}
      iconEnd={primary.type === 'go' ? <IconNext /> : undefined}
      onClick={run}
    >
      {label}
    </Button>
  )
}

/** Blank and two more minutes: as in the rail and on the clock. */
const useBoardKeys = (frame: Frame, acts: Acts): void => {
  const latest = useLatest({ frame, acts })
  useEffect(
    () =>
      onShortcut({
        b: () => latest.current.acts.act({ type: 'screen.blank', blank: !latest.current.frame.blank }),
        '+': () => latest.current.acts.act({ type: 'timer.add', minutes: 2 }),
        e: () => latest.current.acts.toggle('sheet'),
      }),
    [latest],
  )
}

export const ToolBar = (props: ToolBarProps) => {
  const { frame, acts, faceAct, hall, toggleHall, stopLooking, looked, drawer, ask, children } = props
  const { t } = useDesk()
  useBoardKeys(frame, acts)
  return (
    <footer className={css.bar} data-hall={hall ? 'yes' : undefined}>
      <div className={css.row} role="toolbar" aria-label={t('board.tools')}>
        {!hall && (
          <div className={css.tools}>
            {/* They are about the step the hall is at: not while another one is looked at. */}
            {!stopLooking && <StateButton frame={frame} acts={acts} />}
            {!stopLooking && <ClockButtons frame={frame} acts={acts} />}
            {!stopLooking && <CollectButton frame={frame} acts={acts} />}
            {looked?.beside && <BesideButtons line={looked} acts={acts} />}
            {children}
            {drawer && (
              <Button kind="tertiary" icon={<IconList />} aria-expanded={drawer.open} onClick={drawer.toggle}>
                {t('board.act.drawer')}
              </Button>
            )}
          </div>
        )}
        <Button
          kind="tertiary"
          icon={<IconHallView />}
          aria-pressed={hall}
          aria-keyshortcuts="z"
          onClick={toggleHall}
        >
          {t('board.act.hall')} <kbd className={css.key}>Z</kbd>
        </Button>
        {stopLooking ? (
          <Button kind="primary" className={css.primary} onClick={stopLooking}>
            {t('board.look.back')}
          </Button>
        ) : (
          <PrimaryButton primary={primaryOf(frame, faceAct)} acts={acts} ask={ask} />
        )}
      </div>
    </footer>
  )
}

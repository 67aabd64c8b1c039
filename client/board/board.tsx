// The moderator's board: rail, canvas, tool bar. What the kind brings is drawn by its face; what the room does is asked here.
import { useEffect, useState } from 'react'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { LiveRegion } from '../../shared/ui/live-region.tsx'
import { SkipLink } from '../../shared/ui/visually-hidden.tsx'
import { useBell } from '../desk/bell.ts'
import { useDesk } from '../desk/desk-context.tsx'
import { Plain } from '../desk/plain.tsx'
import { Corner } from '../desk/timer.tsx'
import { useFace, useFaceProps, type ShellFace, type ShellIntent, type ShellProps } from '../desk/use-face.ts'
import { useFrame } from '../store/use.ts'
import { useActs, type Acts } from './acts.ts'
import { BoardLobby } from './board-lobby.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Drawer } from './drawer.tsx'
import { useHandKeys } from './hand.tsx'
import { KeyringDialog } from './keyring.tsx'
import { Notices } from './notices.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { PhonePanel } from './phone-panel.tsx'
import { Rail } from './rail.tsx'
import { RunSheet } from './run-sheet/run-sheet.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { shownBy } from './shows.ts'
import { StepDialog } from './step-dialog.tsx'
import { ToolBar } from './tool-bar.tsx'
import { useHall } from './use-hall.ts'
import { useNotices, type NoticeLine } from './use-notices.ts'
import { TrailDialog } from './trail-dialog.tsx'
import { WorkshopDialog } from './workshop-dialog.tsx'
import './dialogs.css'
import css from './board.module.css'

interface Shell {
  readonly frame: Frame
  readonly acts: Acts
  readonly hall: boolean
  readonly toggleHall: () => void
  readonly openLine: (line: FrameLine) => void
  /** Set while the moderator looks at a step that the hall is not at; ends it. */
  readonly stopLooking: (() => void) | null
  readonly lines: readonly NoticeLine[]
}

interface Staged extends Shell {
  readonly face: ShellFace | null
  readonly props: ShellProps | null
}

const Layout = ({ frame, acts, hall, toggleHall, openLine, stopLooking, lines, face, props }: Staged) => {
  const { t } = useDesk()
  // While the moderator looks elsewhere, the room's own next thing stands.
  const here = stopLooking === null ? props : null
  const primary = here ? (face?.primary?.(here) ?? null) : null
  // One panel beside the canvas at a time: two leave it too narrow to read.
  const side = (['people', 'phone'] as const).find((panel) => acts.isOpen(panel)) ?? null
  const opensDrawer = props !== null && (face?.prepares?.(props.step.phase) ?? false)
  // With the step's first picture, and again with each phase.
  const [drawer, setDrawer] = useState(opensDrawer)
  useEffect(() => setDrawer(opensDrawer), [opensDrawer])
  const toggleDrawer = () => {
    if (side) acts.toggle(side)
    setDrawer(side !== null || !drawer)
  }
  return (
    <div className={css.board} data-hall={hall ? 'yes' : undefined}>
      <SkipLink href="#canvas">{t('board.skip')}</SkipLink>
      {!hall && (
        <Rail
          frame={frame}
          acts={acts}
          status={(here && face?.status?.(here)) ?? null}
          onOpen={openLine}
          onSettings={() => acts.toggle('workshop')}
        />
      )}
      <main id="canvas" tabIndex={-1} className={css.canvas}>
        {face && props ? <face.Canvas {...props} /> : <BoardLobby frame={frame} />}
        {props && face && !face.quiet?.(props.step.phase) && <Corner overtime />}
      </main>
      <Notices lines={lines} />
      {drawer && side === null && face?.Drawer && props && (
        <Drawer title={t('board.drawer.title')} onClose={() => setDrawer(false)}>
          <face.Drawer {...props} />
        </Drawer>
      )}
      <ToolBar
        frame={frame}
        acts={acts}
        faceAct={primary}
        stopLooking={stopLooking}
        hall={hall}
        toggleHall={toggleHall}
        looked={stopLooking === null ? null : (frame.lines.find(({ id }) => id === props?.step.id) ?? null)}
        drawer={face?.Drawer ? { open: drawer && side === null, toggle: toggleDrawer } : null}
        ask={props?.ask ?? null}
      >
        {face?.Tools && props && <face.Tools {...props} />}
      </ToolBar>
      {acts.isOpen('shortcuts') && (
        <ShortcutsDialog ofFace={face?.shortcuts ?? []} onClose={() => acts.toggle('shortcuts')} />
      )}
    </div>
  )
}

const WithFace = ({
  line,
  step,
  face,
  ...shell
}: Shell & { line: FrameLine; step: FrameStep; face: ShellFace }) => {
  const { ask, ...props } = useFaceProps({ line, step, face, asks: true, staff: true, hall: shell.hall })
  const { askFirst } = shell.acts
  /** What shows something that was hidden is asked first. */
  const askOrQuestion = (intent: ShellIntent) => {
    const text = shownBy(face, intent)
    if (text === null) ask?.(intent)
    else askFirst({ type: 'shows', step: step.id, text, run: () => ask?.(intent) })
  }
  return <Layout {...shell} face={face} props={{ ...props, ask: askOrQuestion }} />
}

const Step = ({ line, step, ...shell }: Shell & { line: FrameLine; step: FrameStep }) => {
  const face = useFace(line.kind)
  return face ? (
    <WithFace key={step.id} {...shell} line={line} step={step} face={face} />
  ) : (
    <Layout {...shell} face={null} props={null} />
  )
}

/** A step that runs beside can be looked at without taking the room there. */
const shownStep = (frame: Frame, looking: string | null): { line: FrameLine; step: FrameStep } | null => {
  const id = looking ?? frame.current
  const line = frame.lines.find((one) => one.id === id)
  const step = frame.steps.find((one) => one.id === id)
  return line && step ? { line, step } : null
}

/** Many a laptop is mirrored on the wall: what was chosen for the hall holds here too. */
const useTheme = (theme: string): void =>
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])

/** At the end side, over the whole height: they stay as they are when the room moves on. */
const Side = ({ frame, acts }: Pick<Shell, 'frame' | 'acts'>) => (
  <>
    {acts.isOpen('people') && <PeoplePanel frame={frame} acts={acts} />}
    {acts.isOpen('phone') && <PhonePanel acts={acts} />}
  </>
)

const Dialogs = ({ frame, acts }: Pick<Shell, 'frame' | 'acts'>) => (
  <>
    {acts.isOpen('workshop') && (
      <WorkshopDialog frame={frame} acts={acts} onClose={() => acts.toggle('workshop')} />
    )}
    {acts.isOpen('keys') && <KeyringDialog frame={frame} onClose={() => acts.toggle('keys')} />}
    {acts.isOpen('trail') && <TrailDialog frame={frame} onClose={() => acts.toggle('trail')} />}
    <ConfirmDialog frame={frame} acts={acts} />
  </>
)

const Whole = ({ frame }: { readonly frame: Frame }) => {
  const acts = useActs()
  const { hall, toggleHall } = useHall()
  const [open, setOpen] = useState<FrameLine['id'] | null>(null)
  const [looking, setLooking] = useState<FrameLine['id'] | null>(null)
  const { current } = frame
  useTheme(frame.theme ?? 'day')
  useHandKeys(acts)
  // Whoever works here has touched the page, so it may sound.
  useBell()
  // Whoever takes the hall on goes along; looking elsewhere was about where the hall was.
  useEffect(() => setLooking(null), [current])
  const stopLooking = looking === null || looking === current ? null : () => setLooking(null)
  const shown = shownStep(frame, looking)
  const { lines, said } = useNotices(frame, shown?.step.id ?? null, stopLooking)
  const openLine = (line: FrameLine) => setOpen(line.id)
  const shell: Shell = { frame, acts, hall, toggleHall, openLine, stopLooking, lines }
  const line = frame.lines.find(({ id }) => id === open)
  const step = frame.steps.find(({ id }) => id === open)
  return (
    <div className={css.whole}>
      {shown ? <Step {...shell} {...shown} /> : <Layout {...shell} face={null} props={null} />}
      <Side frame={frame} acts={acts} />
      {acts.isOpen('sheet') && (
        <RunSheet
          frame={frame}
          acts={acts}
          notices={lines}
          onOpen={openLine}
          onClose={() => acts.toggle('sheet')}
        />
      )}
      {line && step && (
        <StepDialog
          key={line.id}
          frame={frame}
          line={line}
          step={step}
          acts={acts}
          onLook={() => {
            if (acts.isOpen('sheet')) acts.toggle('sheet')
            setLooking(line.id)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <Dialogs frame={frame} acts={acts} />
      <LiveRegion message={said} />
    </div>
  )
}

export const Board = () => {
  const { t } = useDesk()
  const frame = useFrame((now) => now)
  return frame ? (
    <Whole frame={frame} />
  ) : (
    <Plain title={t('common.wait')} text={t('board.screen.connecting')} />
  )
}

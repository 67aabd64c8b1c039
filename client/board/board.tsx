// The moderator's board: rail, canvas, tool bar. What the kind brings is drawn by its face; what the room does is asked here.
import { useEffect, useState } from 'react'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { SkipLink } from '../../shared/ui/visually-hidden.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import { Plain } from '../desk/plain.tsx'
import { Corner } from '../desk/timer.tsx'
import { useFace, useFaceProps, type ShellFace, type ShellProps } from '../desk/use-face.ts'
import { useFrame } from '../store/use.ts'
import { useActs, type Acts } from './acts.ts'
import { BoardLobby } from './board-lobby.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Drawer } from './drawer.tsx'
import { Notices } from './notices.tsx'
import { Rail } from './rail.tsx'
import { StepDialog } from './step-dialog.tsx'
import { ToolBar } from './tool-bar.tsx'
import { useHall } from './use-hall.ts'
import { WorkshopDialog } from './workshop-dialog.tsx'
import './dialogs.css'
import css from './board.module.css'

interface Shell {
  readonly frame: Frame
  readonly acts: Acts
  readonly hall: boolean
  readonly toggleHall: () => void
  readonly openLine: (line: FrameLine) => void
  readonly openWorkshop: () => void
  /** Set while the moderator looks at a step that the hall is not at; ends it. */
  readonly stopLooking: (() => void) | null
}

interface Staged extends Shell {
  readonly face: ShellFace | null
  readonly props: ShellProps | null
}

const Layout = ({
  frame,
  acts,
  hall,
  toggleHall,
  openLine,
  openWorkshop,
  stopLooking,
  face,
  props,
}: Staged) => {
  const { t } = useDesk()
  const [drawer, setDrawer] = useState(false)
  // While the moderator looks elsewhere, the room's own next thing stands.
  const here = stopLooking === null ? props : null
  const primary = here?.step.phase === 'open' ? (face?.primary?.(here) ?? null) : null
  return (
    <div className={css.board} data-hall={hall ? 'yes' : undefined}>
      <SkipLink href="#canvas">{t('board.skip')}</SkipLink>
      {!hall && (
        <Rail
          frame={frame}
          acts={acts}
          status={(here && face?.status?.(here)) ?? null}
          onOpen={openLine}
          onSettings={openWorkshop}
        />
      )}
      <main id="canvas" tabIndex={-1} className={css.canvas}>
        {face && props ? <face.Canvas {...props} /> : <BoardLobby frame={frame} />}
        {props && face && !face.quiet?.(props.step.phase) && <Corner overtime />}
        <Notices frame={frame} step={props?.step.id ?? null} stopLooking={stopLooking} />
      </main>
      {drawer && face?.Drawer && props && (
        <Drawer title={t('board.drawer.title')} onClose={() => setDrawer(false)}>
          <face.Drawer {...props} />
        </Drawer>
      )}
      <ToolBar
        frame={frame}
        acts={acts}
        faceAct={primary}
        hall={hall}
        toggleHall={toggleHall}
        drawer={face?.Drawer ? { open: drawer, toggle: () => setDrawer(!drawer) } : null}
        ask={props?.ask ?? null}
      >
        {face?.Tools && props && <face.Tools {...props} />}
      </ToolBar>
    </div>
  )
}

const WithFace = ({
  line,
  step,
  face,
  ...shell
}: Shell & { line: FrameLine; step: FrameStep; face: ShellFace }) => {
  const props = useFaceProps({ line, step, face, asks: true, staff: true, hall: shell.hall })
  return <Layout {...shell} face={face} props={props} />
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

export const Board = () => {
  const { t } = useDesk()
  const frame = useFrame((now) => now)
  const acts = useActs()
  const { hall, toggleHall } = useHall()
  const [open, setOpen] = useState<FrameLine['id'] | null>(null)
  const [looking, setLooking] = useState<FrameLine['id'] | null>(null)
  const [workshop, setWorkshop] = useState(false)
  const current = frame?.current
  const theme = frame?.theme ?? 'day'
  // Many a laptop is mirrored on the wall: what was chosen for the hall holds here too.
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  // Whoever takes the hall on goes along; looking elsewhere was about where the hall was.
  useEffect(() => setLooking(null), [current])
  if (!frame) return <Plain title={t('common.wait')} text={t('board.screen.connecting')} />
  const shell: Shell = {
    frame,
    acts,
    hall,
    toggleHall,
    openLine: (line) => setOpen(line.id),
    openWorkshop: () => setWorkshop(true),
    stopLooking: looking === null || looking === frame.current ? null : () => setLooking(null),
  }
  const shown = shownStep(frame, looking)
  const line = frame.lines.find(({ id }) => id === open)
  const step = frame.steps.find(({ id }) => id === open)
  return (
    <>
      {shown ? <Step {...shell} {...shown} /> : <Layout {...shell} face={null} props={null} />}
      {line && step && (
        <StepDialog
          key={line.id}
          frame={frame}
          line={line}
          step={step}
          acts={acts}
          onLook={() => setLooking(line.id)}
          onClose={() => setOpen(null)}
        />
      )}
      {workshop && <WorkshopDialog frame={frame} acts={acts} onClose={() => setWorkshop(false)} />}
      <ConfirmDialog frame={frame} acts={acts} />
    </>
  )
}

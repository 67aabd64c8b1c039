// The page of one table: its host tidies and sums up, or a shared tablet takes notes. Nothing of the rest of the evening.
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { useDesk } from '../desk/desk-context.tsx'
import { Plain } from '../desk/plain.tsx'
import { RehearsalMark } from '../desk/rehearsal-mark.tsx'
import { RoomClock } from '../desk/timer.tsx'
import { useFace, useFaceProps, type ShellFace } from '../desk/use-face.ts'
import { useClient, useFrame } from '../store/use.ts'
import { NoticesOf } from './notices.tsx'
import css from './host-page.module.css'

interface Shown {
  readonly frame: Frame
  readonly line: FrameLine
  readonly step: FrameStep
  readonly table: string
}

const HostView = ({ frame, line, step, table, face }: Shown & { readonly face: ShellFace }) => {
  const { role } = useClient()
  const props = useFaceProps({ line, step, face, asks: true, staff: role === 'host', hall: false, table })
  if (!face.Host) return null
  return (
    <>
      <RehearsalMark />
      <main className={css.host}>
        <div className={css.clock}>
          <RoomClock overtime={false} />
        </div>
        <face.Host {...props} />
        <div className={css.notices}>
          <NoticesOf frame={frame} step={step.id} />
        </div>
      </main>
    </>
  )
}

const Step = (shown: Shown) => {
  const face = useFace(shown.line.kind)
  return face ? <HostView {...shown} face={face} /> : null
}

/** The step that has this table, wherever the room is now: a host may prepare and finish. */
const stepWith = (steps: readonly FrameStep[], table: string): FrameStep | undefined =>
  steps.find(({ documents }) => table in documents)

export const HostPage = ({ table }: { readonly table: string }) => {
  const { t } = useDesk()
  const frame = useFrame((now) => now)
  if (!frame) return <Plain title={t('common.wait')} text={t('board.screen.connecting')} />
  const step = stepWith(frame.steps, table)
  const line = frame.lines.find(({ id }) => id === step?.id)
  if (!step || !line) return <Plain title={t('board.host.notYet')} text={t('board.host.waits')} />
  return <Step key={step.id} frame={frame} line={line} step={step} table={table} />
}

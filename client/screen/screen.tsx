// Whatever the room does now, for the hall: the lobby, the current step's canvas, or nothing. It has the room's documents
// only and no way to ask: what is not released cannot be shown here by mistake.
import { useLayoutEffect } from 'react'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { useBell } from '../desk/bell.ts'
import { useDesk } from '../desk/desk-context.tsx'
import { Plain } from '../desk/plain.tsx'
import { RehearsalMark } from '../desk/rehearsal-mark.tsx'
import { Corner } from '../desk/timer.tsx'
import { useFace, useFaceProps, type ShellFace } from '../desk/use-face.ts'
import { useFrame } from '../store/use.ts'
import { Answers, isOver } from './answers.tsx'
import { Lobby } from './lobby.tsx'
import { themeFor } from './theme.ts'
import css from './screen.module.css'

interface Shown {
  readonly line: FrameLine
  readonly step: FrameStep
}

const FaceCanvas = ({ line, step, face }: Shown & { readonly face: ShellFace }) => {
  const props = useFaceProps({ line, step, face, asks: false, staff: false, hall: true })
  return (
    <>
      <face.Canvas {...props} />
      {!face.quiet?.(line.phase) && <Corner overtime={false} />}
    </>
  )
}

const Step = ({ line, step }: Shown) => {
  const face = useFace(line.kind)
  return <main className={css.canvas}>{face && <FaceCanvas line={line} step={step} face={face} />}</main>
}

/** On the whole page, before anything is drawn in it. */
const useTheme = (frame: Frame | null): void => {
  const line = frame?.lines.find(({ id }) => id === frame.current)
  const theme = themeFor(location.search, frame?.theme, frame && isOver(frame) ? null : (line ?? null))
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}

/** A browser lets a page sound only after a touch of it: said in words, as a button on the wall itself. */
const BellHint = ({ isMute }: { readonly isMute: boolean }) => {
  const { t } = useDesk()
  return isMute ? (
    <button type="button" className={css.bell}>
      {t('sheet.bell.unlock')}
    </button>
  ) : null
}

export const Screen = () => {
  const { t } = useDesk()
  const frame = useFrame((now) => now)
  useTheme(frame)
  const isMute = useBell()
  if (!frame) return <Plain title={t('common.wait')} text={t('board.screen.connecting')} />
  if (frame.blank) return <main className={css.blank} aria-label={t('board.screen.blank')} />
  const line = frame.lines.find(({ id }) => id === frame.current)
  const step = frame.steps.find(({ id }) => id === frame.current)
  return (
    <>
      <RehearsalMark />
      {isOver(frame) ? (
        <Answers frame={frame} />
      ) : line && step ? (
        <Step key={step.id} line={line} step={step} />
      ) : (
        <Lobby frame={frame} />
      )}
      <BellHint isMute={isMute} />
      {frame.storage === 'full' && (
        <p className={css.storage} role="status">
          {t('board.storage.full')}
        </p>
      )}
    </>
  )
}

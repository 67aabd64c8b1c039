// The step that is shown: its face under the top bar, which the face may fill. Drawn by seat.tsx.
import type { ReactNode, RefObject } from 'react'
import type { Frame, FrameLine } from '../../../shared/protocol/frame.ts'
import { Banner } from '../../../shared/ui/banner.tsx'
import { useClient } from '../../store/use.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { Page } from '../page.tsx'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'
import { StepHead, type StepHeadProps } from './head.tsx'
import { useFace } from './use-face.ts'
import { useFaceProps, type Shown } from './use-face-props.ts'
import { usePick } from './use-pick.ts'
import { lazily } from '../../../shared/ui/lazily.tsx'
import { useLateFocus } from './use-step-change.ts'

const Signs = lazily(async () => (await import('./signs.tsx')).Signs)

export interface StepScreenProps {
  readonly frame: Frame
  readonly line: FrameLine
  /** What stands around every screen of the room. */
  readonly shell: { readonly banner: ReactNode; readonly foot: ReactNode }
  readonly globe: StepHeadProps['globe']
  /** Whether the heading should have focus, because the room moved on. */
  readonly moved: RefObject<boolean>
}

/** Where focus goes when the room moves on; the face has the visible heading. */
const Heading = ({ title, moved }: { readonly title: string } & Pick<StepScreenProps, 'moved'>) => {
  useLateFocus(moved)
  return (
    <h1 className="visually-hidden" tabIndex={-1} data-heading="">
      {title}
    </h1>
  )
}

const FaceScreen = ({ shell, globe, moved, ...shown }: StepScreenProps & Shown) => {
  const props = useFaceProps(shown)
  const title = props.pick(shown.line.title)
  const wanted = shown.face.head?.(props) ?? null
  const bare = wanted?.bare === true
  const { View } = shown.face
  const signs = props.step.phase === 'open' && !shown.face.silent && !bare
  return (
    <Page
      head={!bare && <StepHead {...shown} title={title} wanted={wanted} now={props.now} globe={globe} />}
      banner={shell.banner}
      foot={!bare && shell.foot}
      bare={bare}
    >
      <Heading title={title} moved={moved} />
      <div className={signs ? css.signed : css.face}>
        <View {...props} />
        {signs && <Signs />}
      </div>
    </Page>
  )
}

/** Props: `frame`, `line`, `shell {banner, foot}`, `globe`, `moved`. */
export const StepScreen = (props: StepScreenProps) => {
  const { frame, line, shell, globe, moved } = props
  const { t } = useSpeech()
  const { now } = useClient()
  const title = usePick()(line.title)
  const loaded = useFace(line.kind)
  const step = frame.steps.find(({ id }) => id === line.id)
  const plain = (children: ReactNode) => (
    <Page
      {...shell}
      head={<StepHead line={line} frame={frame} t={t} title={title} wanted={null} now={now} globe={globe} />}
    >
      <Heading title={title} moved={moved} />
      {children}
    </Page>
  )
  if (loaded.type === 'loading') return plain(null)
  if (loaded.type === 'missing' || !step) return plain(<p>{t('phone.step.missing')}</p>)
  return (
    <ErrorBoundary
      fallback={plain(<Banner kind="error" title={t('phone.broken.title')} text={t('phone.broken.text')} />)}
    >
      <FaceScreen {...props} step={step} face={loaded.face} t={loaded.t} />
    </ErrorBoundary>
  )
}

// "Mijn briefjes": what this person wrote in each step, as that step's face shows it. Drawn by seat.tsx.
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Frame, FrameLine } from '../../../shared/protocol/frame.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { MainAction } from '../../../shared/ui/main-action.tsx'
import { IconWrite } from '../../../shared/ui/icons.tsx'
import { useOnline, useOutbox } from '../../store/use.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'
import { KeepLine } from '../../../shared/ui/keep-line.tsx'
import { OnTheirWay } from './on-their-way.tsx'
import { OwnInRoom } from '../own/own-in-room.tsx'
import { KeepLink } from '../own/keep-link.tsx'
import { useFace } from './use-face.ts'
import { useFaceProps, type Shown } from './use-face-props.ts'
import { usePick } from './use-pick.ts'

/** Whether anything is drawn in there: a face that has nothing of one's own draws an empty list. */
const useHasWords = (box: RefObject<HTMLElement | null>): boolean => {
  const [has, setHas] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const look = () => setHas(element.textContent.trim() !== '')
    look()
    const observer = new MutationObserver(look)
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [box])
  return has
}

interface SectionProps {
  readonly frame: Frame
  readonly line: FrameLine
  readonly onHas: (step: string, has: boolean) => void
}

const OwnOf = (shown: Shown) => {
  const props = useFaceProps(shown)
  const { Mine } = shown.face
  // Before its document is there a face cannot lay waiting notes over it: the shell shows them itself.
  const isLoading = Object.values(props.parts).some((part) => part === undefined)
  return Mine && !isLoading ? <Mine {...props} /> : <OnTheirWay {...props} />
}

const Section = ({ frame, line, onHas }: SectionProps) => {
  const loaded = useFace(line.kind)
  const pick = usePick()
  const box = useRef<HTMLDivElement>(null)
  const has = useHasWords(box)
  const step = frame.steps.find(({ id }) => id === line.id)
  useEffect(() => onHas(line.id, has), [line.id, has, onHas])
  return (
    <section className={css.group} hidden={!has}>
      <h2 dir="auto">{pick(line.title)}</h2>
      <div ref={box}>
        {loaded.type === 'there' && step && (
          <ErrorBoundary fallback={null}>
            <OwnOf frame={frame} line={line} step={step} face={loaded.face} t={loaded.t} />
          </ErrorBoundary>
        )}
      </div>
    </section>
  )
}

/** Which sections have something, to say so when none has. */
const useFilled = () => {
  const [filled, setFilled] = useState<{ readonly [step: string]: boolean }>({})
  const [onHas] = useState(() => (step: string, has: boolean) => {
    setFilled((before) => (before[step] === has ? before : { ...before, [step]: has }))
  })
  return { any: Object.values(filled).some(Boolean), onHas }
}

export interface MineProps {
  readonly frame: Frame
  readonly onWrite: () => void
}

/** Props: `frame`, `onWrite`. */
export const Mine = ({ frame, onWrite }: MineProps) => {
  const { t, messages, language } = useSpeech()
  const online = useOnline()
  const { waiting, volatile } = useOutbox()
  const { any, onHas } = useFilled()
  const { id: workshop, feedback } = frame.workshop
  // Once answers are published, a step that is over stands there with its answers.
  const known = frame.lines.filter(
    ({ id, phase }) => frame.steps.some((step) => step.id === id) && (!feedback || phase === 'open'),
  )
  // What is going on now stands first: what waits there is what one comes to see.
  const isNow = ({ id }: FrameLine) => id === frame.current
  const seen = [...known.filter(isNow), ...known.filter((line) => !isNow(line))]
  // Its words come late; nobody is here before they are.
  if (!('room.mine.title' in messages)) return null
  return (
    <div className={css.stack}>
      <h1 className={css.title} tabIndex={-1} data-heading="">
        {t('room.mine.title')}
      </h1>
      {!online && waiting > 0 && <h2>{t('room.mine.waiting', { n: waiting })}</h2>}
      {feedback !== undefined && <OwnInRoom workshop={workshop} edition={feedback} />}
      {!any && !feedback && (
        <>
          <p className={css.lead}>{t('room.mine.empty')}</p>
          <Button icon={<IconWrite />} onClick={onWrite}>
            {t('room.mine.write')}
          </Button>
        </>
      )}
      {seen.map((line) => (
        <Section key={line.id} frame={frame} line={line} onHas={onHas} />
      ))}
      {any && !feedback && <KeepLink workshop={workshop} />}
      {any && <p className={css.lead}>{t(volatile ? 'room.mine.volatile' : 'room.mine.safe')}</p>}
      {any && frame.workshop.keep && <KeepLine workshop={frame.workshop} t={t} language={language} />}
      {!online && any && (
        <MainAction>
          <Button kind="primary" wide icon={<IconWrite />} onClick={onWrite}>
            {t('room.mine.write')}
          </Button>
        </MainAction>
      )}
    </div>
  )
}

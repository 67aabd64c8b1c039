// The answer that is being given: for the chosen notes, or for the line the cursor is on. Called by the answers page.
import { useEffect, useRef, type ReactNode } from 'react'
import { answerLimits } from '../../../shared/answers.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { AreaField, Field } from '../../../shared/ui/field.tsx'
import { IconEnter, IconSafe } from '../../../shared/ui/icons.tsx'
import { useLatest } from '../../../shared/ui/use-latest.ts'
import type { Words } from '../cells.ts'
import { Conflict } from './conflict.tsx'
import { Erase } from './erase.tsx'
import css from './panel.module.css'
import { StatusChoice } from './status-choice.tsx'
import { othersOf, type Target } from './target.ts'
import type { Known } from './lines.ts'
import type { Lacks } from './use-answering.ts'
import type { Drafting } from './use-draft.ts'

export interface PanelProps {
  readonly words: Words
  readonly target: Target
  readonly drafting: Drafting
  readonly known: Known
  /** Notes that somebody else answered since the typing began. */
  readonly moved: readonly string[]
  /** Services that answers already name. */
  readonly named: readonly string[]
  /** This window keeps nothing. */
  readonly volatile: boolean
  /** Why nothing was given. */
  readonly lacks: Lacks
  readonly onGive: () => void
  readonly onWithdraw: () => void
  /** Every copy of the note's words, for good. */
  readonly onErase: (note: string) => void
  readonly onLeave: () => void
  /** Below: what is public, and whether the work is done. */
  readonly children: ReactNode
}

const Title = ({ words: { t }, target }: Pick<PanelProps, 'words' | 'target'>) => {
  const { one, notes } = target
  return (
    <div>
      <h2 id="answering-panel">{t('answering.panel', { n: notes.length })}</h2>
      {one && (
        <p className={css.about} dir="auto">
          {one.point.type === 'group' ? t('answering.panel.group', { title: one.text }) : one.text}
        </p>
      )}
    </div>
  )
}

const Fields = ({ words: { t }, drafting: { draft, change }, named }: PanelProps) => (
  <>
    <AreaField
      label={t('answering.why')}
      rows={2}
      maxLength={answerLimits.why}
      value={draft.why}
      onChange={(event) => change({ why: event.target.value })}
    />
    <div className={css.pair}>
      <Field
        label={t('answering.by')}
        list="answering-named"
        autoComplete="off"
        maxLength={answerLimits.by}
        value={draft.by}
        onChange={(event) => change({ by: event.target.value })}
      />
      <Field
        label={t('answering.due')}
        autoComplete="off"
        maxLength={answerLimits.due}
        value={draft.due}
        onChange={(event) => change({ due: event.target.value })}
      />
    </div>
    <datalist id="answering-named">
      {named.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </datalist>
  </>
)

const Kept = ({ words: { t }, drafting: { isTyped, drop }, volatile }: PanelProps) => (
  <p className={css.kept} role="status">
    {isTyped && (
      <>
        <IconSafe />
        <span>{t(volatile ? 'answering.volatile' : 'answering.kept')}</span>
        <button type="button" className={css.link} onClick={drop}>
          {t('answering.discard')}
        </button>
      </>
    )}
  </p>
)

const keysOf =
  ({ onGive, onLeave }: PanelProps) =>
  (event: KeyboardEvent) => {
    // A question that stands over the page has keys of its own.
    if (event.target instanceof Element && event.target.closest('dialog')) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onGive()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }

/** Heard for the whole panel, whichever field has the focus. */
const useKeys = (props: PanelProps) => {
  const box = useRef<HTMLElement>(null)
  const keys = useLatest(keysOf(props))
  useEffect(() => {
    const panel = box.current
    const hear = (event: KeyboardEvent) => keys.current(event)
    panel?.addEventListener('keydown', hear)
    return () => panel?.removeEventListener('keydown', hear)
  }, [keys])
  return box
}

/** Props: see `PanelProps`. */
export const Panel = (props: PanelProps) => {
  const { words, target, drafting, known, moved, lacks, children } = props
  const { onGive, onWithdraw, onErase } = props
  const { t } = words
  const box = useKeys(props)
  return (
    <section ref={box} className={css.panel} aria-labelledby="answering-panel">
      <div className={css.body}>
        <Title words={words} target={target} />
        {moved.length > 0 && drafting.isTyped && (
          <Conflict
            words={words}
            count={moved.length}
            theirs={othersOf(moved, known)}
            onMine={onGive}
            onTheirs={drafting.drop}
          />
        )}
        <StatusChoice
          words={words}
          status={drafting.draft.status}
          onStatus={(status) => drafting.change({ status })}
        />
        {lacks && (
          <p className={css.wrong} role="alert">
            {lacks === 'status' ? t('answering.needsStatus') : t('answering.needsWhy')}
          </p>
        )}
        <Fields {...props} />
        <Button
          kind="primary"
          wide
          iconEnd={<IconEnter />}
          aria-keyshortcuts="Control+Enter"
          onClick={onGive}
        >
          {t('answering.give')}
        </Button>
        <Kept {...props} />
        <div className={css.acts}>
          {target.answer.type !== 'none' && (
            <Button kind="tertiary" className={css.small} onClick={onWithdraw}>
              {t('answering.withdraw')}
            </Button>
          )}
          <Erase key={target.notes.join(' ')} {...{ words, target, onErase }} />
        </div>
      </div>
      {children}
    </section>
  )
}

// Voting dots on the phone: the tray that shows what is left, and the place at each item where one is laid.
import type { KeyboardEvent, ReactNode } from 'react'
import { cx } from './cx.ts'
import { IconMinus, IconPlus } from './icons.tsx'
import css from './dots.module.css'

export interface DotTrayProps {
  readonly total: number
  readonly placed: number
  /** The count in words, such as "Nog 2 stippen"; it is what is read. */
  readonly words: string
}

/** Props: `total`, `placed`, `words`. Laid dots are solid, dots in hand dashed: not there yet. */
export const DotTray = ({ total, placed, words }: DotTrayProps) => (
  <div className={css.tray}>
    <span className={css.dots} aria-hidden="true">
      {Array.from({ length: total }, (_, dot) => (
        <span key={dot} className={dot < placed ? css.laid : css.inHand} />
      ))}
    </span>
    <p className={css.words}>{words}</p>
  </div>
)

export interface DotItemProps {
  readonly title: string
  readonly lang?: string | undefined
  /** Below the title, such as "3 briefjes". */
  readonly meta?: string | undefined
  /** It holds a dot of mine: drawn with a blue edge. */
  readonly chosen: boolean
  /** A DotPlace or a DotStepper. */
  readonly children: ReactNode
}

/** Props: `title`, `lang?`, `meta?`, `chosen`, `children` (DotPlace or DotStepper). One row of the ballot, as a list item. */
export const DotItem = ({ title, lang, meta, chosen, children }: DotItemProps) => (
  <li className={cx(css.item, chosen && css.chosen)}>
    <div className={css.about}>
      <p className={css.title} lang={lang} dir="auto">
        {title}
      </p>
      {meta && <p className={css.meta}>{meta}</p>}
    </div>
    {children}
  </li>
)

export interface DotPlaceProps {
  /** What is read: the item's title, and "stip gelegd" when it is. */
  readonly label: string
  readonly laid: boolean
  readonly onToggle: () => void
  /** A dot that waits for the network is dashed. */
  readonly waiting?: boolean | undefined
}

/** Props: `label`, `laid`, `onToggle`, `waiting?`. 56 px: tap to lay, tap again to take back. */
export const DotPlace = ({ label, laid, onToggle, waiting }: DotPlaceProps) => (
  <button
    type="button"
    className={cx(css.place, laid && css.full)}
    aria-pressed={laid}
    aria-label={label}
    onClick={onToggle}
  >
    {laid ? <span className={cx(css.dot, waiting && css.waiting)} /> : <IconPlus />}
  </button>
)

export interface DotStepperProps {
  /** The item's title. */
  readonly label: string
  readonly count: number
  /** The most that may lie here: dots in hand plus those that lie here already. */
  readonly max: number
  readonly onChange: (count: number) => void
  /** The count as words, such as "2 stippen". */
  readonly valueWords: string
  readonly lessLabel: string
  readonly moreLabel: string
  /** "max", shown when no more may be laid. */
  readonly fullWord: string
  /** Pressing + with no dots left: say why. */
  readonly onFull?: (() => void) | undefined
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }

/** Props: `label`, `count`, `max`, `onChange`, `valueWords`, `lessLabel`, `moreLabel`, `fullWord`, `onFull?`. A spin button with − and +. */
export const DotStepper = (props: DotStepperProps) => {
  const { label, count, max, onChange, onFull } = props
  const full = count >= max
  const step = (by: number) => {
    if (by > 0 && full) onFull?.()
    else if (count + by >= 0) onChange(count + by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    step(by)
  }
  return (
    <div className={css.stepper} dir="ltr">
      <button
        type="button"
        className={css.step}
        tabIndex={-1}
        aria-label={`${props.lessLabel}: ${label}`}
        onClick={() => step(-1)}
      >
        <IconMinus />
      </button>
      <span
        role="spinbutton"
        tabIndex={0}
        className={css.stack}
        aria-label={label}
        aria-valuenow={count}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={props.valueWords}
        onKeyDown={onKeyDown}
      >
        <span className={css.small}>
          {Array.from({ length: Math.min(count, 5) }, (_, dot) => (
            <span key={dot} className={css.smallDot} />
          ))}
        </span>
        <span>{full && count > 0 ? `${count}, ${props.fullWord}` : count}</span>
      </span>
      <button
        type="button"
        className={css.step}
        tabIndex={-1}
        aria-label={`${props.moreLabel}: ${label}`}
        onClick={() => step(1)}
      >
        <IconPlus />
      </button>
    </div>
  )
}

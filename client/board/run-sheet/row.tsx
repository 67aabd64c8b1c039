// One row of the run sheet: its sign and name (which opens the step), its bars, and what can be done to it.
import type { KeyboardEvent } from 'react'
import type { FrameLine } from '../../../shared/protocol/frame.ts'
import { Button, IconButton } from '../../../shared/ui/button.tsx'
import {
  IconCheck,
  IconDiscard,
  IconDown,
  IconDrag,
  IconNow,
  IconSilent,
  IconToCome,
  IconUp,
} from '../../../shared/ui/icons.tsx'
import { useDesk, usePick } from '../../desk/desk-context.tsx'
import type { LineTimes } from '../run-times.ts'
import { Bars } from './bars.tsx'
import type { Grip } from './use-drag.ts'
import { minutesBetween, rowWords } from './row-words.ts'
import css from './run-sheet.module.css'
import type { Sheet } from './use-sheet.ts'

/** What a row is asked; all by the step's id. */
export interface RowActs {
  readonly open: (line: FrameLine) => void
  readonly extend: (line: FrameLine, minutes: number) => void
  /** One place up (-1) or down (1). */
  readonly shift: (line: FrameLine, by: -1 | 1) => void
  readonly remove: (line: FrameLine) => void
}

export interface RowProps {
  readonly sheet: Sheet
  readonly line: FrameLine
  readonly acts: RowActs
  readonly editing: boolean
  readonly grip: Grip
  readonly onArrow: (event: KeyboardEvent) => void
}

const Sign = ({ state }: { readonly state: LineTimes['state'] | undefined }) => {
  if (state === undefined) return <IconSilent />
  if (state === 'now') return <IconNow />
  return state === 'done' ? <IconCheck /> : <IconToCome />
}

interface NameProps extends Pick<RowProps, 'sheet' | 'line' | 'acts'> {
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const Name = ({ sheet, line, acts, onKeyDown }: NameProps) => {
  const { t, language } = useDesk()
  const pick = usePick()
  const step = pick(line.title)
  const own = sheet.times.lines.get(line.id)
  const label = rowWords({ t, language, step, line, own, times: sheet.times })
  return (
    <button
      type="button"
      className={css.name}
      aria-label={label}
      data-row
      onKeyDown={onKeyDown}
      onClick={() => acts.open(line)}
    >
      <span className={css.sign}>
        <Sign state={own?.state} />
      </span>
      <span>
        <span className={css.step}>{line.beside ? t('sheet.besideName', { step }) : step}</span>
        {line.lead !== '' && <span className={css.lead}>{line.lead}</span>}
      </span>
    </button>
  )
}

/** Two minutes less, the minutes, two minutes more; what is over says how long it took. */
const Minutes = ({ sheet, line, acts }: Pick<RowProps, 'sheet' | 'line' | 'acts'>) => {
  const { t } = useDesk()
  const pick = usePick()
  const own = sheet.times.lines.get(line.id)
  if (!own || own.state === 'skipped') return <span />
  if (own.state === 'done')
    return (
      <span className={css.took}>
        {own.planned && (
          <span className={css.wasPlanned}>{t('sheet.minutes', { n: own.planned.minutes })}</span>
        )}{' '}
        <strong>{t('sheet.minutes', { n: minutesBetween(own.startsAt, own.endsAt) })}</strong>
      </span>
    )
  const step = pick(line.title)
  return (
    <span className={css.minutes}>
      <Button aria-label={t('sheet.less', { step })} onClick={() => acts.extend(line, -2)}>
        <bdi dir="ltr">−2</bdi>
      </Button>
      <strong>{t('sheet.minutes', { n: line.minutes })}</strong>
      <Button aria-label={t('sheet.more', { step })} onClick={() => acts.extend(line, 2)}>
        <bdi dir="ltr">+2</bdi>
      </Button>
    </span>
  )
}

const Edit = ({ line, acts, grip }: Pick<RowProps, 'line' | 'acts' | 'grip'>) => {
  const { t } = useDesk()
  const pick = usePick()
  if (line.phase !== 'prepared' || line.enteredAt !== null) return <span />
  const step = pick(line.title)
  return (
    <span className={css.edit}>
      {/* For a pointer only: the arrows beside it do the same from a keyboard. */}
      <span className={css.grip} title={t('sheet.drag', { step })} {...grip.handle(line.id)}>
        <IconDrag />
      </span>
      <IconButton
        edged
        label={t('sheet.up', { step })}
        icon={<IconUp />}
        data-up={line.id}
        onClick={() => acts.shift(line, -1)}
      />
      <IconButton
        edged
        label={t('sheet.down', { step })}
        icon={<IconDown />}
        data-down={line.id}
        onClick={() => acts.shift(line, 1)}
      />
      <IconButton
        edged
        label={t('sheet.remove', { step })}
        icon={<IconDiscard />}
        onClick={() => acts.remove(line)}
      />
    </span>
  )
}

const keyActs = (line: FrameLine, acts: RowActs): { readonly [key: string]: () => void } => ({
  '+': () => acts.extend(line, 2),
  '=': () => acts.extend(line, 2),
  '-': () => acts.extend(line, -2),
})

/** Up and down go from row to row, with Alt they move the step; + and − are two minutes. */
export const Row = ({ sheet, line, acts, editing, grip, onArrow }: RowProps) => {
  const own = sheet.times.lines.get(line.id)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (isArrow && event.altKey) acts.shift(line, event.key === 'ArrowUp' ? -1 : 1)
    else if (isArrow) onArrow(event)
    else if (own?.state !== 'now' && own?.state !== 'coming') return
    else if (event.altKey || !keyActs(line, acts)[event.key]) return
    else keyActs(line, acts)[event.key]?.()
    event.preventDefault()
  }
  return (
    <li
      className={css.row}
      data-state={own?.state ?? 'beside'}
      data-drop={grip.target === line.id ? 'yes' : undefined}
      data-line={line.id}
      aria-current={own?.state === 'now' ? 'step' : undefined}
    >
      <Name sheet={sheet} line={line} acts={acts} onKeyDown={onKeyDown} />
      <Bars sheet={sheet} line={line} />
      {editing ? (
        <Edit line={line} acts={acts} grip={grip} />
      ) : (
        <Minutes sheet={sheet} line={line} acts={acts} />
      )}
    </li>
  )
}

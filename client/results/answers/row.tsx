// One line of the list: what was said, where, and its answer. Called by the list.
import { memo } from 'react'
import type { PointNote } from '../../../shared/points.ts'
import { MapIcon } from '../../../shared/activities/map/icons.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { cx } from '../../../shared/ui/cx.ts'
import {
  IconCheck,
  IconDown,
  IconMinus,
  IconSilent,
  IconTranslate,
  IconWaiting,
} from '../../../shared/ui/icons.tsx'
import { Pill } from '../../../shared/ui/pill.tsx'
import { VisuallyHidden } from '../../../shared/ui/visually-hidden.tsx'
import { cellText, type Words } from '../cells.ts'
import { AnswerLabel, WholeAnswer } from './answer-label.tsx'
import { answerOf, type Known, type Line, type LineAnswer } from './lines.ts'
import css from './list.module.css'

export interface RowProps {
  readonly words: Words
  readonly line: Line
  /** Place among the lines shown, from 1. */
  readonly place: number
  readonly known: Known
  readonly chosen: 'all' | 'some' | 'none'
  readonly isCurrent: boolean
  /** An answer of this device that the server does not have yet. */
  readonly isWaiting: boolean
  /** Null: no group. */
  readonly isOpen: boolean | null
  readonly onUnfold: (line: Line, isOpen: boolean) => void
  readonly onFocus: (line: Line) => void
}

const Paper = ({ line: { point } }: Pick<RowProps, 'line'>) =>
  point.prompt === 0 ? (
    <span className={css.paper} data-paper={4}>
      <IconSilent />
    </span>
  ) : (
    <span className={css.paper} data-paper={((point.prompt - 1) % 4) + 1} data-note="">
      <Badge
        prompt={point.prompt}
        size={1.3}
        {...(point.icon === null ? {} : { glyph: <MapIcon name={point.icon} /> })}
      />
    </span>
  )

/** Why the writer said so, and the text in another language. */
const More = ({ note, line, words }: Pick<RowProps, 'line' | 'words'> & { readonly note: PointNote }) => (
  <>
    {note.why && (
      <span className={css.more} dir="auto">
        {note.why}
      </span>
    )}
    {note.initials && line.inGroup === null && <span className={css.more}>{note.initials}</span>}
    {note.translation && (
      <span className={css.more}>
        <IconTranslate />
        <VisuallyHidden>{words.t('answering.translation')}</VisuallyHidden>
        <span lang={note.translation.language} dir="auto">
          {note.translation.text}
        </span>
      </span>
    )}
  </>
)

/** Why it is not on the wall, and who put it aside. */
const Aside = ({ line, words }: Pick<RowProps, 'line' | 'words'>) => {
  const { point, rows } = line
  if (point.standing === 'shown') return null
  const [row] = rows
  const status = cellText(row?.['status'], words)
  const facts = [cellText(row?.['asideBy'], words), point.reason ?? ''].filter(Boolean)
  return (
    <span className={css.aside}>
      <Pill tone="wait">{status || words.t(`answering.standing.${point.standing}`)}</Pill>
      {facts.map((fact) => (
        <span key={fact} dir="auto">
          {fact}
        </span>
      ))}
    </span>
  )
}

const Answered = ({
  answer,
  isWaiting,
  words,
}: Pick<RowProps, 'isWaiting' | 'words'> & { readonly answer: LineAnswer }) => (
  <span className={css.answer}>
    {answer.type === 'none' && <AnswerLabel status={null} words={words} />}
    {answer.type === 'one' && <WholeAnswer answer={answer.answer} words={words} />}
    {answer.type === 'several' && (
      <Pill tone="bare">{words.t('answering.several', { n: answer.given, of: answer.of })}</Pill>
    )}
    {isWaiting && (
      <span className={css.sending}>
        <IconWaiting />
        {words.t('answering.sending')}
      </span>
    )}
  </span>
)

const wordOf = (answer: LineAnswer, { t }: Words): string =>
  answer.type === 'several'
    ? t('answering.several', { n: answer.given, of: answer.of })
    : t(`answer.${answer.type === 'one' ? answer.answer.status : 'none'}`)

const Unfold = ({ line, isOpen, words, onUnfold }: RowProps) => (
  <button
    type="button"
    tabIndex={-1}
    className={css.unfold}
    aria-expanded={isOpen === true}
    onClick={(event) => {
      event.stopPropagation()
      onUnfold(line, isOpen !== true)
    }}
  >
    <IconDown />
    {words.t('answering.group', { n: line.notes.length })}
  </button>
)

const What = (props: RowProps) => {
  const { line, words, isOpen } = props
  const [note] = line.notes
  return (
    <span className={css.what} role="gridcell">
      <Paper line={line} />
      <span className={css.words}>
        <span className={css.text} dir="auto">
          {line.text}
        </span>
        {isOpen === null && note && <More note={note} line={line} words={words} />}
        {isOpen !== null && <Unfold {...props} />}
        <Aside line={line} words={words} />
      </span>
    </span>
  )
}

/** Props: see `RowProps`. The row takes the focus; what is in it is reached by keys of its own. */
export const Row = memo((props: RowProps) => {
  const { words, line, place, known, chosen, isCurrent, isWaiting, isOpen, onFocus } = props
  const answer = answerOf(line, known)
  return (
    <div
      role="row"
      id={`line-${line.id}`}
      className={cx(css.row, line.inGroup !== null && css.inner)}
      tabIndex={isCurrent ? 0 : -1}
      aria-rowindex={place + 1}
      aria-level={line.inGroup === null ? 1 : 2}
      aria-expanded={isOpen ?? undefined}
      aria-selected={chosen === 'all'}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={[line.text, line.from, wordOf(answer, words)].join(', ')}
      onFocus={() => onFocus(line)}
    >
      <span className={css.box} role="gridcell" data-chosen={chosen}>
        <span className={css.tick}>
          {chosen === 'all' && <IconCheck />}
          {chosen === 'some' && <IconMinus />}
        </span>
      </span>
      <What {...props} />
      <span className={css.from} role="gridcell" lang={line.fromLanguage} dir="auto">
        {line.from}
      </span>
      <span role="gridcell">
        <Answered answer={answer} isWaiting={isWaiting} words={words} />
      </span>
    </div>
  )
})

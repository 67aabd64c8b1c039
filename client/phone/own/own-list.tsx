// One's own notes, each with the answer below it, and how many have one. Drawn by "my notes" in the room and outside it.
import type { AnswerStatus as Status, PublicAnswer } from '../../../shared/answers.ts'
import { pickText } from '../../../shared/localized.ts'
import { AnswerStatus, type AnswerStatusName } from '../../../shared/ui/answer-status.tsx'
import { IconSilent } from '../../../shared/ui/icons-early.tsx'
import { Note } from '../../../shared/ui/note.tsx'
import { useSpeech } from '../use-words.tsx'
import css from './own.module.css'
import type { Own } from './use-own.ts'

const names: { readonly [status in Status]: AnswerStatusName } = {
  'taken-up': 'taken',
  later: 'later',
  'not-taken-up': 'not-taken',
  'passed-on': 'passed-on',
  answered: 'answered',
}

const Answer = ({ answer }: { readonly answer: PublicAnswer | undefined }) => {
  const { t } = useSpeech()
  if (!answer) return <AnswerStatus status="none" word={t('answer.none')} />
  const { status, why, by, due } = answer
  const who = [by, due].filter(Boolean).join(', ')
  return (
    <>
      <AnswerStatus status={names[status]} word={t(`answer.${status}`)} />
      {why && (
        <p className={css.why} dir="auto">
          {why}
        </p>
      )}
      {who && (
        <p className={css.who} dir="auto">
          {who}
        </p>
      )}
    </>
  )
}

const useCount = ({ notes, byNote }: Own): string => {
  const { t } = useSpeech()
  const n = notes.filter(({ note }) => byNote[note]).length
  if (n === 0) return t('room.own.none')
  return n === notes.length ? t('room.own.all') : t('room.own.count', { n, of: notes.length })
}

/** Props: `own`, with at least one note. */
export const OwnList = ({ own }: { readonly own: Own }) => {
  const { t, language } = useSpeech()
  const count = useCount(own)
  return (
    <>
      {!own.isGone && <p className={css.count}>{count}</p>}
      <ul className={css.list}>
        {own.notes.map(({ note, text, prompt, title }) => (
          <li key={note} className={prompt === 0 ? css.silent : css.card}>
            {prompt === 0 && <IconSilent />}
            <Note
              text={text || t('room.own.untold')}
              prompt={prompt > 0 ? prompt : undefined}
              meta={pickText(title, language, language).text || undefined}
            />
            <Answer answer={own.byNote[note]} />
          </li>
        ))}
      </ul>
    </>
  )
}

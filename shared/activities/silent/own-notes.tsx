// The phone's list of its own silent notes: what lies there, what was set aside and why, rewriting and taking back.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { IconAlert, IconBoard, IconNoAnswer, IconPutAside, IconWaiting } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import { keptText, type KeptText } from '../kept-text.ts'
import { faultOf } from './fault.ts'
import { silentLimits } from './limits.ts'
import { hangs, isOwed, isWaiting, refusedOf, rewrite, takeBack, verdictOf, withdraw } from './own.ts'
import type { OwnNote, Props } from './own.ts'
import { Wish } from './wish.tsx'
import css from './phone.module.css'

interface OwnProps {
  readonly face: Props
  readonly own: OwnNote
  readonly say: (sentence: string) => void
}

const Rewriting = ({
  face,
  own,
  say,
  text,
  kept,
}: OwnProps & { readonly text: string; readonly kept: KeptText }) => {
  const [fault, setFault] = useState('')
  const { t } = face
  const save = () => {
    const wrong = faultOf(t, text)
    setFault(wrong)
    if (wrong) return
    rewrite(face, own, text)
    say(t('silent.sent'))
    kept.done()
  }
  const take = () => {
    withdraw(face, own)
    say(t('silent.withdrawn'))
    kept.done()
  }
  return (
    <div className={css.rewriting}>
      <Composer
        value={text}
        onChange={kept.write}
        label={t('silent.edit')}
        labelHidden
        limit={silentLimits.text}
        limitMessage={t('silent.tooLong', { n: silentLimits.text })}
        error={fault || undefined}
        onSend={save}
      />
      <div className={css.acts}>
        <Button onClick={save}>{t('silent.save')}</Button>
        <Button kind="tertiary" onClick={kept.done}>
          {t('silent.cancel')}
        </Button>
        <Button kind="destructive" onClick={take}>
          {t('silent.withdraw')}
        </Button>
      </div>
    </div>
  )
}

/** Below a note that is not simply lying there: why it was set aside or refused, or that it hangs. */
const Standing = ({ face, own, say }: OwnProps) => {
  const { t } = face
  const reason = verdictOf(face, own)
  const refused = refusedOf(face, own)
  if (refused)
    return (
      <div className={css.refused} role="status">
        <IconAlert />
        <p>{t(`refusal.${refused.refusal?.reason ?? 'malformed'}`)}</p>
        <Button kind="tertiary" onClick={() => takeBack(face, own)}>
          {t('silent.takeBack')}
        </Button>
      </div>
    )
  if (reason !== null)
    return (
      <div className={css.verdict}>
        <IconPutAside />
        <p>
          <strong>{t('silent.setAside')}</strong>
          <span dir="auto">{reason}</span>
        </p>
      </div>
    )
  if (isWaiting(face, own) && !face.online)
    return (
      <p className={css.standing}>
        <IconWaiting /> {t('silent.waiting')}
      </p>
    )
  if (hangs(face, own))
    return (
      <div className={css.standing}>
        <IconBoard /> <span>{t('silent.onWall')}</span>
        {face.step.phase === 'open' && (
          <Button
            kind="tertiary"
            onClick={() => {
              withdraw(face, own)
              say(t('silent.withdrawn'))
            }}
          >
            {t('silent.fromWall')}
          </Button>
        )}
      </div>
    )
  return own.rewroteFor === undefined ? null : <p className={css.standing}>{t('silent.again')}</p>
}

const Own = (props: OwnProps) => {
  const { face, own } = props
  const { t } = face
  const kept = keptText(face, `edit.${own.id}`)
  const aside = verdictOf(face, own) !== null
  const may = face.step.phase === 'open' && !hangs(face, own) && !refusedOf(face, own)
  if (may && kept.text !== null) return <Rewriting {...props} text={kept.text} kept={kept} />
  const edit = {
    label: t('silent.edit'),
    onEdit: () => kept.write(own.text),
    ...(aside ? { word: t('silent.rewrite') } : {}),
  }
  return (
    <>
      <Note text={own.text} edit={may ? edit : undefined} />
      <Standing {...props} />
      {!refusedOf(face, own) && <Wish {...props} />}
      {isOwed(face, own) && (
        <p className={css.standing}>
          <IconNoAnswer /> {t('silent.owed')}
        </p>
      )}
    </>
  )
}

export interface OwnNotesProps {
  readonly face: Props
  readonly notes: readonly OwnNote[]
  /** Said of the list; shown where no heading stands above it. */
  readonly title: string
  readonly titleHidden?: boolean
  readonly say: (sentence: string) => void
}

/** Props: `face`, `notes`, `title`, `titleHidden?`, `say` (to the live region). Nothing when there are no notes. */
export const OwnNotes = ({ face, notes, title, titleHidden, say }: OwnNotesProps) =>
  notes.length === 0 ? null : (
    <section className={titleHidden ? undefined : css.yours}>
      {!titleHidden && <h2 className={css.subhead}>{title}</h2>}
      <ul className={css.list} aria-label={title}>
        {notes.map((own) => (
          <li key={own.id}>
            <Own face={face} own={own} say={say} />
          </li>
        ))}
      </ul>
    </section>
  )

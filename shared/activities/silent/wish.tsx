// A complaint turned into a wish by who wrote it: the complaint stays, the wish lies beside it. Never asked, only offered.
// Called by the phone's list of its own notes.
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { IconAlert } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import { keptText, type KeptText } from '../kept-text.ts'
import { faultOf } from './fault.ts'
import { silentLimits } from './limits.ts'
import { putWish, refusedWishOf, wishHangs, type OwnNote, type Props } from './own.ts'
import css from './phone.module.css'

export interface WishProps {
  readonly face: Props
  readonly own: OwnNote
  readonly say: (sentence: string) => void
}

interface WritingProps extends WishProps {
  readonly text: string
  readonly kept: KeptText
  /** Opened just now, not found again as it was left. */
  readonly fresh: boolean
  readonly onDone: () => void
}

const Writing = ({ face, own, say, text, kept, fresh, onDone }: WritingProps) => {
  const { t } = face
  const [fault, setFault] = useState('')
  const paper = useRef<HTMLDivElement>(null)
  // The field comes where the button was: the hand goes on there.
  useEffect(() => {
    if (fresh) paper.current?.querySelector('textarea')?.focus()
  }, [fresh])
  const send = () => {
    const wrong = faultOf(t, text)
    setFault(wrong)
    if (wrong) return
    putWish(face, own, text)
    say(t('silent.wishSent'))
    onDone()
  }
  return (
    <div ref={paper} className={css.rewriting}>
      <p className={css.subhead}>{t('silent.wishAsk')}</p>
      <Composer
        value={text}
        onChange={(next) => {
          setFault('')
          kept.write(next)
        }}
        label={t('silent.wishAsk')}
        labelHidden
        limit={silentLimits.text}
        limitMessage={t('silent.tooLong', { n: silentLimits.text })}
        error={fault || undefined}
        onSend={send}
      />
      <p className={css.hint}>{t('silent.wishMay')}</p>
      <div className={css.acts}>
        <Button onClick={send}>{t('silent.wishSave')}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {t('silent.cancel')}
        </Button>
      </div>
    </div>
  )
}

/** A wish that was refused keeps its words here, with the reason; it can be written again, or let go. */
const Refused = ({ face, own }: Pick<WishProps, 'face' | 'own'>) => {
  const refused = refusedWishOf(face, own)
  return refused ? (
    <div className={css.refused} role="status">
      <IconAlert />
      <p>{face.t(`refusal.${refused.refusal?.reason ?? 'malformed'}`)}</p>
    </div>
  ) : null
}

const Lying = ({ face, own, say, onEdit }: WishProps & { readonly onEdit: () => void }) => {
  const { t } = face
  const hangs = wishHangs(face, own)
  const open = face.step.phase === 'open'
  const take = () => {
    putWish(face, own, null)
    say(t('silent.wishGone'))
  }
  return (
    <div className={css.wish}>
      <p className={css.wishWord}>{t(hangs ? 'silent.wishHangs' : 'silent.wish')}</p>
      <Note
        text={own.wish ?? ''}
        edit={open && !hangs ? { label: t('silent.wishEdit'), onEdit } : undefined}
      />
      <Refused face={face} own={own} />
      {open && (
        <Button kind="tertiary" onClick={take}>
          {t('silent.wishBack')}
        </Button>
      )}
    </div>
  )
}

/** Props: `face`, `own`, `say` (to the live region). Nothing when there is no wish and none can be written. */
export const Wish = (props: WishProps) => {
  const { face, own } = props
  const kept = keptText(face, `wish.${own.id}`)
  const [fresh, setFresh] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const back = useRef(false)
  const isOpen = face.step.phase === 'open'
  const writing = isOpen && kept.text !== null
  useEffect(() => {
    if (!back.current || writing) return
    back.current = false
    place.current?.querySelector('button')?.focus()
  }, [writing])
  const write = () => {
    setFresh(true)
    kept.write(own.wish ?? '')
  }
  const done = () => {
    back.current = true
    kept.done()
  }
  if (own.wish === undefined && !isOpen) return null
  return (
    <div ref={place}>
      {writing ? (
        <Writing {...props} text={kept.text ?? ''} kept={kept} fresh={fresh} onDone={done} />
      ) : own.wish === undefined ? (
        <Button kind="tertiary" onClick={write}>
          {face.t('silent.wishMake')}
        </Button>
      ) : (
        <Lying {...props} onEdit={write} />
      )}
    </div>
  )
}

// The silent table on a phone: a white sheet, three promises, one's own notes. No clock, no counts, no motion.
import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Composer } from '../../ui/composer.tsx'
import { IconQuiet, IconRead, IconSilent, IconUnseen } from '../../ui/icons.tsx'
import { lazily } from '../../ui/lazily.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import type { PhoneFace, PhoneHead } from '../faces.ts'
import { expect } from './expect.ts'
import { faultOf } from './fault.ts'
import { silentLimits } from './limits.ts'
import type { Config, Intent } from './model.ts'
import { draftOf, keepDraft, ownNotes, putDown, refusedOf, takeBack, type Props } from './own.ts'
import { OwnNotes } from './own-notes.tsx'
import { wallOf } from './wall.ts'
import css from './phone.module.css'

/** What looks for names is fetched when there is something to look at. */
const Hint = lazily(() => import('./hint.tsx').then(({ Hint }) => Hint))

const promiseIcons = [<IconUnseen key="unseen" />, <IconQuiet key="quiet" />, <IconRead key="read" />]

const Promises = ({ config, pick, t }: Props) => (
  <ul className={css.promises} aria-label={t('silent.promises')}>
    {config.promises.map((promise, i) => (
      <li key={i}>
        {promiseIcons[i]}
        <span>{pick(promise)}</span>
      </li>
    ))}
  </ul>
)

/** Who reads badly from afar, or sits at home, has the wall here. */
const Wall = ({ parts, t }: Props) => {
  const wall = wallOf(parts['main'])
  return wall.length === 0 ? null : (
    <section className={css.yours}>
      <h2 className={css.subhead}>{t('silent.wallTitle')}</h2>
      <ul className={css.wall}>
        {wall.map(({ id, text, wish }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            {wish !== null && (
              <div className={css.wallWish}>
                <span className={css.wishWord}>{t('silent.wish')}</span>
                <p dir="auto">{wish}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Writing = (props: Props & { readonly say: (sentence: string) => void }) => {
  const { t, config, pick, say } = props
  const [fault, setFault] = useState('')
  const draft = draftOf(props)
  const open = props.step.phase === 'open'
  const send = () => {
    const wrong = faultOf(t, draft)
    setFault(wrong)
    if (wrong) return
    putDown(props, draft)
    say(t('silent.sent'))
  }
  return (
    <>
      <div className={css.sheet} hidden={!open && draft === ''}>
        <Composer
          value={draft}
          onChange={(text) => {
            setFault('')
            keepDraft(props, text)
          }}
          label={pick(config.prompt)}
          labelHidden
          limit={silentLimits.text}
          limitMessage={t('silent.tooLong', { n: silentLimits.text })}
          error={fault || undefined}
          onSend={open ? send : undefined}
          readOnly={!open}
        />
        {open && <Hint text={draft} t={t} />}
      </div>
      {!open && (
        <p className={css.closed} role="status">
          {t('silent.closed')}
        </p>
      )}
      {open && (
        <div className={css.foot}>
          <Button kind="primary" wide onClick={send}>
            {t('silent.send')}
          </Button>
        </div>
      )}
    </>
  )
}

/** A refused text goes back into the field by itself while the field is empty. */
const useTextsBack = (props: Props): void => {
  const refused = ownNotes(props).find((own) => refusedOf(props, own))
  const free = draftOf(props) === ''
  const id = refused?.id
  const latest = useLatest({ props, refused })
  useEffect(() => {
    const { props, refused } = latest.current
    if (refused && refused.id === id && free && props.step.phase === 'open') takeBack(props, refused)
  }, [latest, id, free])
}

const View = (props: Props) => {
  const [said, say] = useState('')
  useTextsBack(props)
  return (
    <div className={css.view}>
      <h2 className={`face-title ${css.head}`}>{props.pick(props.config.prompt)}</h2>
      <Writing {...props} say={say} />
      <Promises {...props} />
      <OwnNotes face={props} notes={ownNotes(props)} title={props.t('silent.yours')} say={say} />
      <Wall {...props} />
      <p className={css.honest}>{props.t('silent.host')}</p>
      <LiveRegion message={said} />
    </div>
  )
}

const Mine = (props: Props) => {
  const [said, say] = useState('')
  const notes = ownNotes(props)
  return (
    <div>
      <OwnNotes face={props} notes={notes} title={props.t('silent.mineTitle')} titleHidden say={say} />
      <LiveRegion message={said} />
    </div>
  )
}

/** No clock here, and no colour. */
const head = ({ step, pick }: Props): PhoneHead => ({
  title: pick(step.title),
  mark: <IconSilent />,
  plain: true,
  clock: false,
})

export const face: PhoneFace<Config, Intent> = {
  parts: () => ['main'],
  keys: true,
  silent: true,
  head,
  View,
  Mine,
  expect,
}

// The silence keeper's drawer: what was collected, setting aside with a reason, putting back, typing in paper.
// The projector never has it.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconPutAside, IconUndo } from '../../ui/icons.tsx'
import { Pill } from '../../ui/pill.tsx'
import type { NoteId } from '../../ids.ts'
import type { BoardFaceProps } from '../faces.ts'
import { silentLimits } from './limits.ts'
import type { Config, Intent } from './model.ts'
import type { KeptNote } from './view.ts'
import css from './drawer.module.css'

type Props = BoardFaceProps<Config, Intent>

const Reason = (props: {
  readonly t: Props['t']
  readonly onSend: (reason: string) => void
  readonly onCancel: () => void
}) => {
  const { t } = props
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const send = () => {
    if (reason.trim() === '') setFault(t('silent.reasonMissing'))
    else props.onSend(reason)
  }
  return (
    <div className={css.reason}>
      <AreaField
        label={t('silent.reason')}
        value={reason}
        maxLength={silentLimits.reason}
        error={fault || undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={css.row}>
        {(['silent.reasonName', 'silent.reasonHurt'] as const).map((key) => (
          <button key={key} type="button" className={css.ready} onClick={() => setReason(t(key))}>
            {t(key)}
          </button>
        ))}
      </div>
      <div className={css.row}>
        <Button icon={<IconPutAside />} onClick={send}>
          {t('silent.aside')}
        </Button>
        <Button kind="tertiary" onClick={props.onCancel}>
          {t('silent.cancel')}
        </Button>
      </div>
    </div>
  )
}

const Kept = ({ t, ask, id, note }: Props & { readonly id: NoteId; readonly note: KeptNote }) => {
  const [asking, setAsking] = useState(false)
  const setAside = (reason: string) => {
    ask?.({ type: 'note.setAside', note: id, reason })
    setAsking(false)
  }
  return (
    <li className={css.kept}>
      <p className={css.text} dir="auto">
        {note.text}
      </p>
      <div className={css.row}>
        <Pill tone={note.status === 'aside' ? 'wait' : 'plain'}>{t(`silent.status.${note.status}`)}</Pill>
        {note.origin === 'paper' && <span>{t('silent.fromPaper')}</span>}
        {note.status === 'aside' ? (
          <Button
            kind="tertiary"
            icon={<IconUndo />}
            onClick={() => ask?.({ type: 'note.putBack', note: id })}
          >
            {t('silent.putBack')}
          </Button>
        ) : (
          !asking && (
            <Button kind="tertiary" icon={<IconPutAside />} onClick={() => setAsking(true)}>
              {t('silent.aside')}
            </Button>
          )
        )}
      </div>
      {note.reason && (
        <p className={css.why} dir="auto">
          {note.reason}
        </p>
      )}
      {asking && <Reason t={t} onSend={setAside} onCancel={() => setAsking(false)} />}
    </li>
  )
}

/** Fast entry for who wrote on paper: one note a line, Enter, next. */
const Paper = ({ t, ask, newId }: Props) => {
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    ask?.({ type: 'note.add', note: newId<NoteId>(), text, paper: true })
    setText('')
  }
  return (
    <form
      className={css.paper}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Field
        label={t('silent.paper')}
        hint={t('silent.paperField')}
        value={text}
        maxLength={silentLimits.text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}

/** By their random ids: no order of arrival is known, and none is shown. */
export const Drawer = (props: Props) => {
  const { t, staff, step } = props
  // The staff's document holds exactly this shape: `staffView` of this kind writes it.
  const kept = Object.entries(staff?.['main']?.['notes'] ?? {}) as [NoteId, KeptNote][]
  const takesPaper = step.phase === 'open' || step.phase === 'closed'
  return (
    <section className={css.drawer} aria-label={t('silent.keeper')}>
      <h2>{t('silent.keeper')}</h2>
      <p className={css.hint}>{t(kept.length === 0 ? 'silent.nothingYet' : 'silent.keeperHint')}</p>
      {takesPaper && <Paper {...props} />}
      <ul className={css.list}>
        {kept
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([id, note]) => (
            <Kept key={id} {...props} id={id} note={note} />
          ))}
      </ul>
    </section>
  )
}

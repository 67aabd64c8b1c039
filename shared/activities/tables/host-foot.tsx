// The foot of the host's page: gather, note from paper, plan, call the moderator. Called by host-desk.tsx.
import { useState, type ReactNode } from 'react'
import type { GroupId, NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { lengthOf } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconFromPaper, IconGroup, IconHand } from '../../ui/icons.tsx'
import type { Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { LayGround } from './ground-dialog.tsx'
import css from './host.module.css'

type At = Props & { readonly at: ThemeTable }

/** A label on the overview, no sound; it can be taken back. */
export const CallForHelp = ({ parts, t, ask, at, step }: At) => {
  const called = parts['overview']?.['tables']?.[at.id]?.['help'] === true
  if (step.phase !== 'open') return null
  return (
    <div className={css.call}>
      <p role="status" className={called ? css.called : 'visually-hidden'}>
        {called && t('tables.called')}
      </p>
      {called ? (
        <Button onClick={() => ask?.({ type: 'help.done', table: at.id })}>{t('tables.noHelp')}</Button>
      ) : (
        <Button kind="primary" icon={<IconHand />} onClick={() => ask?.({ type: 'help.ask', table: at.id })}>
          {t('tables.call')}
        </Button>
      )}
    </div>
  )
}

export interface FootProps extends At {
  /** In place of the buttons while a note is on its way to a spot. */
  readonly bar: ReactNode
  readonly picked: ReadonlySet<string> | null
  readonly onGather: (gathering: boolean) => void
  readonly onPaper: (() => void) | null
  readonly paperOpen: boolean
  /** More buttons, such as the list of all notes. */
  readonly children?: ReactNode
}

/** Notes are pressed to pick them; this gives them one title. */
const Gathering = ({ t, ask, newId, picked, onGather }: FootProps) => {
  const [title, setTitle] = useState('')
  const count = picked?.size ?? 0
  const make = () => {
    if (count === 0 || title.trim() === '' || lengthOf(title) > noteLimits.groupTitle) return
    // Ids in a view are the server's own.
    ask?.({
      type: 'group.make',
      group: newId<GroupId>(),
      title: title.trim(),
      notes: [...(picked ?? [])] as NoteId[],
    })
    onGather(false)
  }
  return (
    <form
      className={css.gathering}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <p role="status">{t(count === 0 ? 'tables.pressNotes' : 'tables.pickedNotes', { n: count })}</p>
      <Field
        label={t('tables.groupTitle', { n: count })}
        value={title}
        onKeyDown={(event) => event.key === 'Escape' && onGather(false)}
        {...(lengthOf(title) > noteLimits.groupTitle
          ? { error: t('tables.tooLong', { n: noteLimits.groupTitle }) }
          : {})}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button type="submit" icon={<IconGroup />}>
        {t('tables.group')}
      </Button>
      <Button kind="tertiary" onClick={() => onGather(false)}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}

export const HostFoot = (props: FootProps) => {
  const { t, at, bar, picked, onGather, onPaper, paperOpen, children } = props
  return (
    <footer className={css.foot}>
      {bar ? (
        bar
      ) : picked ? (
        <Gathering {...props} />
      ) : (
        <>
          <Button kind="tertiary" icon={<IconGroup />} onClick={() => onGather(true)}>
            {t('tables.group')}
          </Button>
          {onPaper && (
            <Button kind="tertiary" icon={<IconFromPaper />} aria-expanded={paperOpen} onClick={onPaper}>
              {t('tables.fromPaper')}
            </Button>
          )}
          <LayGround {...props} shown={at} />
          {children}
        </>
      )}
      <CallForHelp {...props} />
    </footer>
  )
}

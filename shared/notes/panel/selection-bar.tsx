// What can be done with all chosen notes at once; stands below the list while some are chosen.
import { useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { IconGroup, IconPutAside, IconUndo, IconUnseen } from '../../ui/icons.tsx'
import { noteLimits } from '../limits.ts'
import { discardAll, hideAll, makeGroup, putAll, restoreAll, titleFrom } from './asks.ts'
import { groupsFor } from './note-detail.tsx'
import type { TidyIntent } from './panel-props.ts'
import { focusFirst } from './focus.ts'
import { ReasonForm } from './reason-form.tsx'
import css from './panel.module.css'
import type { PartProps } from './use-panel.ts'

type BarProps = PartProps & { readonly onDone: () => void }

/** Asks all, forgets the choice, and gives the focus back. */
const asking =
  ({ ask, panel, onDone }: BarProps) =>
  (intents: readonly TidyIntent[]) => {
    intents.forEach(ask)
    panel.chooseNone()
    onDone()
  }

const GroupForm = (props: BarProps & { readonly onCancel: () => void }) => {
  const { panel, newId, t, onCancel } = props
  const [title, setTitle] = useState(titleFrom(panel.chosen[0]?.text ?? ''))
  const [into, setInto] = useState('')
  const offered = groupsFor(props, panel.chosen)
  const make = () => {
    const ids = panel.chosen.map(({ id }) => id)
    if (into !== '') asking(props)(putAll(panel.chosen, into as GroupId))
    else if (title.trim() !== '') asking(props)(makeGroup(newId<GroupId>(), title.trim(), ids))
  }
  return (
    <form
      ref={focusFirst}
      className={css.barForm}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      {offered.length > 0 && (
        <SelectField label={t('notes.putIn')} value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{t('notes.newGroup')}</option>
          {offered.map((group) => (
            <option key={group.id} value={group.id}>
              {group.title}
            </option>
          ))}
        </SelectField>
      )}
      {into === '' && (
        <Field
          label={t('notes.groupTitle')}
          value={title}
          maxLength={noteLimits.groupTitle}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <div className={css.acts}>
        <Button type="submit" icon={<IconGroup />}>
          {t('notes.group')}
        </Button>
        <Button kind="tertiary" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

const DiscardForm = (props: BarProps & { readonly onCancel: () => void }) => {
  const { panel, t, onCancel } = props
  const discard = (reason: string) => asking(props)(discardAll(panel.chosen, reason))
  return <ReasonForm t={t} className={css.barForm} onReason={discard} onCancel={onCancel} />
}

const Buttons = (props: BarProps & { readonly onDo: (doing: 'group' | 'discard') => void }) => {
  const { panel, among, t, onDo } = props
  const { chosen } = panel
  const act = asking(props)
  const apart = among !== undefined && new Set(chosen.map(({ place }) => among(place))).size > 1
  const isShown = chosen.some(({ status }) => status === 'shown')
  return (
    <div className={css.acts}>
      <strong>{t('notes.chosen', { n: chosen.length })}</strong>
      {isShown && !apart && (
        <Button icon={<IconGroup />} onClick={() => onDo('group')}>
          {t('notes.groupThese')}
        </Button>
      )}
      {apart && <span className={css.quiet}>{t('notes.apart')}</span>}
      {chosen.some(({ group }) => group !== null) && (
        <Button onClick={() => act(putAll(chosen, null))}>{t('notes.outOfGroup')}</Button>
      )}
      {isShown && (
        <Button icon={<IconUnseen />} onClick={() => act(hideAll(chosen))}>
          {t('notes.hide')}
        </Button>
      )}
      {chosen.some(({ status }) => status !== 'discarded') && (
        <Button icon={<IconPutAside />} onClick={() => onDo('discard')}>
          {t('notes.discardWith')}
        </Button>
      )}
      {chosen.some(({ status }) => status !== 'shown') && (
        <Button icon={<IconUndo />} onClick={() => act(restoreAll(chosen))}>
          {t('notes.restore')}
        </Button>
      )}
    </div>
  )
}

const ChooseAll = ({ panel, t, onDone }: BarProps) => (
  <div className={css.acts}>
    <Button
      kind="tertiary"
      onClick={() =>
        panel.choose(
          panel.found.map(({ id }) => id),
          true,
        )
      }
    >
      {t('notes.chooseAll', { n: panel.found.length })}
    </Button>
    {panel.chosen.length > 0 && (
      <Button
        kind="tertiary"
        onClick={() => {
          panel.chooseNone()
          onDone()
        }}
      >
        {t('notes.chooseNone')}
      </Button>
    )}
  </div>
)

/** Props: the panel's, `onDone` (gives the focus back to the list). */
export const SelectionBar = (props: BarProps) => {
  const [doing, setDoing] = useState<'nothing' | 'group' | 'discard'>('nothing')
  const stop = () => {
    setDoing('nothing')
    props.onDone()
  }
  const some = props.panel.chosen.length > 0
  const now = some ? doing : 'nothing'
  const parts = { ...props, onDone: stop, onCancel: stop }
  return (
    <div className={css.bar}>
      {now === 'nothing' && <ChooseAll {...props} />}
      {some && now === 'nothing' && <Buttons {...parts} onDo={setDoing} />}
      {now === 'group' && <GroupForm {...parts} />}
      {now === 'discard' && <DiscardForm {...parts} />}
    </div>
  )
}

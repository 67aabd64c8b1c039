// What the moderator can do with one note or group: change its words, light, choose, hide, set aside. Part of board.tsx.
import { useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { AreaField, Field } from '../../ui/field.tsx'
import { IconCheck, IconDiscard, IconGroup, IconSpotlight, IconUndo, IconUnseen } from '../../ui/icons.tsx'
import { toggled, useBoardLocal } from './board-local.ts'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { lookIn } from './board-words.ts'
import type { ChipModel } from './chips.ts'
import type { MapIntent } from './model.ts'
import { PlaceForm, StanceForm } from './note-place.tsx'
import { lightIntent } from './use-chips.ts'
import { litIn, placeName, type FaceNote } from './words.ts'

interface MenuProps extends MapBoardProps {
  readonly chip: ChipModel
  readonly onClose: () => void
}

/** Asks, and closes the menu. */
const asking =
  ({ ask, onClose }: MenuProps) =>
  (intent: MapIntent) => {
    ask?.(intent)
    onClose()
  }

const NoteWords = (props: MenuProps & { readonly note: FaceNote }) => {
  const { note, t } = props
  const [text, setText] = useState(note.text)
  const [role, setRole] = useState(note.role ?? '')
  const [why, setWhy] = useState(note.why ?? '')
  const save = () => {
    if (text.trim()) asking(props)({ type: 'note.edit', note: note.id, text, role, why })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={t('map.text')}
        value={text}
        maxLength={noteLimits.text}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={t('map.role')}
        value={role}
        maxLength={noteLimits.role}
        onChange={(event) => setRole(event.target.value)}
      />
      <AreaField
        label={t('map.why')}
        value={why}
        maxLength={noteLimits.why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button type="submit" icon={<IconCheck />}>
        {t('map.save')}
      </Button>
    </form>
  )
}

const Aside = (props: MenuProps & { readonly note: FaceNote }) => {
  const { note, t } = props
  const [reason, setReason] = useState('')
  return (
    <div className={css.form}>
      <Field
        label={t('map.discard-why')}
        value={reason}
        maxLength={noteLimits.reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={css.row}>
        <Button
          kind="destructive"
          icon={<IconDiscard />}
          onClick={() => asking(props)({ type: 'note.discard', note: note.id, reason })}
        >
          {t('map.discard')}
        </Button>
        <Button
          icon={<IconUnseen />}
          onClick={() => asking(props)({ type: 'note.hide', note: note.id, hidden: true })}
        >
          {t('map.hide')}
        </Button>
      </div>
    </div>
  )
}

const GroupWords = (props: MenuProps) => {
  const { chip, t, ask } = props
  const [title, setTitle] = useState(chip.text)
  const group = chip.id as GroupId
  return (
    <>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim()) asking(props)({ type: 'group.retitle', group, title })
        }}
      >
        <Field
          label={t('map.group-title')}
          value={title}
          maxLength={noteLimits.groupTitle}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" icon={<IconCheck />}>
          {t('map.save')}
        </Button>
      </form>
      <h3>{t('map.group-notes')}</h3>
      <ul className={css.list}>
        {chip.notes.map((note) => (
          <li key={note.id} className={css.listRow}>
            <span dir="auto">{note.text}</span>
            <Button onClick={() => ask?.({ type: 'group.put', note: note.id, group: null })}>
              {t('map.group-out')}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="destructive" onClick={() => asking(props)({ type: 'group.dissolve', group })}>
        {t('map.group-dissolve')}
      </Button>
    </>
  )
}

/** Props: the face's, `chip`, `onClose`. */
export const NoteMenu = (props: MenuProps) => {
  const { chip, t, pick, config, parts, step, onClose } = props
  const { local, change } = useBoardLocal(step.id)
  const ids = chip.notes.map(({ id }) => id)
  const note = chip.notes[0]
  const lit = ids.some((id) => id === litIn(parts[mainPart]))
  const chosen = ids.every((id) => local.chosen.includes(id))
  return (
    <Dialog open title={chip.text} closeLabel={t('map.close')} onClose={onClose}>
      <div className={css.menu}>
        <p>{placeName(config, chip.place, pick)}</p>
        <div className={css.row}>
          <Button icon={<IconSpotlight />} onClick={() => asking(props)(lightIntent(parts[mainPart], chip))}>
            {t(lit ? 'map.spotlight-off' : 'map.spotlight-on')}
          </Button>
          <Button
            icon={chosen ? <IconUndo /> : <IconGroup />}
            onClick={() => {
              change({ chosen: toggled(local.chosen, ids) })
              onClose()
            }}
          >
            {t(chosen ? 'map.unselect' : 'map.select')}
          </Button>
        </div>
        {lookIn(parts[mainPart]).arrangement === 'quadrant' ? (
          <StanceForm {...props} />
        ) : (
          <PlaceForm {...props} />
        )}
        {chip.type === 'group' ? <GroupWords {...props} /> : note && <NoteWords {...props} note={note} />}
        {chip.type === 'note' && note && <Aside {...props} note={note} />}
      </div>
    </Dialog>
  )
}

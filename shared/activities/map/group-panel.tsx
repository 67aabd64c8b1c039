// Putting the chosen notes under one title, or into a group that is there already. Opened from the tool bar.
import { useState } from 'react'
import type { GroupId, NoteId } from '../../ids.ts'
import { noteLimits } from '../../notes/limits.ts'
import { mainPart } from '../../protocol/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field, SelectField } from '../../ui/field.tsx'
import { IconGroup } from '../../ui/icons.tsx'
import { useBoardLocal } from './board-local.ts'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { groupsIn, notesIn } from './words.ts'

const GroupForm = ({ step, parts, t, ask, newId }: MapBoardProps) => {
  const { local, change } = useBoardLocal(step.id)
  const groups = groupsIn(parts[mainPart])
  const notes = notesIn(parts[mainPart]).filter(({ id }) => local.chosen.includes(id))
  const [title, setTitle] = useState(notes[0]?.text.slice(0, noteLimits.groupTitle) ?? '')
  const [into, setInto] = useState('')
  const make = () => {
    const ids = notes.map(({ id }): NoteId => id)
    if (into) for (const note of ids) ask?.({ type: 'group.put', note, group: into as GroupId })
    else if (title.trim()) ask?.({ type: 'group.make', group: newId<GroupId>(), title, notes: ids })
    change({ chosen: [], panel: null })
  }
  if (notes.length === 0) return <p>{t('map.group-how')}</p>
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <Field
        label={t('map.group-title')}
        value={title}
        maxLength={noteLimits.groupTitle}
        disabled={into !== ''}
        onChange={(event) => setTitle(event.target.value)}
      />
      {groups.length > 0 && (
        <SelectField
          label={t('map.group-into')}
          value={into}
          onChange={(event) => setInto(event.target.value)}
        >
          <option value="">{t('map.group-new')}</option>
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {group.title}
            </option>
          ))}
        </SelectField>
      )}
      <ul className={css.list}>
        {notes.map((note) => (
          <li key={note.id} dir="auto">
            {note.text}
          </li>
        ))}
      </ul>
      <Button type="submit" kind="primary" icon={<IconGroup />}>
        {t('map.group-make')}
      </Button>
    </form>
  )
}

/** Props: the face's. Closed: nothing drawn. */
export const GroupPanel = (props: MapBoardProps) => {
  const { local, change } = useBoardLocal(props.step.id)
  if (local.panel !== 'group') return null
  return (
    <Dialog
      open
      title={props.t('map.group')}
      closeLabel={props.t('map.close')}
      onClose={() => change({ panel: null })}
    >
      <GroupForm {...props} />
    </Dialog>
  )
}

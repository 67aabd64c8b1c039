// The groups: change a title, take notes out, put a group apart again. A group is one item in a vote.
import { useMemo, useState } from 'react'
import type { GroupId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconCut, IconEdit, IconUndo } from '../../ui/icons.tsx'
import { NoteGroup } from '../../ui/note-group.tsx'
import type { FoundGroup, FoundNote } from '../find.ts'
import { noteLimits } from '../limits.ts'
import { promptOf } from './panel-props.ts'
import { focusFirst } from './focus.ts'
import css from './panel.module.css'
import type { PartProps } from './use-panel.ts'

type GroupProps = PartProps & { readonly group: FoundGroup; readonly held: readonly FoundNote[] }

// Ids in a view are the server's own.
const idOf = ({ id }: FoundGroup): GroupId => id as GroupId

const Retitle = ({ group, ask, t, onDone }: GroupProps & { readonly onDone: () => void }) => {
  const [title, setTitle] = useState(group.title)
  return (
    <form
      ref={focusFirst}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') ask({ type: 'group.retitle', group: idOf(group), title })
        onDone()
      }}
    >
      <Field
        label={t('notes.groupTitle')}
        value={title}
        maxLength={noteLimits.groupTitle}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className={css.acts}>
        <Button type="submit">{t('common.save')}</Button>
        <Button kind="tertiary" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}

const Held = ({ held, ask, t }: GroupProps) => (
  <ul className={css.held}>
    {held.map((note) => (
      <li key={note.id}>
        <span dir="auto">{note.text}</span>
        <Button
          kind="tertiary"
          aria-label={t('notes.takeOutThis', { text: note.text })}
          onClick={() => ask({ type: 'group.put', note: note.id, group: null })}
        >
          {t('notes.outOfGroup')}
        </Button>
      </li>
    ))}
  </ul>
)

const Group = (props: GroupProps) => {
  const { group, held, placeName, ask, t } = props
  const [changing, setChanging] = useState(false)
  const prompt = promptOf(props, held[0])
  return (
    <li className={css.group}>
      <NoteGroup
        title={group.title}
        count={t('notes.count', { n: held.length })}
        prompt={prompt?.number ?? 4}
        glyph={prompt?.glyph}
      >
        <Held {...props} />
      </NoteGroup>
      <p className={css.quiet}>{placeName(group.place)}</p>
      {changing ? (
        <Retitle {...props} onDone={() => setChanging(false)} />
      ) : (
        <div className={css.acts}>
          <Button
            icon={<IconEdit />}
            aria-label={t('notes.retitleThis', { title: group.title })}
            onClick={() => setChanging(true)}
          >
            {t('notes.retitle')}
          </Button>
          <Button
            icon={<IconCut />}
            aria-label={t('notes.dissolveThis', { title: group.title })}
            onClick={() => ask({ type: 'group.dissolve', group: idOf(group) })}
          >
            {t('notes.dissolve')}
          </Button>
        </div>
      )}
    </li>
  )
}

interface Gone {
  readonly title: string
  readonly notes: readonly FoundNote[]
}

/** A group has no undo of its own once it is taken apart; it can be made again with the same notes. */
const BringBack = ({
  gone,
  newId,
  ask,
  t,
  onDone,
}: PartProps & { readonly gone: Gone; readonly onDone: () => void }) => (
  <p className={css.gone} role="status">
    {t('notes.dissolved', { title: gone.title })}
    <Button
      kind="tertiary"
      icon={<IconUndo />}
      onClick={() => {
        const notes = gone.notes.map(({ id }) => id)
        if (notes.length > 0) ask({ type: 'group.make', group: newId<GroupId>(), title: gone.title, notes })
        onDone()
      }}
    >
      {t('notes.bringBack')}
    </Button>
  </p>
)

/** Shown notes by group. */
const heldBy = (notes: readonly FoundNote[]): ReadonlyMap<string, readonly FoundNote[]> => {
  const held = new Map<string, FoundNote[]>()
  for (const note of notes) {
    if (note.status !== 'shown' || note.group === null) continue
    const found = held.get(note.group)
    if (found) found.push(note)
    else held.set(note.group, [note])
  }
  return held
}

export const GroupList = (props: PartProps) => {
  const { groups, notes, ask, t } = props
  const [gone, setGone] = useState<Gone | null>(null)
  const held = useMemo(() => heldBy(notes), [notes])
  const asking: typeof ask = (intent) => {
    const group = intent.type === 'group.dissolve' && groups.find(({ id }) => id === intent.group)
    if (group) setGone({ title: group.title, notes: (held.get(group.id) ?? []).slice(0, 200) })
    ask(intent)
  }
  return (
    <div className={css.pane}>
      <p className={css.quiet}>{t('notes.groupsHow')}</p>
      {gone && <BringBack {...props} gone={gone} onDone={() => setGone(null)} />}
      {groups.length === 0 ? (
        <p>{t('notes.noGroups')}</p>
      ) : (
        <ul className={css.groups}>
          {groups.map((group) => (
            <Group key={group.id} {...props} ask={asking} group={group} held={held.get(group.id) ?? []} />
          ))}
        </ul>
      )}
    </div>
  )
}

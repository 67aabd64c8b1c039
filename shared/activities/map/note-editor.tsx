// Changing one's own note on the phone: words and place together, saved as an edit and a move. Part of phone.tsx.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconCheck } from '../../ui/icons.tsx'
import { DraftFields } from './draft-fields.tsx'
import { emptyDraft, lacks, readDraft, wordsOf, type Draft } from './draft.ts'
import css from './phone.module.css'
import type { MapPhoneProps } from './phone-props.ts'
import { promptOf, type FaceNote } from './words.ts'

interface NoteEditorProps extends MapPhoneProps {
  readonly note: FaceNote
  readonly onDone: () => void
}

const draftOf = (note: FaceNote): Draft => ({
  ...emptyDraft(note.prompt),
  text: note.text,
  why: note.why ?? '',
  role: note.role ?? '',
  initials: note.initials ?? '',
  place: note.place,
  more: Boolean(note.why ?? note.role ?? note.initials),
})

const differs = (draft: Draft, note: FaceNote): boolean =>
  draft.text.trim() !== note.text ||
  draft.why.trim() !== (note.why ?? '') ||
  draft.role.trim() !== (note.role ?? '') ||
  draft.initials.trim() !== (note.initials ?? '')

/** Props: the face's, `note`, `onDone`. What is typed is kept until it is saved or dropped. */
export const NoteEditor = (props: NoteEditorProps) => {
  const { note, config, keep, ask, t, onDone } = props
  const name = `edit-${note.id}`
  const [wrong, setWrong] = useState<string | null>(null)
  const kept = keep.read(name) ? readDraft(keep, name, config) : draftOf(note)
  const draft = { ...kept, prompt: note.prompt, place: kept.place ?? note.place }
  const remark = promptOf(config, note.prompt)?.prompt.remark === true
  const close = () => {
    keep.write(name, undefined)
    onDone()
  }
  const save = () => {
    const missing = lacks(draft)
    if (missing !== null) return setWrong(missing)
    // Empty words are sent too: leaving a field out would keep what stood there.
    const empty = { why: '', ...(remark ? { initials: '' } : { role: '' }) }
    if (differs(draft, note)) ask({ type: 'note.edit', note: note.id, ...empty, ...wordsOf(draft, remark) })
    if (JSON.stringify(draft.place) !== JSON.stringify(note.place))
      ask({ type: 'note.move', note: note.id, place: draft.place })
    return close()
  }
  const open = props.step.phase === 'open'
  return (
    <li className={css.editor}>
      <DraftFields
        {...props}
        draft={draft}
        onDraft={(next) => keep.write(name, next)}
        onSend={save}
        readOnly={!open}
        error={wrong ? t(`map.${wrong}`) : undefined}
      />
      <div className={css.row}>
        {open && (
          <Button kind="primary" icon={<IconCheck />} onClick={save}>
            {t('map.save')}
          </Button>
        )}
        <Button onClick={close}>{t('map.leave-as-is')}</Button>
      </div>
    </li>
  )
}

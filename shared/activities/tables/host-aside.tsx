// Notes of one table that were hidden or put aside, each to be put back. Called by host-desk.tsx.
import type { NoteId } from '../../ids.ts'
import { textOf } from '../../json.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import type { Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { promptNumber } from './questions.ts'
import { notesOf } from './shown-notes.ts'
import css from './host.module.css'

const putBack = (id: string, isHidden: boolean) => {
  // Ids in a view are the server's own.
  const note = id as NoteId
  return isHidden
    ? ({ type: 'note.hide', note, hidden: false } as const)
    : ({ type: 'note.restore', note } as const)
}

export const AsideHere = (props: Props & { readonly at: ThemeTable }) => {
  const { config, t, ask, staff, at } = props
  const aside = staff?.[at.id]?.['aside'] ?? {}
  const notes = notesOf({ notes: aside })
  return notes.length === 0 ? null : (
    <details className={css.aside}>
      <summary>
        {t('tables.aside')} ({notes.length})
      </summary>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note
              text={note.text}
              prompt={promptNumber(config, at.id, note.prompt)}
              meta={[t(`tables.${textOf(aside[note.id]?.['status'])}`), textOf(aside[note.id]?.['reason'])]
                .filter(Boolean)
                .join(': ')}
            />
            <Button
              kind="tertiary"
              onClick={() => ask?.(putBack(note.id, aside[note.id]?.['status'] === 'hidden'))}
            >
              {t('tables.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

// The question before a note is erased for real: what goes, and what stays. Called by the detail of a note.
import type { NoteId } from '../../ids.ts'
import type { Translate } from '../../language/translate.ts'
import { Button } from '../../ui/button.tsx'
import { IconDiscard } from '../../ui/icons.tsx'
import { focusFirst } from './focus.ts'
import css from './panel.module.css'

export interface EraseFormProps {
  readonly note: { readonly id: NoteId }
  readonly erase?: ((note: NoteId) => void) | null
  readonly t: Translate
  readonly onDone: () => void
}

/** Props: `note`, `erase`, `t`, `onDone`. The focus comes to "cancel": a slip of the hand erases nothing. */
export const EraseForm = ({ note, erase, t, onDone }: EraseFormProps) => (
  <form
    ref={focusFirst}
    className={css.form}
    onSubmit={(event) => {
      event.preventDefault()
      erase?.(note.id)
      onDone()
    }}
  >
    <p>
      <strong>{t('notes.eraseTitle')}</strong>
    </p>
    <p>{t('notes.eraseText')}</p>
    <div className={css.acts}>
      <Button onClick={onDone}>{t('common.cancel')}</Button>
      <Button type="submit" kind="destructive" icon={<IconDiscard />}>
        {t('notes.erase')}
      </Button>
    </div>
  </form>
)

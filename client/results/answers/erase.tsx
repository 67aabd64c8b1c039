// Erasing one note for real, after a question that says what goes and what stays. Drawn by the panel.
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { IconDiscard } from '../../../shared/ui/icons.tsx'
import type { Words } from '../cells.ts'
import css from './panel.module.css'
import type { Target } from './target.ts'

export interface EraseProps {
  readonly words: Words
  readonly target: Pick<Target, 'notes' | 'lines'>
  readonly onErase: (note: string) => void
}

/** Props: `words`, `target`, `onErase`. One note at a time: nobody erases a hundred by a slip of the hand. */
export const Erase = ({ words: { t }, target: { notes, lines }, onErase }: EraseProps) => {
  const [isAsking, setAsking] = useState(false)
  const [note] = notes
  const said = lines[0]?.notes.find(({ id }) => id === note)
  if (note === undefined || notes.length > 1 || !said) return null
  const close = () => setAsking(false)
  return (
    <>
      <Button kind="tertiary" className={css.erase} icon={<IconDiscard />} onClick={() => setAsking(true)}>
        {t('notes.erase')}
      </Button>
      {isAsking && (
        <Dialog
          open
          title={t('notes.eraseTitle')}
          closeLabel={t('common.close')}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('common.cancel')}</Button>
              <Button
                kind="destructive"
                icon={<IconDiscard />}
                onClick={() => {
                  close()
                  onErase(note)
                }}
              >
                {t('notes.erase')}
              </Button>
            </>
          }
        >
          {typeof said.text === 'string' && (
            <blockquote className={css.erased} dir="auto">
              {said.text}
            </blockquote>
          )}
          <p>{t('notes.eraseText')}</p>
        </Dialog>
      )}
    </>
  )
}

// In the question before the wall is shown: how many of the notes that join it may hold a name or a number. No words of
// theirs: the keeper's laptop may be what the hall sees.
import { useMemo } from 'react'
import { IconUnseen } from '../../ui/icons.tsx'
import type { BoardFaceProps } from '../faces.ts'
import { pointedOut } from './drawer.tsx'
import type { Config, Intent } from './model.ts'
import css from './drawer.module.css'

export const Confirm = ({ t, staff }: BoardFaceProps<Config, Intent>) => {
  const notes = staff?.['main']?.['notes']
  const left = useMemo(
    () =>
      pointedOut(notes).filter(
        ({ note, clues, wishClues }) => note.status !== 'aside' && clues.length + wishClues.length > 0,
      ).length,
    [notes],
  )
  return left === 0 ? null : (
    <div className={css.clues} role="status">
      <IconUnseen />
      <p>
        <strong>{t('silent.confirmClues', { n: left })}</strong> {t('silent.confirmWhere')}
      </p>
    </div>
  )
}

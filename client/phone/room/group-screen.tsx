// Asks once which participant group someone belongs to, where the workshop has groups. Fetched only then; drawn by seat.tsx.
import { useState } from 'react'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ChoiceList } from '../../../shared/ui/choice-list.tsx'
import { MainAction } from '../../../shared/ui/main-action.tsx'
import css from '../phone.module.css'
import { useSpeech } from '../use-words.tsx'
import { usePick } from './use-pick.ts'

const nobody = ''

export interface GroupScreenProps {
  readonly groups: Frame['workshop']['groups']
  /** Null: would rather not say. */
  readonly onGroup: (group: string | null) => void
}

/** Props: `groups`, `onGroup`. */
export const GroupScreen = ({ groups, onGroup }: GroupScreenProps) => {
  const { t } = useSpeech()
  const pick = usePick()
  const [chosen, choose] = useState<string>(nobody)
  const choices = [
    ...groups.map(({ id, title }) => ({ id: String(id), title: pick(title) })),
    { id: nobody, title: t('room.group.none') },
  ]
  return (
    <div className={css.stack}>
      <div>
        <h1 className={css.title} tabIndex={-1} data-heading="">
          {t('room.group.title')}
        </h1>
        <p className={css.lead}>{t('room.group.text')}</p>
      </div>
      <ChoiceList
        label={t('room.group.title')}
        labelHidden
        choices={choices}
        chosen={chosen}
        onChoose={choose}
      />
      <MainAction>
        <Button kind="primary" wide onClick={() => onGroup(chosen === nobody ? null : chosen)}>
          {t('room.group.button')}
        </Button>
      </MainAction>
    </div>
  )
}

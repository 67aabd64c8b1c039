// What is kept and what is not needed, said before anyone joins. Used by the code and language screens.
import { IconNote, IconSafe } from '../../shared/ui/icons-early.tsx'
import css from './phone.module.css'
import { useSpeech } from './use-words.tsx'

export const JoinNotice = () => {
  const { t } = useSpeech()
  return (
    <ul className={css.notice}>
      <li>
        <IconSafe />
        <span>{t('phone.join.notice')}</span>
      </li>
      <li>
        <IconNote />
        <span>
          {t('phone.join.kept')} {t('phone.join.cookie')}
        </span>
      </li>
    </ul>
  )
}

// The word that stands on every screen of a rehearsal, so that nobody takes play for earnest. Projector and host page.
import { useFrame } from '../store/use.ts'
import { useDesk } from './desk-context.tsx'
import css from './rehearsal-mark.module.css'

export const RehearsalMark = () => {
  const { t } = useDesk()
  const plays = useFrame((frame) => frame.rehearsal)
  return plays ? (
    <aside className={css.mark} aria-label={t('board.rehearsal.mark')}>
      <span>{t('board.rehearsal.mark')}</span>
    </aside>
  ) : null
}

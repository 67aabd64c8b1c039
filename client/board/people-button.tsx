// In the head of the rail: how many are here, and calmly how many hold something up. Opens the list of people.
import type { Frame } from '../../shared/protocol/frame.ts'
import { IconCheck, IconHand, IconPeople } from '../../shared/ui/icons.tsx'
import { useDesk } from '../desk/desk-context.tsx'
import type { Acts } from './acts.ts'
import css from './people.module.css'

export const PeopleButton = ({ frame, acts }: { readonly frame: Frame; readonly acts: Acts }) => {
  const { t } = useDesk()
  const { here, hands, ready } = frame.people
  return (
    <button
      type="button"
      className={css.open}
      aria-expanded={acts.isOpen('people')}
      aria-keyshortcuts="d"
      onClick={() => acts.toggle('people')}
    >
      <IconPeople /> <span>{t('board.rail.here', { n: here })}</span>
      {hands > 0 && (
        <span className={css.sign}>
          <IconHand /> {t('desk.hands', { n: hands })}
        </span>
      )}
      {ready > 0 && (
        <span className={css.sign}>
          <IconCheck /> {t('desk.ready', { n: ready })}
        </span>
      )}
    </button>
  )
}

// The moderator's drawer: what is asked, what the seating had to yield, people per table, and notes that were set aside.
import { AsideList } from '../../notes/panel/aside-list.tsx'
import { NotesButton } from '../../notes/panel/panel.tsx'
import { useTableNotes } from './board-notes.tsx'
import type { Props } from './board-state.ts'
import { Requests } from './drawer-requests.tsx'
import { Seats } from './drawer-seats.tsx'
import { Hints, Mixing, Yielded } from './drawer-words.tsx'
import css from './drawer.module.css'

export const Drawer = (props: Props) => {
  const { t } = props
  const notes = useTableNotes(props, null)
  return (
    <div className={css.drawer}>
      <Requests {...props} />
      <Yielded {...props} />
      <Hints {...props} />
      <section>
        <h2>{t('tables.whoSits')}</h2>
        <p className={css.hint}>{t('tables.whoSitsHint')}</p>
        <Mixing {...props} />
        <Seats {...props} />
      </section>
      <NotesButton {...notes} />
      <AsideList {...notes} />
    </div>
  )
}

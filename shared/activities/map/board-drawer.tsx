// The moderator's drawer: all notes to find and tidy, and those that were hidden or set aside, with the way back.
import { AsideList } from '../../notes/panel/aside-list.tsx'
import { NotesButton } from '../../notes/panel/panel.tsx'
import { useMapNotes } from './board-notes.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'

/** Props: the face's, with `staff`. */
export const Drawer = (props: MapBoardProps) => {
  const notes = useMapNotes(props)
  return (
    <section className={css.menu}>
      <p>{props.t('map.personal')}</p>
      <NotesButton {...notes} />
      <AsideList {...notes} />
    </section>
  )
}

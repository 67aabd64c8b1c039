// The moderator's drawer: notes that were hidden or set aside, with the reason, and the way back to the map.
import { mainPart } from '../../protocol/documents.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { IconUndo } from '../../ui/icons.tsx'
import { Note } from '../../ui/note.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { MapIcon } from './icons.tsx'
import { asideIn, promptOf } from './words.ts'

/** Props: the face's, with `staff`. */
export const Drawer = ({ config, staff, t, pick, ask }: MapBoardProps) => {
  const aside = asideIn(staff?.[mainPart])
  return (
    <section className={css.menu}>
      <Banner kind="info" title={t('map.personal')} />
      <h2>{t('map.aside')}</h2>
      {aside.length === 0 && <p>{t('map.aside-none')}</p>}
      <ul className={css.list}>
        {aside.map((note) => {
          const found = promptOf(config, note.prompt)
          const status = t(`map.aside-${note.status}`)
          return (
            <li key={note.id} className={css.form}>
              <Note
                text={note.text}
                prompt={found?.number}
                glyph={<MapIcon name={found?.prompt.icon ?? ''} />}
                promptName={pick(found?.prompt.label ?? {})}
                meta={note.reason ? `${status}: ${note.reason}` : status}
              />
              <Button
                icon={<IconUndo />}
                onClick={() =>
                  ask?.(
                    note.status === 'hidden'
                      ? { type: 'note.hide', note: note.id, hidden: false }
                      : { type: 'note.restore', note: note.id },
                  )
                }
              >
                {t('map.restore')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

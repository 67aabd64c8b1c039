// "6 more" where a cell is full, and the list behind it.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import css from './board.module.css'
import type { MapBoardProps } from './board-props.ts'
import { units } from './ground.tsx'
import type { Scene } from './scene.ts'

interface MoreProps extends MapBoardProps {
  readonly scene: Scene
  readonly onOpen: (id: string) => void
}

/** Longer lists are read in the table. */
const most = 100

/** Props: the face's, `scene`, `onOpen(id)`. On the projector the pills only say how many there are. */
export const MorePills = ({ scene, t, ask, onOpen }: MoreProps) => {
  const [open, setOpen] = useState<number | null>(null)
  const shown = open === null ? undefined : scene.more[open]
  return (
    <>
      {scene.more.map(({ at, chips }, n) => {
        const look = {
          className: css.more,
          'data-more': '',
          style: { insetInlineStart: units(at.x), insetBlockStart: units(at.y) },
        }
        const words = t('map.more-here', { n: chips.length })
        return ask ? (
          <button key={n} type="button" {...look} onClick={() => setOpen(n)}>
            {words}
          </button>
        ) : (
          <span key={n} {...look}>
            {words}
          </span>
        )
      })}
      {shown && (
        <Dialog
          open
          title={t('map.more-here', { n: shown.chips.length })}
          closeLabel={t('map.close')}
          onClose={() => setOpen(null)}
        >
          <ul className={css.list}>
            {shown.chips.slice(0, most).map((chip) => (
              <li key={chip.id}>
                <Button
                  wide
                  onClick={() => {
                    setOpen(null)
                    onOpen(chip.id)
                  }}
                >
                  <span dir="auto">{chip.text}</span>
                </Button>
              </li>
            ))}
          </ul>
          {shown.chips.length > most && <p>{t('map.more-in-list')}</p>}
        </Dialog>
      )}
    </>
  )
}

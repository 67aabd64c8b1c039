// The moderator's buttons for the theme tables: even out the seats, and say which question is asked at which table.
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconGrid, IconShuffle } from '../../ui/icons.tsx'
import { MatrixDialog } from './board-matrix.tsx'
import { roundOf, type Props } from './board-state.ts'

export const Tools = (props: Props) => {
  const { t, ask, step } = props
  const [open, setOpen] = useState(false)
  const { round } = roundOf(props)
  const isOpen = step.phase === 'open'
  return (
    <>
      {isOpen && (
        <Button kind="tertiary" icon={<IconShuffle />} onClick={() => ask?.({ type: 'seats.spread' })}>
          {t(round === 0 ? 'tables.spread' : 'tables.spreadAgain')}
        </Button>
      )}
      <Button kind="tertiary" icon={<IconGrid />} onClick={() => setOpen(true)}>
        {t('tables.matrix')}
      </Button>
      {open && <MatrixDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

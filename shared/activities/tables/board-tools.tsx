// The moderator's buttons for the theme tables: even out the seats, end the walk, see which question is asked where.
import { useState } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconGrid, IconShuffle } from '../../ui/icons.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { roundOf, type Props } from './board-state.ts'
import { promptNumber, tableNumber } from './questions.ts'
import css from './board.module.css'
import { suggestRounds } from './seating/index.ts'

/** The matrix as a table: the number a question has at each table. */
const Matrix = ({ config, t, pick }: Props) => (
  <table className={css.matrix}>
    <caption className="visually-hidden">{t('tables.matrix')}</caption>
    <thead>
      <tr>
        <th scope="col">{t('tables.question')}</th>
        {config.tables.map((table) => (
          <th key={table.id} scope="col">
            <TableDisc number={tableNumber(config, table.id)} size={2} label={pick(table.title)} />
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {config.prompts.map((prompt) => (
        <tr key={prompt.id}>
          <th scope="row">{pick(prompt.question)}</th>
          {config.tables.map((table) => {
            const number = promptNumber(config, table.id, prompt.id)
            return (
              <td key={table.id}>
                {number > 0 && <Badge prompt={number} label={t('tables.asHere', { n: number })} />}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

export const Tools = (props: Props) => {
  const { t, ask, step, config } = props
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
      <Dialog
        open={open}
        title={t('tables.matrix')}
        closeLabel={t('common.close')}
        onClose={() => setOpen(false)}
      >
        <p className={css.hint}>
          {t('tables.roundsHint', { n: suggestRounds(config.tables.length), tables: config.tables.length })}
        </p>
        <Matrix {...props} />
      </Dialog>
    </>
  )
}

// One table closer by, on the wall: its colour in the head only, the handovers, its questions with notes by round.
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { tableColourOf } from '../../ui/colours.ts'
import { IconBack } from '../../ui/icons.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { Questions } from './board-questions.tsx'
import { roundOf, type Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { tableNumber } from './questions.ts'
import { notesOf, sentenceOf } from './shown-notes.ts'
import css from './questions.module.css'

/** Number, theme, round and host, on the table's colour. */
export const TableHead = (props: Props & { readonly shown: ThemeTable }) => {
  const { config, t, pick, shown: table } = props
  const number = tableNumber(config, table.id)
  const { round, rounds } = roundOf(props)
  const words = round === 0 ? t('tables.gathering') : `${t('tables.round', { n: round, of: rounds })}.`
  return (
    <header className={css.tableHead} data-table={tableColourOf(number)}>
      <TableDisc number={number} look="reverse" size={5} />
      <div>
        <h1>{pick(table.title)}</h1>
        <p>
          {words} {table.host && t('tables.hostIs', { host: table.host })}
        </p>
      </div>
    </header>
  )
}

/** What each group said before, newest first. */
export const Handovers = (props: Props & { readonly shown: ThemeTable }) => {
  const { parts, t, shown: table } = props
  const { round } = roundOf(props)
  const rounds = Array.from({ length: round }, (_, i) => round - i)
  const said = rounds.flatMap((one) => {
    const text = sentenceOf(parts[table.id], 'handovers', String(one))
    return text === '' ? [] : [{ round: one, text }]
  })
  return said.length === 0 ? null : (
    <ul className={css.handovers}>
      {said.map((one) => (
        <li key={one.round}>
          <strong>{t('tables.groupSaid', { n: one.round })}</strong> <span dir="auto">{one.text}</span>
        </li>
      ))}
    </ul>
  )
}

export const TableView = (props: Props & { readonly shown: ThemeTable; readonly onClose: () => void }) => {
  const { t, parts, shown: table, onClose } = props
  const { round } = roundOf(props)
  const notes = notesOf(parts[table.id])
  const page = useRef<HTMLDivElement>(null)
  // The keyboard follows into the table that was opened.
  useEffect(() => page.current?.focus(), [])
  return (
    <div ref={page} tabIndex={-1} className={css.page}>
      <TableHead {...props} />
      <div className={css.body}>
        <div className={css.bar}>
          <Button icon={<IconBack />} onClick={onClose}>
            {t('tables.allTables')}
          </Button>
          <p className={css.legend}>
            {t('tables.inRound', {
              now: notes.filter((note) => note.round >= round).length,
              before: notes.filter((note) => note.round < round).length,
            })}
          </p>
        </div>
        <Handovers {...props} />
        {notes.length === 0 && <p className={css.empty}>{t('tables.nothingYet')}</p>}
        <Questions {...props} round={round} />
      </div>
    </div>
  )
}

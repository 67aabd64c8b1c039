// One table closer by, on the wall: its colour in the head only, the handovers, its questions with notes by round.
import { useEffect, useRef, useState } from 'react'
import type { NoteId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { tableColourOf } from '../../ui/colours.ts'
import { cx } from '../../ui/cx.ts'
import { IconBack } from '../../ui/icons.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { GroundSide } from './board-ground-side.tsx'
import { Questions } from './board-questions.tsx'
import { roundOf, type Props } from './board-state.ts'
import type { ThemeTable } from './config.ts'
import { groundOf } from './ground.ts'
import { LayGround } from './ground-dialog.tsx'
import type { Pin } from './model-ground.ts'
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
  const { t, parts, ask, hall, shown: table, onClose } = props
  const { round } = roundOf(props)
  const notes = notesOf(parts[table.id])
  const page = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useState<string | null>(null)
  const hasGround = groundOf(parts[table.id]) !== null
  const mayMove = ask !== null && !hall
  // Ids in a view are the server's own.
  const move = (note: string, pin: Pin) => ask?.({ type: 'pin.set', note: note as NoteId, pin })
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
          {mayMove && <LayGround {...props} />}
        </div>
        <Handovers {...props} />
        {notes.length === 0 && <p className={css.empty}>{t('tables.nothingYet')}</p>}
        <div className={cx(hasGround && css.beside)}>
          <GroundSide {...props} chosen={chosen} onChoose={choose} onMove={mayMove ? move : null} />
          <Questions {...props} round={round} />
        </div>
      </div>
    </div>
  )
}

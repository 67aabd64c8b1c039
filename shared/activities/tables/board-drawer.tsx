// The moderator's drawer: what the seating had to yield, people per table by number, and notes that were set aside.
import { textOf } from '../../json.ts'
import type { NoteId, PersonId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { adviceWords } from './advice-words.ts'
import { tablesOf, type BoardTable, type Props } from './board-state.ts'
import { promptNumber, tableId } from './questions.ts'
import type { ShownAdvice, ShownSeat } from './shown.ts'
import { notesOf } from './shown-notes.ts'
import css from './drawer.module.css'

const Advice = (props: Props) => {
  const { staff, t } = props
  const advice = Object.values(staff?.['overview']?.['advice'] ?? {}).map(
    (one) => one as unknown as ShownAdvice,
  )
  if (advice.length === 0) return null
  return (
    <section className={css.advice}>
      <h2>{t('tables.advice')}</h2>
      <ul>
        {advice.map((one, i) => (
          <li key={i}>{adviceWords(props, one)}</li>
        ))}
      </ul>
    </section>
  )
}

interface Seated extends ShownSeat {
  readonly person: PersonId
}

const seatedAt = ({ staff }: Props, table: string): readonly Seated[] =>
  Object.entries(staff?.['overview']?.['seats'] ?? {})
    .map(([person, seat]) => ({ ...(seat as unknown as ShownSeat), person: person as PersonId }))
    .filter((seat) => seat.table === table)
    .sort((a, b) => a.number - b.number)

/** Person by number, with a choice of tables: swaps are asked of the moderator. */
const PersonRow = (props: Props & { readonly seat: Seated }) => {
  const { config, t, pick, ask, seat } = props
  const label = t('tables.personTable', { n: seat.number })
  return (
    <li className={css.person}>
      <span>
        {t('tables.person', { n: seat.number })}
        {seat.fixed && <small> {t('tables.fixed')}</small>}
      </span>
      <SelectField
        label={label}
        labelHidden
        value={seat.table}
        onChange={(event) => {
          const table = tableId(config, event.target.value)
          if (table) ask?.({ type: 'person.seat', person: seat.person, table })
        }}
      >
        {config.tables.map((table, i) => (
          <option key={table.id} value={table.id}>
            {i + 1} {pick(table.title)}
          </option>
        ))}
      </SelectField>
      <Button
        kind="tertiary"
        aria-pressed={seat.fixed}
        onClick={() => {
          const table = tableId(config, seat.table)
          if (table) ask?.({ type: 'person.seat', person: seat.person, table, fixed: !seat.fixed })
        }}
      >
        {t(seat.fixed ? 'tables.unfix' : 'tables.fix')}
      </Button>
    </li>
  )
}

const TablePeople = (props: Props & { readonly one: BoardTable }) => {
  const { t, pick, ask, one } = props
  const { id, title } = one.table
  return (
    <details className={css.table}>
      <summary>
        <TableDisc number={one.number} size={2} />
        <span>{pick(title)}</span>
        <span>{t('tables.people', { n: one.people })}</span>
      </summary>
      <ul>
        {seatedAt(props, id).map((seat) => (
          <PersonRow key={seat.person} {...props} seat={seat} />
        ))}
      </ul>
      <Button onClick={() => ask?.({ type: one.open ? 'table.close' : 'table.open', table: id })}>
        {t(one.open ? 'tables.closeTable' : 'tables.openTable')}
      </Button>
    </details>
  )
}

/** Hidden and discarded notes of one table, each to be put back. */
export const Aside = (props: Props & { readonly at: string }) => {
  const { config, staff, t, ask, at: table } = props
  const part = staff?.[table]
  const aside = part?.['aside'] ?? {}
  return notesOf({ notes: aside }).map((note) => (
    <li key={note.id}>
      <Note
        text={note.text}
        prompt={promptNumber(config, table, note.prompt)}
        meta={t(`tables.${textOf(aside[note.id]?.['status'])}`)}
      />
      <Button
        kind="tertiary"
        onClick={() => ask?.(putBack(note.id, aside[note.id]?.['status'] === 'hidden'))}
      >
        {t('tables.putBack')}
      </Button>
    </li>
  ))
}

const putBack = (id: string, isHidden: boolean) => {
  // Ids in a view are the server's own.
  const note = id as NoteId
  return isHidden
    ? ({ type: 'note.hide', note, hidden: false } as const)
    : ({ type: 'note.restore', note } as const)
}

export const Drawer = (props: Props) => {
  const { t, staff, config } = props
  const someAside = config.tables.some(({ id }) => Object.keys(staff?.[id]?.['aside'] ?? {}).length > 0)
  return (
    <div className={css.drawer}>
      <Advice {...props} />
      <section>
        <h2>{t('tables.whoSits')}</h2>
        <p className={css.hint}>{t('tables.whoSitsHint')}</p>
        {tablesOf(props).map((one) => (
          <TablePeople key={one.table.id} {...props} one={one} />
        ))}
      </section>
      {someAside && (
        <section>
          <h2>{t('tables.aside')}</h2>
          <ul className={css.aside}>
            {config.tables.map(({ id }) => (
              <Aside key={id} {...props} at={id} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

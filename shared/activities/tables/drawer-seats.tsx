// Who sits where, by number: seats to press or to drag to another table, and what can be done with the one that is picked.
import { useEffect, useRef, useState } from 'react'
import type { PersonId } from '../../ids.ts'
import { Button } from '../../ui/button.tsx'
import { IconPin } from '../../ui/icons-early.tsx'
import { TableDisc } from '../../ui/table-disc.tsx'
import { tablesOf, type BoardTable, type Props } from './board-state.ts'
import { tableId } from './questions.ts'
import type { ShownSeat } from './shown.ts'
import { useDrag } from './use-drag.ts'
import css from './seats.module.css'

export interface Seated extends ShownSeat {
  readonly person: PersonId
}

const seatedIn = ({ staff }: Props): readonly Seated[] =>
  Object.entries(staff?.['overview']?.['seats'] ?? {})
    .map(([person, seat]) => ({ ...(seat as unknown as ShownSeat), person: person as PersonId }))
    .sort((a, b) => a.number - b.number)

/** A, B, … Z, AA: who carries the same letter stays together. */
export const unitLetter = (unit: number): string =>
  unit > 26
    ? `${unitLetter(Math.floor((unit - 1) / 26))}${unitLetter(((unit - 1) % 26) + 1)}`
    : String.fromCodePoint(64 + unit)

const seatWords = ({ t }: Props, seat: Seated): string =>
  [
    t('tables.person', { n: seat.number }),
    seat.fixed ? t('tables.fixed') : '',
    seat.unit > 0 ? t('tables.inUnit', { unit: unitLetter(seat.unit) }) : '',
  ]
    .filter(Boolean)
    .join(', ')

interface Acts {
  readonly picked: Seated | null
  readonly linking: boolean
  readonly press: (seat: Seated) => void
  readonly setLinking: (on: boolean) => void
  readonly move: (person: PersonId, table: string) => void
  readonly start: ReturnType<typeof useDrag<Seated>>['start']
}

const Chip = (props: Props & Acts & { readonly seat: Seated }) => {
  const { seat, picked, press, start } = props
  return (
    <button
      type="button"
      className={css.chip}
      data-person={seat.person}
      aria-pressed={picked?.person === seat.person}
      aria-label={seatWords(props, seat)}
      onPointerDown={start(seat)}
      onContextMenu={(event) => event.preventDefault()}
      onClick={() => press(seat)}
    >
      {seat.number}
      {seat.fixed && <IconPin aria-hidden="true" />}
      {seat.unit > 0 && <sup>{unitLetter(seat.unit)}</sup>}
    </button>
  )
}

/** Below the seats of a table: where the picked one may go, staying, and going together. */
const Picked = (props: Props & Acts & { readonly seat: Seated }) => {
  const { config, t, pick, ask, seat, move, linking, setLinking } = props
  const table = tableId(config, seat.table)
  return (
    <div className={css.picked} role="group" aria-label={seatWords(props, seat)}>
      <p>
        <strong>{seatWords(props, seat)}</strong>
      </p>
      {linking ? (
        <p role="status">{t('tables.linkHint', { n: seat.number })}</p>
      ) : (
        <div className={css.to}>
          <span>{t('tables.moveTo')}</span>
          {tablesOf(props)
            .filter((one) => one.open && one.table.id !== seat.table)
            .map((one) => (
              <button
                key={one.table.id}
                type="button"
                className={css.disc}
                aria-label={`${t('tables.table', { n: one.number })}, ${pick(one.table.title)}`}
                onClick={() => move(seat.person, one.table.id)}
              >
                <TableDisc number={one.number} size={2.25} />
              </button>
            ))}
        </div>
      )}
      <div className={css.acts}>
        <Button
          kind="tertiary"
          onClick={() =>
            table && ask?.({ type: 'person.seat', person: seat.person, table, fixed: !seat.fixed })
          }
        >
          {t(seat.fixed ? 'tables.unfix' : 'tables.fix')}
        </Button>
        <Button kind="tertiary" aria-pressed={linking} onClick={() => setLinking(!linking)}>
          {t(linking ? 'common.cancel' : 'tables.link')}
        </Button>
        {seat.unit > 0 && (
          <Button kind="tertiary" onClick={() => ask?.({ type: 'person.unlink', person: seat.person })}>
            {t('tables.unlink')}
          </Button>
        )}
      </div>
    </div>
  )
}

const TablePeople = (
  props: Props &
    Acts & { readonly one: BoardTable; readonly seats: readonly Seated[]; readonly many: boolean },
) => {
  const { t, pick, ask, one, seats, many, picked } = props
  const { id, title } = one.table
  const [open, setOpen] = useState(!many)
  const here = picked?.table === id ? picked : null
  return (
    <details
      className={css.table}
      data-drop={one.open ? id : undefined}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <TableDisc number={one.number} size={2} />
        <span>{pick(title)}</span>
        <span>{t('tables.people', { n: one.people })}</span>
      </summary>
      {open && (
        <ul className={css.chips}>
          {seats.map((seat) => (
            <li key={seat.person}>
              <Chip {...props} seat={seat} />
            </li>
          ))}
        </ul>
      )}
      {here && <Picked {...props} seat={here} />}
      <Button
        kind="tertiary"
        onClick={() => ask?.({ type: one.open ? 'table.close' : 'table.open', table: id })}
      >
        {t(one.open ? 'tables.closeTable' : 'tables.openTable')}
      </Button>
    </details>
  )
}

/** The keyboard stays with a seat that went to another table. */
const useFollow = (picked: Seated | null) => {
  const moved = useRef(false)
  const table = picked?.table
  const person = picked?.person
  useEffect(() => {
    if (!moved.current || !person) return
    moved.current = false
    document.querySelector<HTMLElement>(`[data-person="${person}"]`)?.focus()
  }, [table, person])
  return () => {
    moved.current = true
  }
}

export const Seats = (props: Props) => {
  const { config, ask } = props
  const [chosen, choose] = useState<PersonId | null>(null)
  const [linking, setLinking] = useState(false)
  const all = seatedIn(props)
  const picked = all.find(({ person }) => person === chosen) ?? null
  const follow = useFollow(picked)
  const move = (person: PersonId, to: string) => {
    const table = tableId(config, to)
    if (!table || all.find((seat) => seat.person === person)?.table === table) return
    follow()
    ask?.({ type: 'person.seat', person, table })
  }
  const { dragged, ghost, start } = useDrag<Seated>((seat, table) => move(seat.person, table))
  const press = (seat: Seated) => {
    if (linking && picked && picked.person !== seat.person)
      ask?.({ type: 'people.link', people: [picked.person, seat.person] })
    else choose(seat.person === chosen ? null : seat.person)
    setLinking(false)
  }
  const acts: Acts = { picked, linking, press, setLinking, move, start }
  return (
    <>
      {tablesOf(props).map((one) => (
        <TablePeople
          key={one.table.id}
          {...props}
          {...acts}
          one={one}
          many={all.length > 80}
          seats={all.filter((seat) => seat.table === one.table.id)}
        />
      ))}
      {dragged && (
        // The pointer counts from the same side in every language.
        <span ref={ghost} className={css.ghost} dir="ltr" aria-hidden="true">
          {dragged.number}
        </span>
      )}
    </>
  )
}

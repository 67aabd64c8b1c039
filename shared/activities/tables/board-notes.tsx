// The tables' notes as the notes panel wants them: of all tables for the moderator, of one for its host.
import { useState } from 'react'
import type { NoteId, Slug } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { ClientPart } from '../../notes/expect.ts'
import { groupsIn, notesIn } from '../../notes/find.ts'
import type { NotesPanelProps, PanelPaper, PanelPrompt } from '../../notes/panel/panel-props.ts'
import { remembering } from '../../notes/panel/remembering.ts'
import { SelectField } from '../../ui/field.tsx'
import { roundOf, type Props } from './board-state.ts'
import type { Place } from './model.ts'
import { promptNumber, promptsAt, tableId, tableNumber } from './questions.ts'

/* What the view holds under `place` was written by this kind; a note that is on its way may have none yet. */
const placeOf = (place: Json): Place | null =>
  typeof place === 'object' && place !== null && 'table' in place ? (place as unknown as Place) : null

const tableIn = (place: Json): string => placeOf(place)?.table ?? ''

const roundIn = (place: Json): string => String(placeOf(place)?.round ?? '')

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1)

/** Questions as they stand on the badges of one table; of all tables by their place in the whole list. */
const promptsOf = ({ config, pick }: Props, table: string | null): readonly PanelPrompt[] =>
  (table === null ? config.prompts : promptsAt(config, table)).map(({ id, question }, n) => ({
    id,
    number: n + 1,
    word: pick(question),
  }))

const Where = (
  props: Props & {
    readonly table: Slug | null
    readonly round: number
    readonly onTable: (table: Slug | null) => void
    readonly onRound: (round: number) => void
  },
) => {
  const { config, t, pick, table, round, onTable, onRound } = props
  return (
    <>
      <SelectField
        label={t('tables.paper-table')}
        value={table ?? ''}
        onChange={(event) => onTable(tableId(config, event.target.value))}
      >
        {config.tables.map(({ id, title }, n) => (
          <option key={id} value={id}>
            {n + 1} {pick(title)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('tables.paper-round')}
        value={round}
        onChange={(event) => onRound(Number(event.target.value))}
      >
        {upTo(roundOf(props).round).map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** `only`: the table this page is bound to. */
const usePaper = (props: Props, only: Slug | null): PanelPaper | null => {
  const { config, step, ask, newId } = props
  const [chosen, setTable] = useState<Slug | null>(config.tables[0]?.id ?? null)
  const [asked, setRound] = useState(0)
  const now = roundOf(props).round
  const table = only ?? chosen
  const round = only || asked === 0 ? now : asked
  if (step.phase !== 'open' || !ask) return null
  const lay = (prompt: Slug, text: string) => {
    if (table !== null)
      ask({ type: 'note.add', note: newId<NoteId>(), prompt, place: { table, round }, text, paper: true })
  }
  return {
    lay: round > 0 ? lay : null,
    prompts: promptsOf(props, table),
    fields: only ? null : (
      <Where {...props} table={table} round={round} onTable={setTable} onRound={setRound} />
    ),
  }
}

/** Of a room's part and its staff part in turn, table by table. */
const readParts = (held: readonly (ClientPart | undefined)[]) => {
  const rooms = held.filter((_part, n) => n % 2 === 0)
  return {
    notes: rooms.flatMap((room, n) => notesIn(room, held[2 * n + 1])).sort((a, b) => a.order - b.order),
    groups: rooms.flatMap((room) => groupsIn(room)),
  }
}

/** `only`: the table of a host; null: all of them. */
export const useTableNotes = (props: Props, only: Slug | null): NotesPanelProps => {
  const { config, parts, staff, t, pick, ask, eraseNotes = null, newId, language } = props
  const tables = only === null ? config.tables.map(({ id }) => id) : [only]
  const [read] = useState(() => remembering(readParts))
  const { notes, groups } = read(tables.flatMap((id) => [parts[id], staff?.[id]]))
  const paper = usePaper(props, only)
  const { round } = roundOf(props)
  const tableName = (table: string) => t('notes.hand.host', { n: tableNumber(config, table) })
  return {
    notes,
    groups,
    prompts: promptsOf(props, only),
    numberOf: (prompt, place) => promptNumber(config, tableIn(place), prompt),
    where:
      only === null
        ? {
            label: t('tables.paper-table'),
            choices: config.tables.map(({ id, title }, n) => ({ id, name: `${n + 1} ${pick(title)}` })),
            of: tableIn,
          }
        : undefined,
    rounds: {
      label: t('tables.paper-round'),
      choices: upTo(round).map((n) => ({ id: String(n), name: t('tables.round', { n, of: config.rounds }) })),
      of: roundIn,
    },
    placeName: (place) => {
      const found = placeOf(place)
      return found ? t('tables.where', { n: tableNumber(config, found.table), round: found.round }) : ''
    },
    among: tableIn,
    translatedBy: (table) =>
      table === '' ? t('notes.by.moderator') : t('notes.by.table', { n: tableNumber(config, table) }),
    handName: ({ role, table }) => {
      if (role === 'host' && table !== '') return tableName(table)
      return t(role === 'moderator' ? 'notes.hand.moderator' : 'notes.hand.unknown')
    },
    paper,
    ask: (intent) => ask?.(intent),
    erase: eraseNotes ? (note) => eraseNotes([note]) : null,
    newId,
    t,
    language,
  }
}

// What an officer takes home from the theme tables: notes, groups, people per round, and the hosts' sentences.
import type { Cell, Row, Section } from '../../report.ts'
import type { Note } from '../../notes/model.ts'
import { byOrder, groupSizes, tidiedCells } from '../../notes/view.ts'
import { get, values } from '../../table.ts'
import { groundAt } from './ground.ts'
import type { Place, TablesState } from './model.ts'
import { tableOf } from './questions.ts'
import { roundCounts } from './view-overview.ts'
import { passedByRound } from './view-passed.ts'

const tableCell = (state: TablesState, table: string): Cell => {
  const known = tableOf(state.config, table)
  return known ? { local: known.title } : table
}

const promptCell = (state: TablesState, prompt: string): Cell => {
  const known = state.config.prompts.find(({ id }) => id === prompt)
  return known ? { local: known.question } : prompt
}

/** To a tenth of a per cent. */
const percent = (fraction: number | undefined): number | null =>
  fraction === undefined ? null : Math.round(fraction * 1_000) / 10

const noteRow = (state: TablesState, note: Note<Place>): Row<'notes'> => ({
  note: note.id,
  text: note.text,
  why: note.why ?? null,
  prompt: promptCell(state, note.prompt),
  table: tableCell(state, note.place.table),
  round: note.place.round,
  pinX: percent(note.place.pin?.x),
  pinY: percent(note.place.pin?.y),
  group: note.group === null ? null : (get(state.notes.groups, note.group)?.title ?? null),
  initials: note.initials ?? null,
  origin: { key: `origin.${note.origin}` },
  status: { key: `status.${note.status}` },
  reason: note.reason ?? null,
  ...tidiedCells(note),
  madeAt: new Date(note.at).toISOString(),
})

const groupRows = (state: TablesState): readonly Row<'groups'>[] => {
  const sizes = groupSizes(state.notes.notes)
  return byOrder(state.notes.groups).map((group) => ({
    group: group.id,
    title: group.title,
    size: sizes.get(group.id) ?? 0,
    table: tableCell(state, group.place.table),
  }))
}

/** Coverage: who passed where, only as counts. */
const tableRows = (state: TablesState): readonly Row<'tables'>[] => {
  const passed = passedByRound(state)
  return roundCounts(state).flatMap(({ round, people }) =>
    state.config.tables.map(({ id, host }) => ({
      table: tableCell(state, id),
      round,
      people: people[id] ?? 0,
      passed: passed.get(`${id}.${round}`) ?? 0,
      host: host || null,
    })),
  )
}

/** Per table: the sentence per question, then what each group handed over, by round. */
const summaryRows = (state: TablesState): readonly Row<'summaries'>[] =>
  state.config.tables.flatMap(({ id }) => {
    const summaries = state.summaries[id]
    const handovers = state.handovers[id]
    const table = tableCell(state, id)
    const ground = groundAt(state, id)
    return [
      // What the pins lie on, in words: the picture itself stands with the pictures.
      ...(ground ? [{ table, prompt: { key: 'tables.ground' }, round: null, text: ground.alt }] : []),
      ...state.config.prompts.flatMap((prompt): readonly Row<'summaries'>[] => {
        const summary = summaries && get(summaries, prompt.id)
        return summary ? [{ table, prompt: { local: prompt.question }, round: null, text: summary.text }] : []
      }),
      ...[...(handovers ? values(handovers) : [])]
        .toSorted((a, b) => a.round - b.round)
        .map(({ round, text }) => ({ table, prompt: { key: 'tables.handover' }, round, text })),
    ]
  })

export const report = (state: TablesState): readonly Section[] => [
  { thing: 'notes', rows: byOrder(state.notes.notes).map((note) => noteRow(state, note)) },
  { thing: 'groups', rows: groupRows(state) },
  { thing: 'tables', rows: tableRows(state) },
  { thing: 'summaries', rows: summaryRows(state) },
]

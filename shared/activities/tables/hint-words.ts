// What is good to know before a rule has to yield, in words with what to do about it. Pure; for the moderator's drawer.
import { named } from './advice-words.ts'
import { roundOf, tablesOf, type Props } from './board-state.ts'
import { choiceCap, crowdedHints, roundsHint, suggestOpenTables } from './seating/index.ts'

const onRounds = ({ t, config }: Props, open: number): readonly string[] => {
  const hint = roundsHint(open, config.rounds)
  if (!hint) return []
  if (hint.type === 'no-slack') return [t('tables.hint.no-slack', { n: hint.suggested, tables: open })]
  return [t('tables.hint.second-lap', { from: hint.fromRound, n: hint.enough })]
}

/** Few people for many tables, and more people than chairs. */
const onRoom = (props: Props, people: number): readonly string[] => {
  const { t } = props
  const open = tablesOf(props).filter((one) => one.open)
  const enough = suggestOpenTables(people, open.length)
  const chairs = open.reduce((sum, { table }) => sum + (table.cap ?? Infinity), 0)
  return [
    // Not while they still choose: the rest of the hall is on its way to a table.
    ...(people > 0 && people >= props.people && enough < open.length
      ? [t('tables.hint.few-people', { n: people, tables: open.length, close: open.length - enough })]
      : []),
    ...(chairs < people ? [t('tables.hint.few-chairs', { room: chairs, people, n: people - chairs })] : []),
  ]
}

/** Tables that more people chose than later rounds can bear, and what phones need to know to say so. */
const onChoice = (props: Props, people: number): readonly string[] => {
  const { t, config } = props
  if (config.seating !== 'choice' || roundOf(props).round > 0) return []
  const open = tablesOf(props).filter((one) => one.open)
  const { rounds } = config
  const expected = config.expected ?? null
  // Nobody said how many are expected: phones then count who is here.
  if (expected === null) return []
  const hall = Math.max(expected, people)
  const most = choiceCap({ cap: null, expected: hall, present: hall, tables: open.length, rounds })
  return open
    .filter((one) => one.people > most)
    .map((one) => t('tables.hint.chosen', { table: named(props, one.table.id), n: one.people, most }))
}

/** With as many rounds as tables: where those who stay leave too little room for everyone's visit. */
const onFixed = (props: Props, people: number): readonly string[] => {
  const seats = Object.values(props.staff?.['overview']?.['seats'] ?? {})
  const open = tablesOf(props).filter((one) => one.open)
  const fixedAt = Object.fromEntries(
    open.map(({ table }) => [
      table.id,
      seats.filter((seat) => seat['table'] === table.id && seat['fixed'] === true).length,
    ]),
  )
  return crowdedHints(people, props.config.rounds, fixedAt)
    .filter(({ table }) => (fixedAt[table] ?? 0) > 0)
    .map(({ table, mustTake, hasRoomFor }) =>
      props.t('tables.hint.crowded', {
        table: named(props, table),
        n: fixedAt[table] ?? 0,
        must: mustTake,
        room: Math.max(0, hasRoomFor),
      }),
    )
}

export const hintsFor = (props: Props): readonly string[] => {
  const tables = tablesOf(props)
  const people = tables.reduce((sum, one) => sum + one.people, 0)
  return [
    ...onRounds(props, tables.filter((one) => one.open).length),
    ...onRoom(props, people),
    ...onChoice(props, people),
    ...onFixed(props, people),
  ]
}

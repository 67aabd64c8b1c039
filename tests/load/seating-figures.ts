// Measures the seating and prints its figures: how often moves balance against two simpler ways, how often people meet
// again, and how long a move takes. Run by hand: npx tsx tests/load/seating-figures.ts [evenings, 400 unless told]
import { planRound, type SeatingInput } from '../../shared/activities/tables/seating/index.ts'
import {
  LIVELY,
  playEvening,
  UNDISTURBED,
  type Climate,
  type Planner,
} from '../../shared/activities/tables/seating/testing/evenings.ts'
import {
  canSeat,
  highFor,
  leastRepeatedPairs,
  loadsOf,
  lowFor,
  repeatedPairs,
  spread,
} from '../../shared/activities/tables/seating/testing/judge.ts'

const EVENINGS = Number(process.argv[2] ?? 400)
const MIXED: Climate = {
  ...LIVELY,
  people: [2, 120],
  rounds: (tables, chance) => chance.between(2, tables),
  churn: 0.08,
}
const FREE: Climate = { ...MIXED, fixed: 0, caps: 0, selfChosen: 0 }

const withoutLookAhead: Planner = (input) => planRound({ ...input, roundsLeft: 1 })

/** Everybody one table on; who has none yet goes where it is emptiest. */
const cyclic: Planner = (input) => {
  const ids = input.tables.map((table) => table.id)
  const last = input.rounds.at(-1) ?? {}
  const seats: Record<string, string> = {}
  for (const person of input.people) {
    const had = last[person.id]
    if (person.fixed !== undefined) seats[person.id] = person.fixed
    else if (had !== undefined) seats[person.id] = ids[(ids.indexOf(had) + 1) % ids.length] ?? had
  }
  for (const person of input.people) {
    const loads = loadsOf(input, seats)
    seats[person.id] ??= ids[loads.indexOf(Math.min(...loads))] ?? ''
  }
  return { seats, notes: [] }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}

function compare(name: string, climate: Climate, planner: Planner): void {
  let [moves, balanced, evenings, possible, missed, pairs] = [0, 0, 0, 0, 0, 0]
  for (let seed = 1; seed <= EVENINGS; seed += 1) {
    const evening = playEvening(seed, climate, planner)
    const isEven = evening.moves.map(({ input, seating }) => spread(loadsOf(input, seating.seats)) <= 1)
    for (const [index, { input }] of evening.moves.entries()) {
      if (!canSeat(input, lowFor(input), highFor(input), true)) continue
      possible += 1
      if (isEven[index] === false) missed += 1
    }
    moves += isEven.length
    balanced += isEven.filter(Boolean).length
    if (isEven.every(Boolean)) evenings += 1
    pairs += repeatedPairs(evening.rounds)
  }
  console.log(
    `  ${name}: moves balanced ${percent(balanced, moves)}, evenings ${percent(evenings, EVENINGS)}, ` +
      `not balanced though possible ${missed} of ${possible}, pairs repeated ${pairs}`,
  )
}

function compareAll(title: string, climate: Climate): void {
  console.log(title)
  compare('this', climate, planRound)
  compare('no look-ahead', climate, withoutLookAhead)
  compare('cyclic', climate, cyclic)
}

const exactly = (people: number, tables: number, rounds: number): Climate => ({
  ...UNDISTURBED,
  people: [people, people],
  tables: [tables, tables],
  rounds: () => rounds,
})

function meetings(): void {
  console.log('pairs repeated, undisturbed (bound, this, cyclic)')
  const halls = [
    [24, 4, 3],
    [36, 6, 3],
    [64, 8, 4],
    [120, 8, 3],
    [400, 8, 8],
  ] as const
  for (const [people, tables, rounds] of halls) {
    const met = (planner: Planner) =>
      repeatedPairs(playEvening(1, exactly(people, tables, rounds), planner).rounds)
    const bound = leastRepeatedPairs(people, tables, rounds)
    console.log(
      `  ${people} people, ${tables} tables, ${rounds} rounds: ${bound}, ${met(planRound)}, ${met(cyclic)}`,
    )
  }
}

function speed(title: string, climate: Climate): void {
  const times: number[] = []
  const timed: Planner = (input: SeatingInput) => {
    const start = performance.now()
    const seating = planRound(input)
    times.push(performance.now() - start)
    return seating
  }
  for (let seed = 1; seed <= 40; seed += 1) playEvening(seed, climate, timed)
  const cold = times[0] ?? 0
  const warm = times.slice(times.length / 2).toSorted((a, b) => a - b)
  const at = (share: number) => (warm[Math.floor(share * (warm.length - 1))] ?? 0).toFixed(1)
  console.log(
    `${title}: first move ${cold.toFixed(0)} ms, warm median ${at(0.5)} ms, 95 % under ${at(0.95)} ms, worst ${at(1)} ms`,
  )
}

speed('400 people, 8 tables, 8 rounds, churn', { ...exactly(400, 8, 8), churn: 0.05 })
speed('the same with units of two and three', { ...exactly(400, 8, 8), churn: 0.05, units: 1 })
meetings()
compareAll(`${EVENINGS} evenings: churn, caps, 5 % fixed, self-chosen seats, re-plans`, MIXED)
compareAll(`${EVENINGS} evenings with churn, fewer rounds than tables, nobody fixed, no caps`, {
  ...FREE,
  rounds: (tables, chance) => chance.between(2, tables - 1),
})
compareAll(`${EVENINGS} evenings undisturbed, as many rounds as tables`, {
  ...UNDISTURBED,
  people: [2, 120],
  rounds: (tables) => tables,
})

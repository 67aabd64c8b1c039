// Judges the plans of many random evenings by the exact checks that were written apart from the algorithm, and prints how
// many were checked and how many held. Run by hand: npx tsx tests/load/seating-checks.ts [evenings, 4000 unless told]
import {
  LIVELY,
  playEvening,
  UNDISTURBED,
  type Climate,
  type Move,
} from '../../shared/activities/tables/seating/testing/evenings.ts'
import { bruteForce, judge } from '../../shared/activities/tables/seating/testing/brute.ts'
import {
  canSeat,
  eveningCanBalance,
  highFor,
  isFixed,
  leastSpread,
  loadsOf,
  lowFor,
  permittedFor,
  speaksT3,
  spread,
} from '../../shared/activities/tables/seating/testing/judge.ts'
import { chanceFrom } from '../../shared/activities/tables/seating/testing/seeded.ts'

const EVENINGS = Number(process.argv[2] ?? 4_000)

/** Held of checked, per check. */
const counts = new Map<string, { held: number; checked: number }>()

const check = (name: string, holds: boolean): void => {
  const count = counts.get(name) ?? { held: 0, checked: 0 }
  counts.set(name, { held: count.held + Number(holds), checked: count.checked + 1 })
}

const hasUnits = ({ input }: Move): boolean =>
  (input.units ?? []).some((unit) => input.people.filter(({ id }) => unit.includes(id)).length > 1)

const isBalanceable = ({ input }: Move): boolean => canSeat(input, lowFor(input), highFor(input), true)

const checkEvenness = (move: Move): void => {
  const { input, seating } = move
  const actual = spread(loadsOf(input, seating.seats))
  if (hasUnits(move)) {
    if (isBalanceable(move)) check('with units, balanced where it is possible person by person', actual <= 1)
    return
  }
  if (isBalanceable(move)) return check('balanced when possible, no units', actual <= 1)
  const least = leastSpread(input)
  if (least !== null) check('least possible spread when not balanced, no units', actual === least)
}

const checkLaps = ({ input, seating }: Move): void => {
  for (const person of input.people) {
    if (isFixed(input, person)) continue
    const table = input.tables.findIndex(({ id }) => id === seating.seats[person.id])
    check(
      'seats at a table that is permitted (no repeat on a lap)',
      permittedFor(input, person).includes(table),
    )
  }
}

const checkUnits = ({ input, seating }: Move): void => {
  for (const unit of input.units ?? []) {
    const members = input.people.filter(({ id }) => unit.includes(id))
    if (members.length < 2) continue
    const isWhole = new Set(members.map(({ id }) => seating.seats[id])).size === 1
    const open = members.map((person) => permittedFor(input, person))
    const isShared = (open[0] ?? []).some((table) => open.every((tables) => tables.includes(table)))
    check('units of two and three whole', isWhole)
    if (isShared && members.length <= Math.max(2, highFor(input)))
      check('units that fit and share a permitted table whole', isWhole)
  }
}

const checkFuture = (move: Move): void => {
  const { input, seating } = move
  const isAnnounced = input.people.some(({ announced }) => announced !== undefined)
  const isCapped = input.tables.some(({ cap }) => cap !== null)
  if (hasUnits(move) || isAnnounced || isCapped || input.roundsLeft < 2) return
  if (speaksT3(input) && eveningCanBalance(input))
    check('later rounds can still be balanced after the move', eveningCanBalance(input, seating.seats))
}

const checkAnnounced = ({ input, seating }: Move): void => {
  if (input.rounds.length === 0) return
  for (const { id, announced } of input.people)
    if (announced !== undefined) check('announced seats kept in re-plans', seating.seats[id] === announced)
}

/** Three to eight tables, two to 120 people (one evening in a hundred: 400), who come and go, are fixed, stay together. */
const climateOf = (seed: number): Climate => ({
  ...LIVELY,
  people: seed % 100 === 0 ? [400, 400] : [2, 120],
  churn: [0, 0.03, 0.08, 0.2][seed % 4] ?? 0,
  units: 0.3,
  groups: seed % 3 === 0 ? 0.8 : 0,
})

let plans = 0
for (let seed = 1; seed <= EVENINGS; seed += 1)
  for (const move of playEvening(seed, climateOf(seed)).moves) {
    plans += 1
    checkLaps(move)
    checkEvenness(move)
    checkUnits(move)
    checkFuture(move)
    checkAnnounced(move)
  }

const small: Climate = {
  ...LIVELY,
  tables: [2, 4],
  people: [2, 6],
  fixed: 0.15,
  churn: 0.15,
  caps: 0.5,
  groups: 0.5,
}
const bruteEvenings = Math.ceil(EVENINGS / 4)
for (const units of [0, 1])
  for (let seed = 1; seed <= bruteEvenings; seed += 1)
    for (const move of playEvening(seed, { ...small, units }).moves) {
      const { input, seating } = move
      // A unit that is cut or shares no table has no one best way to be parted.
      const isParted = seating.notes.some(({ type }) => type === 'unit-cut' || type === 'unit-split')
      if (input.people.length > 7 || isParted || hasUnits(move) !== (units === 1)) continue
      const isExact = judge(input, seating.seats).join() === bruteForce(input).best.join()
      check(`small halls as good as every permitted seating, ${units ? 'with' : 'no'} units`, isExact)
    }

for (let tables = 3; tables <= 8; tables += 1)
  for (let people = 2; people <= 60; people += 1)
    for (const rounds of new Set([3, tables - 1, tables])) {
      const climate: Climate = {
        ...UNDISTURBED,
        tables: [tables, tables],
        people: [people, people],
        rounds: () => rounds,
      }
      for (const { input, seating } of playEvening(people, climate).moves)
        check('undisturbed moves balanced', spread(loadsOf(input, seating.seats)) <= 1)
    }

for (let seed = 1; seed <= 300; seed += 1) {
  const chance = chanceFrom(seed)
  const size = chance.between(12, 120)
  const [move] = playEvening(seed, { ...UNDISTURBED, people: [size, size], groups: 1 }).moves
  if (!move) continue
  const { input, seating } = move
  for (const group of ['a', 'b', 'c']) {
    const all = input.people.filter((person) => person.group === group)
    for (const { id } of input.tables) {
      const at = all.filter((person) => seating.seats[person.id] === id).length
      check(
        'group counts at a table within one of a fair share',
        Math.abs(at - all.length / input.tables.length) < 1,
      )
    }
  }
}

console.log(`${EVENINGS} evenings, ${plans} plans`)
for (const [name, { held, checked }] of counts) console.log(`  ${name}: ${held} of ${checked}`)

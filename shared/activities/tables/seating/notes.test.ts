// Every rule that yields gives a note, and no note is given when none yielded.
import { describe, expect, test } from 'vitest'
import { planRound, type PresentPerson, type Round, type SeatingInput, type SeatingNote } from './index.ts'
import { LIVELY, playEvening, type Climate, type Move } from './testing/evenings.ts'
import { eveningCanBalance, isFixed, loadsOf, permittedFor, speaksT3, spread } from './testing/judge.ts'
import { chanceFrom, eveningsToPlay, forSeeds } from './testing/seeded.ts'

/** The notes a move should have, worked out from the outcome alone. */
function dueNotes({ input, seating }: Move): readonly string[] {
  const { people, tables, rounds } = input
  const seatOf = (person: PresentPerson) => seating.seats[person.id]
  const loads = loadsOf(input, seating.seats)
  const free = people.filter((person) => !isFixed(input, person))
  const isAgain = free.some((person) => rounds.some((round) => round[person.id] === seatOf(person)))
  const isChanged = people.some((person) => {
    const permitted = permittedFor(input, person).map((table) => tables[table]?.id)
    return (
      person.announced !== undefined &&
      permitted.includes(person.announced) &&
      person.announced !== seatOf(person)
    )
  })
  const fair = Math.ceil(people.length / tables.length)
  const crowded = tables.filter((table) => people.filter((person) => person.fixed === table.id).length > fair)
  const isLaterOff = input.roundsLeft > 1 && speaksT3(input) && !eveningCanBalance(input, seating.seats)
  return [
    ...(isAgain ? ['second-lap'] : []),
    ...(loads.some((load, table) => load > (tables[table]?.cap ?? Infinity)) ? ['over-cap'] : []),
    ...(spread(loads) > 1 ? ['unbalanced'] : []),
    ...crowded.map(() => 'crowded-by-fixed'),
    ...(isChanged ? ['seats-changed'] : []),
    ...(isLaterOff ? ['later-unbalanced'] : []),
  ]
}

type Unbalanced = Extract<SeatingNote, { readonly type: 'unbalanced' }>

/** The certificate must prove by itself that the tables it names cannot do better. */
function provesItself(input: SeatingInput, seats: Round, note: Unbalanced): boolean {
  const named = (table: number) => note.tables.includes(input.tables[table]?.id ?? '')
  const open = input.people.map((person) => permittedFor(input, person))
  const share = input.people.length / input.tables.length
  const mustStay = open.filter((tables) => tables.every(named)).length
  const mayEnter = open.filter((tables) => tables.some(named)).length
  switch (note.blame) {
    case 'must-stay':
      return note.people === mustStay && mustStay / note.tables.length > Math.ceil(share)
    case 'may-not-enter':
      return note.people === mayEnter && mayEnter / note.tables.length < Math.floor(share)
    case 'caps':
      return input.tables.some(
        (table, index) => table.cap !== null && (loadsOf(input, seats)[index] ?? 0) >= table.cap,
      )
    case 'units':
      return (input.units ?? []).length > 0
  }
}

const HARD: Climate = {
  ...LIVELY,
  rounds: (tables, chance) => tables + chance.between(0, 1),
  churn: 0.2,
  fixed: 0.12,
}

describe('[S15] notes', () => {
  test('[S15] exactly the rules that yielded are noted', () => {
    const seen = new Set<string>()
    forSeeds(eveningsToPlay(250), (seed) => {
      for (const move of playEvening(seed, HARD).moves) {
        const notes = move.seating.notes.map((note) => note.type)
        expect(notes).toEqual(dueNotes(move))
        for (const note of notes) seen.add(note)
      }
    })
    const all = [
      'crowded-by-fixed',
      'later-unbalanced',
      'over-cap',
      'seats-changed',
      'second-lap',
      'unbalanced',
    ]
    expect([...seen].sort()).toEqual(all)
  })

  test('[S15] a unit is noted exactly when it is too large for a table, or shares none', () => {
    const seen = new Set<string>()
    const climate: Climate = { ...HARD, units: 1, groups: 0.3, people: [4, 30] }
    forSeeds(eveningsToPlay(250), (seed) => {
      for (const { input, seating } of playEvening(seed, climate).moves) {
        const noted = (type: 'unit-cut' | 'unit-split', ids: readonly string[]) =>
          seating.notes.some(
            (note) => note.type === type && 'people' in note && String(note.people) === String(ids),
          )
        for (const unit of input.units ?? []) {
          const members = input.people
            .filter(({ id }) => unit.includes(id))
            .sort((a, b) => (a.id < b.id ? -1 : 1))
          if (members.length < 2) continue
          const ids = members.map(({ id }) => id)
          const open = members.map((person) => permittedFor(input, person))
          const isShared = (open[0] ?? []).some((table) => open.every((tables) => tables.includes(table)))
          const isCut = members.length > Math.max(2, Math.ceil(input.people.length / input.tables.length))
          expect(noted('unit-cut', ids)).toBe(isCut)
          if (!isCut) expect(noted('unit-split', ids)).toBe(!isShared)
          seen.add(isCut ? 'cut' : isShared ? 'whole' : 'split')
        }
      }
    })
    expect([...seen].sort()).toEqual(['cut', 'split', 'whole'])
  })

  test('[S15] the note on balance names tables and people that prove it', () => {
    const blames = new Set<string>()
    forSeeds(eveningsToPlay(250), (seed) => {
      for (const { input, seating } of playEvening(seed, HARD).moves) {
        for (const note of seating.notes) {
          if (note.type !== 'unbalanced') continue
          blames.add(note.blame)
          expect(provesItself(input, seating.seats, note)).toBe(true)
        }
      }
    })
    expect([...blames].sort()).toEqual(['caps', 'may-not-enter', 'must-stay'])
  })

  test('[S15] seven who have only one table left are told so', () => {
    const tables = ['A', 'B', 'C'].map((id) => ({ id, cap: null }))
    const ids = Array.from({ length: 12 }, (_, index) => `p${index}`)
    const hadBAndC = new Set(ids.slice(0, 7))
    const rounds = ['B', 'C'].map((table) => Object.fromEntries([...hadBAndC].map((id) => [id, table])))
    const input = {
      tables,
      people: ids.map((id) => ({ id })),
      rounds,
      roundsLeft: 1,
      random: chanceFrom(1).next,
    }
    const { notes } = planRound(input)
    expect(notes).toEqual([
      {
        type: 'unbalanced',
        fullest: { table: 'A', people: 7 },
        emptiest: { table: 'C', people: 2 },
        blame: 'must-stay',
        tables: ['A'],
        people: 7,
      },
    ])
  })
})

// A small hall for the tests of the theme tables: people who join and leave, and acts played on the rules.
import { readFileSync } from 'node:fs'
import type { GroupId, NoteId, PersonId, Slug } from '../../../ids.ts'
import type { Phase } from '../../../protocol/phase.ts'
import type { Role } from '../../../roles.ts'
import { templateSchema } from '../../../template.ts'
import type { Actor, Person, Room, RoomIntent } from '../../contract.ts'
import { configSchema, type TablesConfig } from '../config.ts'
import { kind } from '../index.ts'
import { seatOf } from '../state.ts'
import type { Place, TablesFact, TablesIntent, TablesState } from '../model.ts'

const file: unknown = JSON.parse(readFileSync('templates/theme-tables.json', 'utf8'))
export const example: TablesConfig = configSchema.parse(templateSchema.parse(file).config)
export const exampleWith = (changes: Partial<TablesConfig>): TablesConfig =>
  configSchema.parse({ ...example, ...changes })

const pad = (name: string): string => name.padEnd(22, '0')
export const person = (n: number): PersonId => pad(`person-${n}-`) as PersonId
export const note = (n: number): NoteId => pad(`note-${n}-`) as NoteId
export const group = (n: number): GroupId => pad(`group-${n}-`) as GroupId
export const slug = (text: string): Slug => text as Slug
export const place = (table: string, round: number): Place => ({ table: slug(table), round })

export const actor = (role: Role, who: PersonId | null = null, table: string | null = null): Actor => ({
  role,
  person: who,
  voter: null,
  proof: null,
  table: table === null ? null : slug(table),
})
export const moderator = actor('moderator')
export const phone = (n: number): Actor => actor('participant', person(n))
export const host = (table: string): Actor => actor('host', null, table)
const system = actor('system')

/** mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const start = 1_700_000_000_000

/** A hall in play. Each act is asked of the rules as the workshop would, and folded when it is accepted. */
export const createHall = (config: TablesConfig, people: number, seed = 1) => {
  const joined: Person[] = Array.from({ length: people }, (_, n) => ({ id: person(n), here: true }))
  const random = seeded(seed)
  const facts: TablesFact[] = []
  let state: TablesState = kind.open(config)
  let phase: Phase = 'open'

  const room = (): Room => ({
    phase,
    now: start,
    random,
    newId: () => pad('new'),
    people: [...joined],
    items: [],
  })
  const ask = (intent: TablesIntent | RoomIntent, by: Actor = moderator) => {
    const decided = kind.decide(state, intent, by, room())
    if (decided.ok) {
      facts.push(...decided.value)
      state = decided.value.reduce(kind.evolve, state)
    }
    return decided
  }
  return {
    ask,
    room,
    facts,
    state: () => state,
    setPhase: (next: Phase) => void (phase = next),
    open: () => ask({ type: 'opened' }, system),
    join: () => {
      const id = person(joined.length)
      joined.push({ id, here: true })
      return ask({ type: 'people.changed', joined: [id], left: [] }, system)
    },
    leave: (n: number) => {
      const who = joined[n]
      if (!who) return
      joined[n] = { ...who, here: false }
      ask({ type: 'people.changed', joined: [], left: [who.id] }, system)
    },
    comeBack: (n: number) => {
      const who = joined[n]
      if (!who) return
      joined[n] = { ...who, here: true }
      ask({ type: 'people.changed', joined: [who.id], left: [] }, system)
    },
    /** Names the participant group someone belongs to. */
    belongs: (n: number, to: string) => {
      joined.splice(n, 1, { ...(joined[n] ?? { id: person(n), here: true }), group: slug(to) })
    },
    mine: (n: number) => kind.privateView(state, person(n)),
    here: () => joined.filter((one) => one.here).map((one) => one.id),
    seat: (n: number): string | undefined => seatOf(state, person(n))?.table,
    loads: (): readonly number[] =>
      state.config.tables.map(
        ({ id }) => joined.filter((_, n) => kind.privateView(state, person(n))?.['table'] === id).length,
      ),
  }
}

export type Hall = ReturnType<typeof createHall>

export const add = (
  n: number,
  table: string,
  round: number,
  prompt = 'missed',
  text = `Note ${n}`,
): TablesIntent => ({
  type: 'note.add',
  note: note(n),
  prompt: slug(prompt),
  place: place(table, round),
  text,
})

export const spread = (loads: readonly number[]): number => Math.max(...loads) - Math.min(...loads)

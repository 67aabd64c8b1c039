// An invented evening at four theme tables, played on the kind's own rules, for the gallery.
import { textOf } from '../../shared/json.ts'
import type { Slug } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { GroupId, NoteId, PersonId } from '../../shared/ids.ts'
import { entries } from '../../shared/table.ts'
import type { Actor, Room, RoomIntent, View } from '../../shared/activities/contract.ts'
import { kind } from '../../shared/activities/tables/index.ts'
import type { TablesConfig } from '../../shared/activities/tables/config.ts'
import type { TablesIntent, TablesState } from '../../shared/activities/tables/model.ts'
import template from '../../templates/theme-tables.json'

export const me = 'person-13-000000000000' as PersonId
const slug = (text: string) => text as Slug
const pad = (text: string) => text.padEnd(22, '0')
const hosts = ['Bert V.', 'Hakan Y.', 'Lieve C.', 'Amina B.']
const texts = [
  'Eerste halfuur gratis, dan klopt het voor brood en krant',
  'Laden en lossen vóór 11 uur, daarna plaats voor klanten',
  'Een bord dat toont hoeveel plaatsen er vrij zijn',
  'Plaatsen vlak bij de apotheek',
  'Meer licht op het Begijnenplein',
  'Leegstand achter de kerk',
  'Bewaakte fietsenstalling',
  'Eén kaart voor heel het centrum',
]

const random = (() => {
  let seed = 7
  return () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
})()

const actor = (person: PersonId | null): Actor => ({
  role: person ? 'participant' : 'moderator',
  person,
  voter: null,
  proof: null,
  table: null,
})

export type Stage = 'gathering' | 'moving' | 'talking' | 'closed'

export const play = (stage: Stage, seating: 'choice' | 'spread', people = 46) => {
  const parsed = kind.config.safeParse({
    ...template.config,
    seating,
    rounds: 4,
    expected: 46,
    tables: template.config.tables.map((table, i) => ({ ...table, host: hosts[i] ?? '', cap: 12 })),
  })
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues))
  const config: TablesConfig = parsed.data
  let state: TablesState = kind.open(config)
  const room: Room = {
    phase: 'open',
    now: Date.now(),
    random,
    newId: () => pad('new'),
    people: Array.from({ length: people }, (_, n) => ({ id: pad(`person-${n}-`) as PersonId, here: true })),
    items: [],
  }
  const ask = (intent: TablesIntent | RoomIntent, by: Actor = actor(null)) => {
    const decided = kind.decide(state, intent, by, room)
    if (decided.ok) state = decided.value.reduce(kind.evolve, state)
  }
  let count = 0
  const write = (round: number, many: number) => {
    for (const table of config.tables) {
      const prompts = config.prompts.filter(({ id }) => config.matrix[id]?.includes(table.id))
      for (let i = 0; i < many; i++) {
        const prompt = prompts[i % prompts.length]
        if (!prompt) continue
        count += 1
        const text = texts[count % texts.length] ?? ''
        ask({
          type: 'note.add',
          note: pad(`note-${count}-`) as NoteId,
          prompt: prompt.id,
          place: { table: table.id, round },
          text,
          paper: count % 9 === 0,
        })
      }
    }
  }
  ask({ type: 'opened' })
  if (stage === 'gathering') {
    for (let n = 0; n < 20; n++) {
      const table = config.tables[(n * n) % 4]
      if (n !== 13 && table)
        ask({ type: 'seat.choose', table: table.id }, actor(pad(`person-${n}-`) as PersonId))
    }
    return { state, config }
  }
  ask({ type: 'round.next' })
  write(1, 9)
  ask({
    type: 'handover.set',
    table: slug('parking'),
    round: 1,
    text: 'Kort parkeren moet gratis en makkelijk zijn. Lang parkeren mag aan de rand.',
  })
  ask({
    type: 'group.make',
    group: pad('g1') as GroupId,
    title: 'Kort parkeren',
    notes: ['note-19-', 'note-22-'].map((id) => pad(id) as NoteId),
  })
  ask({ type: 'round.next' })
  ask({ type: 'help.ask', table: slug('parking') }, { ...actor(null), role: 'host', table: slug('parking') })
  if (stage === 'moving') return { state, config }
  ask({ type: 'round.arrived' })
  write(2, 6)
  ask({
    type: 'summary.set',
    table: slug('parking'),
    prompt: slug('car-park-to-shop'),
    text: 'Vooral achter de kerk: gratis en dichtbij.',
  })
  ask({ type: 'note.discard', note: pad('note-20-') as NoteId, reason: 'Dubbel' })
  const table = kind.privateView(state, me)?.['table']
  for (const [i, text] of ['Een bord dat toont hoeveel plaatsen er vrij zijn aan de Molenkaai'].entries())
    ask(
      {
        type: 'note.add',
        note: pad(`mine-${i}-`) as NoteId,
        prompt: slug('missed'),
        place: { table: slug(textOf(table)), round: 2 },
        text,
      },
      actor(me),
    )
  return { state, config }
}

const toClient = (view: View): { readonly [part: string]: ClientPart } =>
  Object.fromEntries(
    Object.entries(view).map(([part, collections]) => [
      part,
      Object.fromEntries(
        Object.entries(collections).map(([name, table]) => [
          name,
          Object.fromEntries(entries<JsonObject>(table)),
        ]),
      ),
    ]),
  )

export const views = (state: TablesState) => ({
  parts: toClient(kind.roomView(state)),
  staff: toClient(kind.staffView(state)),
  mine: kind.privateView(state, me),
})

// A hall of phones that have written five thousand notes (map, tables, silent table), with groups and answers; afterwards each goes
// on: a note is laid, and taken away the next time, so that there are as many all the while. Used by exports.ts.
import type { GroupId, IntentId, NoteId, StepId } from '../../../shared/ids.ts'
import { WebSocket } from 'ws'
import { joinAsParticipant } from '../../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../../kit/phone-client.ts'
import { goAndOpen, type Hall } from './hall.ts'
import { names } from './two-thousand.ts'

export const hallSteps = [
  { id: 'tables', template: 'theme-tables', config: { moveSeconds: 0 } },
  { id: 'silent', template: 'silent-table', beside: true },
  { id: 'actors', template: 'actor-map' },
] as const

/** Which share of the notes lies where; together 1. */
const shares = { tables: 0.3, silent: 0.2, actors: 0.5 } as const
type Place = keyof typeof shares

const sectors = [
  'city-services',
  'business-owners',
  'property-owners',
  'culture-education',
  'residents-users',
]
const perGroup = 8
const groups = 100
const answersAtOnce = 100

export interface Writer {
  readonly phone: PhoneClient
  /** Asks one thing. */
  readonly act: () => void
  /** When each intent was asked, on `performance.now`'s clock. */
  readonly asked: ReadonlyMap<IntentId, number>
  readonly notes: readonly NoteId[]
  readonly close: () => void
}

interface TablesConfig {
  readonly matrix: { readonly [prompt: string]: readonly string[] }
}
const pick = <Value>(list: readonly Value[]): Value | undefined =>
  list[Math.floor(Math.random() * list.length)]
const share = (): number => Math.floor(Math.random() * 1000) / 1000

const moreAt = (phone: PhoneClient, place: Place): object => {
  if (place === 'silent') return {}
  if (place === 'actors')
    return {
      prompt: pick(['active', 'needed']),
      place: { ring: pick([1, 2, 3]), sector: pick(sectors), angle: share(), depth: share() },
    }
  const config = phone.stores.frame.getState().frame?.steps.find(({ id }) => id === place)?.config
  const { matrix } = config as unknown as TablesConfig
  const table = phone.stores.mine.getState().mine?.steps['tables']?.['table'] as string
  const prompt = pick(Object.keys(matrix).filter((id) => matrix[id]?.includes(table)))
  return { prompt, place: { table, round: 1 } }
}

/** The map's document, followed as a phone follows it; what comes is not read, or one process could not be three hundred phones. */
const follow = ({ server, made }: Hall, cookie: string): WebSocket => {
  const address = `${server.url.replace('http', 'ws')}/sync/${made.id}.actors.main.room?role=participant`
  const socket = new WebSocket(address, { headers: { cookie } })
  // The first step of the sync protocol, of one who has nothing yet.
  socket.on('open', () => socket.send(Uint8Array.from([0, 0, 1, 0])))
  socket.on('error', () => {})
  return socket
}

interface Making extends Writer {
  readonly lay: (place: Place, text: string) => void
  readonly follow: () => void
}

const openWriter = async (hall: Hall): Promise<Making> => {
  const { server, made } = hall
  const cookie = await joinAsParticipant(server.url, made)
  const phone = await openPhone({ url: server.url, workshop: made.id, role: 'participant', cookie, haste: 1 })
  const asked = new Map<IntentId, number>()
  const notes: NoteId[] = []
  let extra: NoteId | null = null
  let socket: WebSocket | null = null
  const ask = (place: Place, intent: { readonly type: string }, key?: string) =>
    asked.set(phone.ask(place as StepId, intent, key), performance.now())
  const lay = (place: Place, text: string): NoteId => {
    const note = phone.newId<NoteId>()
    const key = place === 'silent' ? phone.keyFor(place, note) : undefined
    ask(place, { type: 'note.add', note, text, ...moreAt(phone, place) } as { type: string }, key)
    return note
  }
  return {
    phone,
    asked,
    notes,
    lay: (place, text) => {
      const note = lay(place, text)
      if (place === 'actors') notes.push(note)
    },
    act: () => {
      if (extra) ask('actors', { type: 'note.withdraw', note: extra } as { type: string })
      extra = extra ? null : lay('actors', 'Nog een briefje, terwijl er bestanden worden gemaakt')
    },
    follow: () => void (socket = follow(hall, cookie)),
    close: () => {
      socket?.close()
      phone.close()
    },
  }
}

const allAnswered = (writers: readonly Writer[]) => (): boolean =>
  writers.every(({ phone, asked }) => phone.answers.length >= asked.size)

const write = async (writers: readonly Making[], place: Place, count: number): Promise<void> => {
  const texts = names(count)
  const ending = { tables: 'zitten te ver van de halte', silent: 'worden nooit gevraagd', actors: '' }[place]
  texts.forEach((text, n) => writers[n % writers.length]?.lay(place, `${text} ${ending}`.trim()))
  await until(`${count} notes in ${place}`, allAnswered(writers), 600_000)
}

const group = async ({ moderator }: Hall, notes: readonly NoteId[]): Promise<void> => {
  for (let n = 0; n < groups; n++) {
    const made = moderator.newId<GroupId>()
    moderator.ask('actors' as StepId, {
      type: 'group.make',
      group: made,
      title: `Groep ${n + 1}`,
      notes: notes.slice(n * perGroup, (n + 1) * perGroup),
    })
  }
  await until('the groups', () => moderator.answers.length >= groups, 120_000)
}

const answer = async ({ moderator }: Hall, notes: readonly NoteId[]): Promise<void> => {
  const before = moderator.answers.length
  let lots = 0
  for (let from = 0; from < notes.length; from += answersAtOnce, lots++)
    moderator.ask(null, {
      type: 'answers.give',
      notes: notes.slice(from, from + answersAtOnce).map((note) => ({ step: 'actors', note, was: 0 })),
      answer: {
        status: pick(['taken-up', 'later', 'not-taken-up']),
        why: 'In het plan voor volgend jaar.',
        by: 'Dienst mobiliteit',
        due: '',
      },
    })
  await until('the answers', () => moderator.answers.length >= before + lots, 120_000)
}

/** Opens the hall's phones and lets them write; resolves when every note is acknowledged. */
export const fillHall = async (hall: Hall, phones: number, notes: number): Promise<readonly Writer[]> => {
  const { moderator } = hall
  const writers: Making[] = []
  for (let n = 0; n < phones; n++) writers.push(await openWriter(hall))
  await goAndOpen(hall, 'tables')
  moderator.ask(null, { type: 'step.open', step: 'silent' })
  moderator.ask('tables' as StepId, { type: 'round.next', round: 1 })
  const sits = ({ phone }: Writer): boolean =>
    phone.stores.mine.getState().mine?.steps['tables']?.['round'] === 1
  await until('everyone to sit', () => writers.every(sits), 120_000)
  await write(writers, 'tables', notes * shares.tables)
  await write(writers, 'silent', notes * shares.silent)
  moderator.ask(null, { type: 'step.collect', step: 'silent' })
  await goAndOpen(hall, 'actors')
  await write(writers, 'actors', notes * shares.actors)
  const laid = writers.flatMap((writer) => writer.notes)
  await group(hall, laid.slice(0, groups * perGroup))
  await answer(hall, laid.slice(0, 1_000))
  writers.forEach((writer) => writer.follow())
  return writers
}

// A hall that types whatever it is given: built server, real sockets, phones that keep nothing back. What was kept is read from the
// disk afterwards. Used by the corpus test.
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import { readKept, type Kept } from '../load/kit/verdict.ts'
import { enterByLink, joinAsParticipant, makeWorkshop } from './hall-client.ts'
import { openPhone, until, type PhoneClient } from './phone-client.ts'
import { buildServer, createServerProcess } from './server-process.ts'

const steps = [
  { id: 'tables', template: 'theme-tables', config: { moveSeconds: 0 } },
  { id: 'silent', template: 'silent-table', beside: true },
  { id: 'actors', template: 'actor-map' },
] as const
export const places = ['actors', 'silent', 'tables'] as const
type Place = (typeof places)[number]

/** Below what one person may write in a step. */
const notesEach = 90

export interface Typed {
  readonly place: Place
  readonly text: string
  readonly note: NoteId
  readonly answer: Answer
}

export interface Evening {
  readonly typed: readonly Typed[]
  readonly kept: Kept
  /** The page with answers, as anyone gets it. */
  readonly feedback: string
  /** The archive and what a second workshop made of it says, where the server has that route. */
  readonly id: string
}

interface TablesConfig {
  readonly tables: readonly { readonly id: string }[]
  readonly matrix: { readonly [prompt: string]: readonly string[] }
}

const lead = async (moderator: PhoneClient, types: readonly string[], step: string): Promise<void> => {
  for (const type of types) moderator.ask(null, { type: `step.${type}`, step })
  await until(`${step} to ${types.join(', ')}`, () => moderator.isDone())
}

/** What a writer must say beside the words. */
const moreFor = (phone: PhoneClient, place: Place): object => {
  const frame = phone.stores.frame.getState().frame
  const config = frame?.steps.find(({ id }) => id === place)?.config as unknown
  if (place === 'actors')
    return { prompt: 'active', place: { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 } }
  if (place === 'silent') return {}
  const { matrix } = config as TablesConfig
  const table = phone.stores.mine.getState().mine?.steps['tables']?.['table'] as string
  const prompt = Object.keys(matrix).find((id) => matrix[id]?.includes(table))
  return { prompt, place: { table, round: 1 } }
}

const type = async (
  phone: PhoneClient,
  place: Place,
  texts: readonly string[],
): Promise<readonly Typed[]> => {
  const more = moreFor(phone, place)
  const asked = texts.map((text) => {
    const note = phone.newId<NoteId>()
    const key = place === 'silent' ? phone.keyFor(place, note) : undefined
    return { text, note, id: phone.ask(place as StepId, { type: 'note.add', note, text, ...more }, key) }
  })
  // What no server would take is refused on the phone itself.
  const answers = () =>
    new Map<string, Answer>([
      ...phone.stores.outbox
        .getState()
        .entries.flatMap(({ id, refusal }) => (refusal ? [[id, { type: 'refused', refusal }] as const] : [])),
      ...phone.answers.map(({ envelope, answer }) => [envelope.id, answer] as const),
    ])
  await until(`what was typed in ${place} to be answered`, () => waiting(phone) === 0)
  const known = answers()
  return asked.map(({ text, note, id }) => ({ place, text, note, answer: known.get(id) as Answer }))
}

const inParts = (texts: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(texts.length / notesEach) }, (_, n) =>
    texts.slice(n * notesEach, (n + 1) * notesEach),
  )

/** Answers with words of the corpus too: those are typed by officers. */
const answerAll = async (moderator: PhoneClient, typed: readonly Typed[]): Promise<void> => {
  const shown = typed.filter(({ answer }) => answer.type === 'accepted')
  for (const { place, note, text } of shown.slice(0, 60)) {
    const why = text.slice(0, 200)
    moderator.ask(null, {
      type: 'answers.give',
      notes: [{ step: place, note, was: 0 }],
      answer: { status: 'taken-up', why, by: why.slice(0, 40), due: '' },
    })
  }
  moderator.ask(null, { type: 'feedback.publish', changed: '' })
  await until(
    'the answers to be given',
    () => moderator.answers.length > 0 && waiting(moderator) === 0,
    30_000,
  )
}
const waiting = (phone: PhoneClient): number =>
  phone.stores.outbox.getState().entries.filter(({ refusal }) => refusal === undefined).length

/** `textsFor`: what is typed in each place. */
export const typeAll = async (textsFor: Readonly<Record<Place, readonly string[]>>): Promise<Evening> => {
  const built = await buildServer()
  const server = await createServerProcess(built.folder)
  const phones: PhoneClient[] = []
  try {
    await server.start()
    const made = await makeWorkshop(server.url, steps)
    const open = async (role: 'moderator' | 'participant', cookie: string): Promise<PhoneClient> => {
      const phone = await openPhone({ url: server.url, workshop: made.id, role, cookie, haste: 100 })
      phones.push(phone)
      return phone
    }
    const moderator = await open('moderator', await enterByLink(server.url, made, made.links.moderator))
    const most = Math.max(...places.map((place) => inParts(textsFor[place]).length))
    const writers = await Promise.all(
      Array.from({ length: most }, async () =>
        open('participant', await joinAsParticipant(server.url, made)),
      ),
    )
    await lead(moderator, ['go', 'open'], 'tables')
    await lead(moderator, ['open'], 'silent')
    moderator.ask('tables' as StepId, { type: 'round.next', round: 1 })
    const seated = () =>
      writers.every(({ stores }) => stores.mine.getState().mine?.steps['tables']?.['round'] === 1)
    await until('everyone to sit', seated)
    const write = async (place: Place) => {
      const parts = inParts(textsFor[place])
      const written = await Promise.all(
        parts.map((texts, n) => (writers[n] ? type(writers[n], place, texts) : Promise.resolve([]))),
      )
      return written.flat()
    }
    const first = [...(await write('tables')), ...(await write('silent'))]
    await lead(moderator, ['go', 'open'], 'actors')
    const typed = [...first, ...(await write('actors'))]
    await lead(moderator, ['collect', 'close', 'go', 'reveal'], 'silent')
    await answerAll(moderator, typed)
    const feedback = await (await fetch(`${server.url}/f/${made.id}`)).text()
    return { typed, kept: await readKept(server.databasePath, made.id), feedback, id: made.id }
  } finally {
    phones.forEach((phone) => phone.close())
    await server.remove()
    built.remove()
  }
}

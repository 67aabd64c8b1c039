// What must hold after an evening, each breach a line: everything acknowledged is in the ledger once, every note is there
// once and says what was last asked, nothing waits anywhere, everyone sees the same. Used by evening.ts.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { createSqliteStore } from '../../../server/store/sqlite.ts'
import type { Entry } from '../../../server/store/store.ts'
import { viewOf } from '../../../server/workshop/project.ts'
import { loadRoom } from '../../../server/workshop/rooms.ts'
import { stepOf, type WorkshopState } from '../../../server/workshop/state.ts'
import { kinds } from '../../../shared/activities/kinds.ts'
import type { IntentId, StepId, WorkshopId } from '../../../shared/ids.ts'
import { fromDocumentName } from '../../../shared/protocol/documents.ts'
import { entries } from '../../../shared/table.ts'
import type { Refusal } from '../../../shared/protocol/refusal.ts'
import type { PhoneClient } from '../../kit/phone-client.ts'
import type { Asked, Guest } from './guest.ts'
import type { RealPhone } from './real-phone.ts'

export interface Kept {
  readonly state: WorkshopState
  readonly ledger: readonly Entry[]
  /** Hashes of the intents asked in secret steps. */
  readonly secret: ReadonlySet<string>
}

/** What lies on disk, read without the server. */
export const readKept = async (databasePath: string, id: string): Promise<Kept> => {
  const store = await createSqliteStore(databasePath)
  const workshop = id as WorkshopId
  const loaded = await loadRoom(workshop, { store, kinds })
  const ledger = await store.read(workshop, 0)
  const secret = await store.secretIntents(workshop)
  await store.close()
  if (!loaded) throw new Error('the workshop is gone')
  return { state: loaded.state, ledger, secret: new Set(secret.keys()) }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const answersOf = ({ phone }: Guest) =>
  new Map(phone.answers.map(({ envelope, answer }) => [envelope.id, answer]))

/** What a person may be told who was away while the room went on; their words stay on their phone. */
const isLate = ({ type }: Asked, { reason, detail }: Refusal): boolean =>
  ['not-open', 'wrong-phase'].includes(reason) ||
  // The first round began meanwhile, and the seating gave them a table.
  (type === 'seat.choose' && reason === 'not-possible' && detail !== undefined)

/** Acknowledged: in the ledger, once. Refused: not in it, for being late, and still on the phone. */
export const ofIntents = (guests: readonly Guest[], { ledger, secret }: Kept): readonly string[] => {
  const times = new Map<IntentId, number>()
  for (const { intentId } of ledger)
    if (intentId !== null) times.set(intentId, (times.get(intentId) ?? 0) + 1)
  const twice = [...times]
    .filter(([, n]) => n > 1)
    .map(([id, n]) => `intent ${id} is in the ledger ${n} times`)
  const ofGuest = (guest: Guest): readonly string[] => {
    const answers = answersOf(guest)
    const onPhone = new Set(guest.phone.stores.outbox.getState().entries.map(({ id }) => id))
    return [...guest.asked].flatMap(([id, one]) => {
      const { type, step, secret: isSecret } = one
      const answer = answers.get(id)
      const isKept = isSecret ? secret.has(hashOf(id)) : times.has(id)
      const what = `${guest.name}: ${type} in ${step} ${id}`
      if (answer?.type === 'accepted')
        return isKept ? [] : [`${what} was acknowledged and is not in the ledger`]
      if (answer?.type !== 'refused') return [`${what} never had an answer but ${answer?.type ?? 'none'}`]
      if (isKept) return [`${what} was refused and is in the ledger`]
      if (!onPhone.has(id)) return [`${what} was refused and is not on the phone any more`]
      return isLate(one, answer.refusal) ? [] : [`${what} was refused: ${JSON.stringify(answer.refusal)}`]
    })
  }
  return [...twice, ...guests.flatMap(ofGuest)]
}

/**
 * All notes that were ever added to a step, and how they lie now. What was written in secret has no entries of its own any
 * more once it was revealed: there the wall is all there is.
 */
const notesOf = ({ state, ledger }: Kept, step: string) => {
  const found = stepOf(state, step as StepId)
  const parts = found ? Object.values(viewOf(found, 'room')) : []
  const lies = new Map(
    parts.flatMap(({ notes, wall }) => [notes, wall].flatMap((all) => (all ? [...entries(all)] : []))),
  )
  const wall = [...lies].map(([note, { text }]) => ({ note, text }))
  const added = ledger
    .flatMap(({ facts }) => facts)
    .filter(({ step: own, fact }) => own === step && fact['type'] === 'note.added')
    .map(({ fact }) => ({ note: fact['note'], text: fact['text'] }))
  return { added: (step === 'silent' ? wall : added) as readonly Added[], lies }
}

interface Added {
  readonly note: string
  readonly text: string
}

const countOf = (texts: readonly string[]) => {
  const count = new Map<string, number>()
  for (const text of texts) count.set(text, (count.get(text) ?? 0) + 1)
  return count
}

/** Each note that was acknowledged was added once, and lies there once with the last words acknowledged. */
export const ofNotes = (
  guests: readonly Guest[],
  real: readonly RealPhone[],
  kept: Kept,
): readonly string[] =>
  ['tables', 'silent', 'actors'].flatMap((step) => {
    const { added, lies } = notesOf(kept, step)
    const ids = countOf(added.map(({ note }) => note))
    const texts = countOf(added.map(({ text }) => text))
    const ofGuests = guests.flatMap((guest) => {
      const answers = answersOf(guest)
      return [...guest.laid].flatMap(([note, one]) => {
        if (one.step !== step || answers.get(one.added)?.type !== 'accepted') return []
        if (ids.get(note) !== 1)
          return [`${guest.name}: ${step} has note ${note} ${ids.get(note) ?? 0} times`]
        const allKept = one.asked.every((id) => answers.get(id)?.type === 'accepted')
        const text = lies.get(note)?.['text']
        if (step === 'silent' || !allKept || text === one.text) return []
        return [`${guest.name}: ${step} note ${note} says "${JSON.stringify(text)}" and not "${one.text}"`]
      })
    })
    const ofReal = real.flatMap(({ name, laid }) =>
      laid
        .filter((one) => one.step === step && texts.get(one.text) !== 1)
        .map(({ text }) => `${name}: ${step} has "${text}" ${texts.get(text) ?? 0} times`),
    )
    const asked = new Set(guests.flatMap(({ laid }) => [...laid.keys()] as string[]))
    const own = new Set(real.flatMap(({ laid }) => laid.map(({ text }) => text)))
    const strangers = added
      .filter(({ note, text }) => !asked.has(note) && !own.has(text))
      .map(({ text }) => `${step} has "${text}", which nobody wrote`)
    return [...ofGuests, ...ofReal, ...strangers]
  })

/** The last ballot acknowledged of each voter counts, and no other: the receipts add up to them. */
export const ofBallots = (
  guests: readonly Guest[],
  dotsOnPhones: readonly string[],
  { state }: Kept,
): readonly string[] => {
  const step = stepOf(state, 'vote' as StepId)
  const view = step ? viewOf(step, 'room')['main'] : undefined
  const items = view?.['items'] ? [...entries(view['items'])] : []
  const texts = new Map(items.map(([id, { text }]) => [id, JSON.stringify(text)]))
  const textOf = (item: string): string => texts.get(item) ?? item
  const wished = guests.flatMap((guest) => {
    const answers = answersOf(guest)
    const last = guest.ballots.findLast(({ id }) => answers.get(id)?.type === 'accepted')
    return last ? [textOf(last.item)] : []
  })
  const receipts = [...(view?.['receipts'] ? entries(view['receipts']) : [])]
  const counted = receipts.flatMap(([, { dots }]) =>
    Object.entries(dots as { readonly [item: string]: number }).flatMap(([item, n]) =>
      Array.from({ length: n }, () => textOf(item)),
    ),
  )
  const asText = (dots: readonly string[]): string =>
    [...countOf(dots)]
      .map(([item, n]) => `${item} ${n}`)
      .toSorted()
      .join(', ')
  const expected = [...wished, ...dotsOnPhones.map((text) => JSON.stringify(text))]
  return asText(counted) === asText(expected)
    ? []
    : [`the receipts say ${asText(counted)}, the phones were told ${asText(expected)}`]
}

/** Each document that someone has open is, on every phone, what lies on disk. */
export const ofDocuments = (
  clients: readonly { readonly name: string; readonly phone: PhoneClient }[],
  { state }: Kept,
): readonly string[] =>
  clients.flatMap(({ name, phone }) =>
    Object.entries(phone.stores.documents.getState().open).flatMap(([address, { status, part }]) => {
      const named = fromDocumentName(address)
      const step = named && stepOf(state, named.step as StepId)
      if (!named || !step || named.audience !== 'room') return []
      if (status !== 'live') return [`${name}: ${named.step} ${named.part} is ${status}`]
      const view = viewOf(step, 'room')[named.part] ?? {}
      return Object.entries(view).flatMap(([collection, table]) =>
        isDeepStrictEqual(
          JSON.parse(JSON.stringify(part?.[collection] ?? {})),
          JSON.parse(JSON.stringify(Object.fromEntries(entries(table)))),
        )
          ? []
          : [`${name}: ${named.step} ${named.part} ${collection} differs from what lies on disk`],
      )
    }),
  )

/** Nothing waits for an answer, or to be seen; what was refused stands there to be read. */
export const ofOutboxes = (guests: readonly Guest[]): readonly string[] =>
  guests.flatMap(({ name, phone }) =>
    phone.stores.outbox
      .getState()
      .entries.filter(({ state }) => state !== 'refused')
      .map(({ id, state, intent }) => `${name}: ${intent.type} ${id} is ${state}`),
  )

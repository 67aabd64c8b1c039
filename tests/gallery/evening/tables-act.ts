// Two rounds at the theme tables, with pins on the plan of table 3, summaries and a call for help. Called by `pictures.ts`.
import type { NoteId } from '../../../shared/ids.ts'
import type { PhoneClient } from '../../kit/phone-client.ts'
import { pause, steps, type Hall } from './hall.ts'
import { ideas } from './texts.ts'

/** How many notes a table has after two rounds. */
const amounts = { circulation: 41, 'walking-cycling': 38, parking: 29, 'public-space': 33 } as const

const ask = (from: PhoneClient, intent: object): unknown => from.ask(steps.tables, intent as { type: string })

const seatOf = (phone: PhoneClient): unknown => phone.stores.mine.getState().mine?.steps['tables']?.['table']

/** Where people put their pins, off the river. */
const spots = [
  [0.41, 0.27],
  [0.16, 0.6],
  [0.6, 0.22],
  [0.52, 0.64],
  [0.28, 0.45],
  [0.77, 0.27],
  [0.64, 0.43],
  [0.33, 0.7],
  [0.72, 0.75],
  [0.83, 0.33],
  [0.43, 0.9],
  [0.82, 0.58],
  [0.1, 0.28],
  [0.57, 0.83],
  [0.2, 0.85],
] as const

const pinAt = (n: number) => {
  const [x, y] = spots[n % spots.length] ?? spots[0]
  return { x, y }
}

const writeRound = async ({ phones, settled }: Hall, round: number): Promise<void> => {
  for (const [table, amount] of Object.entries(amounts)) {
    const seated = phones.filter((phone) => seatOf(phone) === table)
    const said = ideas.filter((idea) => idea.table === table)
    const from = round === 1 ? 0 : Math.ceil((amount * 3) / 4)
    const to = round === 1 ? Math.ceil((amount * 3) / 4) : amount
    for (let n = from; n < to; n++) {
      const phone = seated[n % Math.max(1, seated.length)]
      const idea = said[(n * 5) % said.length]
      if (!phone || !idea) continue
      const pin = table === 'parking' && n % 2 === 0 ? { pin: pinAt(n / 2) } : {}
      const { prompt, text } = idea
      const note = phone.newId<NoteId>()
      ask(phone, { type: 'note.add', note, prompt, text, place: { table, round, ...pin } })
    }
  }
  await settled()
}

/** The hall walks to its tables; nobody has sat down yet. */
export const startRound = async ({ moderator, settled }: Hall, round: number): Promise<void> => {
  ask(moderator, { type: 'round.next', round })
  await settled()
  await pause(900)
}

export const sitDown = async (hall: Hall, round: number): Promise<void> => {
  ask(hall.moderator, { type: 'round.arrived' })
  await hall.settled()
  await pause(600)
  await writeRound(hall, round)
}

export const sumUp = async ({ host, settled }: Hall): Promise<void> => {
  const table = 'parking'
  const sum = (prompt: string, text: string) => ask(host, { type: 'summary.set', table, prompt, text })
  sum('where-today', 'Vooral achter de kerk: gratis en dichtbij.')
  sum('may-go', 'Het Begijnenplein, als de kaai vrij blijft.')
  const text = 'Kort parkeren moet gratis en makkelijk zijn. Lang parkeren mag aan de rand.'
  ask(host, { type: 'handover.set', table, round: 1, text })
  ask(host, { type: 'help.ask', table })
  await settled()
}

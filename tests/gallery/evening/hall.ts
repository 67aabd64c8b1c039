// Forty-six people: forty-five headless phones and one in a browser, a moderator and a host. Called by the acts.
import type { StepId } from '../../../shared/ids.ts'
import type { WorkshopIntent } from '../../../shared/protocol/workshop-intent.ts'
import { enterByLink, joinAsParticipant, type MadeWorkshop } from '../../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../../kit/phone-client.ts'
import { adminKey } from '../../kit/server-process.ts'
import { evening } from './workshop.ts'

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

export const steps = {
  welcome: 'welcome',
  actors: 'actors',
  tables: 'tables',
  vote: 'vote',
  silent: 'silent',
} as { readonly [name in 'welcome' | 'actors' | 'tables' | 'vote' | 'silent']: StepId }

export const makeEvening = async (url: string): Promise<MadeWorkshop> => {
  const response = await fetch(`${url}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify(evening),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as MadeWorkshop
}

export interface Hall {
  readonly url: string
  readonly workshop: MadeWorkshop
  /** The moderator's cookie, for what is not asked over the socket. */
  readonly cookie: string
  readonly moderator: PhoneClient
  /** The host of table 3. */
  readonly host: PhoneClient
  readonly phones: readonly PhoneClient[]
  /** So many people more walk in. */
  readonly enter: (people: number) => Promise<void>
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>
  readonly act: (...intents: readonly WorkshopIntent[]) => Promise<void>
  readonly close: () => void
}

/** 19 shopkeepers, 16 residents and 8 of the town among the first 43; the last three tell nothing. */
const groupOf = (n: number): string | null =>
  n >= 42 ? null : n % 43 < 19 ? 'business' : n < 35 ? 'residents' : 'city'

export const openHall = async (url: string, workshop: MadeWorkshop): Promise<Hall> => {
  const open = async (role: 'moderator' | 'host', link: string) => {
    const cookie = await enterByLink(url, workshop, link)
    return { cookie, client: await openPhone({ url, workshop: workshop.id, role, cookie }) }
  }
  const { cookie, client: moderator } = await open('moderator', workshop.links.moderator)
  const hostLink = workshop.links.hosts.find(({ table }) => table === 'parking')?.link ?? ''
  const { client: host } = await open('host', hostLink)
  const phones: PhoneClient[] = []
  const settled = () =>
    until('the hall is quiet', () =>
      [moderator, host, ...phones].every(({ stores }) =>
        stores.outbox.getState().entries.every(({ state }) => state !== 'waiting'),
      ),
    )
  const enter = async (people: number): Promise<void> => {
    for (let n = 0; n < people; n++) {
      const own = await joinAsParticipant(url, workshop)
      const phone = await openPhone({ url, workshop: workshop.id, role: 'participant', cookie: own })
      const group = groupOf(phones.length)
      if (group !== null) phone.ask(null, { type: 'person.group', group } as { type: string })
      phones.push(phone)
    }
    await settled()
  }
  const act = async (...intents: readonly WorkshopIntent[]): Promise<void> => {
    for (const intent of intents) moderator.ask(null, intent)
    await settled()
    await pause(400)
  }
  const close = () => [moderator, host, ...phones].forEach((one) => one.close())
  return { url, workshop, cookie, moderator, host, phones, enter, settled, act, close }
}

// A room to look at: a workshop with groups and two languages, a board, a projector, a phone, and simulated people who fill
// it. Called by the tests here.
import type { Page } from 'playwright-core'
import { openWorld, type World } from '../browser/kit/browser.ts'
import { createPhone, type Phone } from '../browser/kit/phone.ts'
import { startProduct, type Product } from '../browser/kit/server.ts'

interface Made {
  readonly id: string
  readonly code: string
  readonly join: string
  readonly links: {
    readonly moderator: string
    readonly screen: string
    readonly officer: string
    readonly hosts: readonly { readonly table: string; readonly link: string }[]
  }
}

export interface Stage {
  readonly product: Product
  readonly world: World
  readonly made: Made
  readonly board: Page
  readonly screen: Page
  readonly newPage: (name: string, device: 'desk' | 'projector' | 'phone') => Promise<Page>
  readonly newPhone: (name: string) => Promise<Phone>
  /** A link for a seat that has none yet, without its host. */
  readonly newLink: (role: string, table: string) => Promise<string>
  /** Simulated people come in at four a second, and then write, sit and vote. */
  readonly rehearse: (people: number) => Promise<void>
  readonly close: () => Promise<void>
}

const wish = {
  title: 'Centrum in beweging',
  place: 'De Spinnerij, Wilgenbeke',
  date: '12 november 2026, 19 uur',
  languages: ['nl', 'en', 'ar'],
  runSheet: 'hard-subject',
  groups: [
    { id: 'residents', title: { nl: 'Bewoners' } },
    { id: 'shops', title: { nl: 'Handelaars' } },
  ],
}

const make = async ({ base, adminKey }: Product): Promise<Made> => {
  const answer = await fetch(`${base}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}` },
    body: JSON.stringify(wish),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Made
}

/** Asks as the moderator's own page does, with its cookie. */
const post = (page: Page, path: string, body: object): Promise<unknown> =>
  page.evaluate(
    async ([address, sent]) => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: sent,
      })
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return answer.status === 204 ? null : ((await answer.json()) as unknown)
    },
    [path, JSON.stringify(body)] as const,
  )

export const setStage = async (): Promise<Stage> => {
  const product = await startProduct()
  const world = await openWorld(product.base)
  const made = await make(product)
  const newPage: Stage['newPage'] = async (name, device) => (await world.person(name, device)).newPage()
  const [board, screen] = [await newPage('moderator', 'desk'), await newPage('projector', 'projector')]
  await board.goto(made.links.moderator)
  await board.getByRole('toolbar').waitFor()
  await screen.goto(made.links.screen)
  const api = `/api/workshops/${made.id}`
  return {
    product,
    world,
    made,
    board,
    screen,
    newPage,
    newPhone: async (name) => createPhone(name, await world.person(name, 'phone')),
    newLink: async (role, table) => {
      const body = { role, table, name: '' }
      const { link } = (await post(board, `${api}/links?role=moderator`, body)) as { readonly link: string }
      return link.replace(/^https?:\/\/[^/]+/, '')
    },
    rehearse: async (people) => void (await post(board, `${api}/rehearsal?role=moderator`, { people })),
    close: async () => {
      await world.close()
      await product.stop()
    },
  }
}

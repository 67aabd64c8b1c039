// One evening as all acts share it: the product, the pages of everyone, and what was written where, to be found again in
// the files at the end. Called by tests/browser/evening.test.ts.
import type { Page } from 'playwright-core'
import type { Localized } from '../../../shared/localized.ts'
import { openWorld, type World } from './browser.ts'
import { createPhone, type Phone } from './phone.ts'
import { startProduct, type Product } from './server.ts'
import { makeByStartPage, type Links } from './start.ts'
import { dutch, t, template } from './words.ts'

/** What the QR on the wall holds. */
export interface Door {
  readonly code: string
  readonly path: string
}

/** A row that the files must have once, by the keys of its columns; what is not named here is not looked at. */
export interface Written {
  readonly step: string
  readonly text: string
  readonly prompt?: string
  readonly table?: string
  readonly round?: number
  readonly ring?: string
  readonly sector?: string
  readonly group?: string
  readonly status?: string
  readonly reason?: string
}

export interface Evening {
  readonly product: Product
  readonly world: World
  readonly links: Links
  readonly door: Door
  /** Adresses of the QR go to this machine: the one on the wall is that of the network. */
  readonly scanned: string
  readonly board: Page
  readonly screen: Page
  readonly phones: readonly Phone[]
  readonly newPhone: () => Promise<Phone>
  readonly phone: (number: number) => Phone
  readonly written: Map<string, Written>
  readonly close: () => Promise<void>
}

const sheet = template<{
  readonly title: Localized
  readonly steps: readonly { readonly id: string; readonly title: Localized }[]
}>('run-sheets/hard-subject')

const stepTitle = (id: string): string => dutch(sheet.steps.find((step) => step.id === id)?.title ?? {})

/** Titles of the run sheet's steps. */
export const steps = {
  welcome: stepTitle('welcome'),
  tables: stepTitle('tables'),
  silent: stepTitle('silent'),
  map: stepTitle('actors'),
  vote: stepTitle('vote'),
}

export const workshop = { title: 'Centrum in beweging', place: 'De Spinnerij, Wilgenbeke' }

/** Opens the board by its link, and sees what the QR on it holds. */
const openBoard = async (page: Page, link: string): Promise<Door> => {
  const answer = page.waitForResponse(/\/api\/workshops\/[^/]+\/door\?/)
  await page.goto(link)
  return (await (await answer).json()) as Door
}

export const startEvening = async (): Promise<Evening> => {
  const product = await startProduct()
  const world = await openWorld(product.base)
  const pageOf = async (name: string, device: 'desk' | 'projector') =>
    (await world.person(name, device)).newPage()
  const start = await pageOf('organiser', 'desk')
  const wish = { ...workshop, runSheet: dutch(sheet.title) }
  const links = await makeByStartPage(start, product.adminKey, wish)
  await world.shot(start, 'start-made')
  const [board, screen] = [await pageOf('moderator', 'desk'), await pageOf('projector', 'projector')]
  const door = await openBoard(board, links.moderator)
  await screen.goto(links.screen)
  const phones: Phone[] = []
  return {
    product,
    world,
    links,
    door,
    scanned: (product.base + door.path).toUpperCase(),
    board,
    screen,
    phones,
    newPhone: async () => {
      const name = `phone ${phones.length + 1}`
      const phone = await createPhone(name, await world.person(name, 'phone'))
      phones.push(phone)
      return phone
    },
    phone: (number) => {
      const phone = phones[number - 1]
      if (!phone) throw new Error(`There is no phone ${number} yet`)
      return phone
    },
    written: new Map(),
    close: async () => {
      await world.close()
      await product.stop()
    },
  }
}

/** Notes down what must be found in the files; written again it is the newer that counts. */
export const write = ({ written }: Evening, row: Written): void => void written.set(row.text, row)

/** For what is asked again until it is so: as patient as the pages' own waits. */
export const soon = { timeout: 10_000 } as const
/** A phone that lost its line comes back at random within ten seconds, and later when the first try fails. */
export const afterReconnect = { timeout: 40_000 } as const

export const shown = t('status.shown')
export const discarded = t('status.discarded')

// One Chromium with a context per person, and an ear on every page: errors, refused content, requests to elsewhere.
// Called by the browser tests.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.mjs'

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Longer than any wait of a healthy run, shorter than a test. */
const patience = 10_000

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  /** The smallest that is still sold and given away. */
  small: { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const

export type Device = keyof typeof sizes

export interface World {
  /** What no page may do; empty after a good evening. */
  readonly faults: readonly string[]
  /** A person's own browser. Its pages are listened to under `name`. */
  readonly person: (name: string, device: Device) => Promise<BrowserContext>
  /** Everything the server pushed to this person's pages, also what no screen shows. */
  readonly received: (name: string) => string
  /** Forgives what a browser itself complains of while it has no network. */
  readonly withoutNetwork: (context: BrowserContext, act: () => Promise<void>) => Promise<void>
  /** A picture of the page, when `SHOTS` names a folder for it. */
  readonly shot: (page: Page, name: string) => Promise<void>
  /** A picture of every open page, for whoever looks into a failure. */
  readonly shootAll: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

const isLoopback = (address: string): boolean =>
  /^(data|blob|about):/.test(address) || ['127.0.0.1', 'localhost'].includes(new URL(address).hostname)

interface Ear {
  readonly faults: string[]
  readonly frames: Map<string, Buffer[]>
  /** People who have no network now. */
  readonly away: Set<BrowserContext>
}

/** A document that a phone left before it was open: the room went on in that moment, and the browser remarks on it. */
const isLeft = (text: string): boolean =>
  text.includes('/sync/') && text.includes('closed before the connection is established')

const hear = (context: BrowserContext, name: string, { faults, frames, away }: Ear): void => {
  const note = (fault: string) => faults.push(`${name}: ${fault}`)
  context.on('console', (message) => {
    const text = message.text()
    const isOwnFault = !(away.has(context) && text.includes('ERR_INTERNET_DISCONNECTED')) && !isLeft(text)
    if (['error', 'warning'].includes(message.type()) && isOwnFault)
      note(`${message.type()} ${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => note(`thrown ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    if (!isLoopback(request.url())) note(`asked ${request.url()}`)
  })
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      if (!isLoopback(socket.url().replace(/^ws/, 'http'))) note(`spoke to ${socket.url()}`)
      const heard = frames.get(name) ?? []
      frames.set(name, heard)
      socket.on('framereceived', ({ payload }) => heard.push(Buffer.from(payload)))
    }),
  )
}

const launch = async (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium was found: node scripts/browser.mjs')
  return chromium.launch({ executablePath, args: quiet })
}

export const openWorld = async (base: string): Promise<World> => {
  const browser = await launch()
  const ear: Ear = { faults: [], frames: new Map(), away: new Set() }
  const folder = process.env['SHOTS']
  if (folder) mkdirSync(folder, { recursive: true })
  const shot = async (page: Page, name: string) => {
    if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
  }
  return {
    faults: ear.faults,
    received: (name) => Buffer.concat(ear.frames.get(name) ?? []).toString('utf8'),
    person: async (name, device) => {
      const context = await browser.newContext({ ...sizes[device], baseURL: base, locale: 'nl-BE' })
      context.setDefaultTimeout(patience)
      hear(context, name, ear)
      return context
    },
    withoutNetwork: async (context, act) => {
      ear.away.add(context)
      await context.setOffline(true)
      try {
        await act()
      } finally {
        await context.setOffline(false)
      }
    },
    shot,
    shootAll: async (name) => {
      const pages = browser.contexts().flatMap((context) => context.pages())
      for (const [n, page] of pages.entries()) await shot(page, `${name}-${n + 1}`)
    },
    close: () => browser.close(),
  }
}

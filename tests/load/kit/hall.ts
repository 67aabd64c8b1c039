// The built product with one workshop whose steps are open, and a browser beside it. Used by the scripts of tests/load.
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findBrowser } from '../../../scripts/browser.mjs'
import { enterByLink, makeWorkshop, type MadeWorkshop } from '../../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../../kit/phone-client.ts'
import { createServerProcess, type ServerProcess } from '../../kit/server-process.ts'

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'server')

export interface Hall {
  readonly server: ServerProcess
  readonly made: MadeWorkshop
  readonly moderator: PhoneClient
  readonly close: () => Promise<void>
}

/** Starts the built server as people do, and makes a workshop of these steps. */
export const openHall = async (
  steps: readonly object[],
  settings: Record<string, string> = {},
): Promise<Hall> => {
  const server = await createServerProcess(built, { LOG_LEVEL: 'warn', ...settings })
  await server.start()
  const made = await makeWorkshop(server.url, steps)
  const cookie = await enterByLink(server.url, made, made.links.moderator)
  const moderator = await openPhone({ url: server.url, workshop: made.id, role: 'moderator', cookie })
  return {
    server,
    made,
    moderator,
    close: async () => {
      moderator.close()
      await server.remove()
    },
  }
}

/** The moderator's two presses; resolves when they were answered. */
export const goAndOpen = async ({ moderator }: Hall, step: string): Promise<void> => {
  for (const type of ['step.go', 'step.open']) moderator.ask(null, { type, step })
  await until(`${step} to open`, () => moderator.isDone())
}

export const launch = (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('No Chromium was found: node scripts/browser.mjs')
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
}

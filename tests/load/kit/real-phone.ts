// A guest with a real phone: Chromium, driven by taps through the whole evening, losing its network in between.
// Used by evening.ts.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import * as at from '../../browser/kit/phone.ts'
import { shaped, t } from '../../browser/kit/words.ts'
import { actorMap } from './actor-map.ts'
import type { Ears } from './ears.ts'

/** Long enough to come back after a restart of the server on a busy machine. */
const patienceMs = 60_000

export interface RealPhone {
  readonly name: string
  readonly context: BrowserContext
  readonly page: () => Page
  /** Its texts, each of which must be kept once. */
  readonly laid: readonly { readonly step: string; readonly text: string }[]
  readonly dots: readonly string[]
  readonly join: (address: string) => Promise<void>
  readonly writeAtTable: (round: number, text: string) => Promise<void>
  readonly writeSilently: (text: string) => Promise<void>
  readonly writeOnMap: (text: string) => Promise<void>
  readonly vote: (item: string) => Promise<void>
  /** Without network for so long; what is done meanwhile waits on the phone. */
  readonly offline: (ms: number, meanwhile: () => Promise<void>) => Promise<void>
}

export const openRealPhone = async (
  name: string,
  browser: Browser,
  base: string,
  ears: Ears,
): Promise<RealPhone> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'nl-BE',
    baseURL: base,
  })
  context.setDefaultTimeout(patienceMs)
  ears.listen(context, name)
  const phone = await at.createPhone(name, context)
  const laid: { readonly step: string; readonly text: string }[] = []
  const dots: string[] = []
  const { page } = phone
  return {
    name,
    context,
    page,
    laid,
    dots,
    join: (address) => at.joinByScan(phone, address),
    writeAtTable: async (round, text) => {
      const sits = page().getByRole('button', { name: shaped('tables.iSit') })
      const field = at.fieldAtTable(phone)
      await page()
        .getByText(t('tables.round', { n: round, of: 3 }))
        .first()
        .waitFor()
      // Who still has to say that they sit does so; who came in late sits already.
      await sits.or(field).first().waitFor()
      if (await sits.isVisible()) await sits.click()
      await at.layAtTable(phone, text)
      laid.push({ step: 'tables', text })
    },
    writeSilently: async (text) => {
      await at.goSilent(phone)
      await at.complain(phone, text)
      laid.push({ step: 'silent', text })
      await at.goNow(phone)
    },
    writeOnMap: async (text) => {
      await at.chooseTab(phone, actorMap.tab)
      await page().getByRole('textbox').first().fill(text)
      await at.tapCell(phone, actorMap)
      await page()
        .getByRole('button', { name: t('map.lay') })
        .click()
      await page()
        .getByText(t('map.sent'), { exact: true })
        .or(page().getByText(t('map.sent-waiting'), { exact: true }))
        .waitFor()
      laid.push({ step: 'actors', text })
    },
    vote: async (item) => {
      await at.layDot(phone, item)
      dots.push(item)
    },
    offline: async (ms, meanwhile) => {
      const back = ears.away(context)
      await context.setOffline(true)
      try {
        await meanwhile()
        await new Promise((done) => setTimeout(done, ms))
      } finally {
        await context.setOffline(false)
        back()
      }
    },
  }
}

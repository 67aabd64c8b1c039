// A whole workshop by keys alone: a moderator from the start page to the results, and somebody who takes part. No mouse, no
// finger, no focus set by the test: Tab, arrows, Enter, Space, Escape and the board's letters.
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as board from './kit/board.ts'
import { openWorld, type World } from './kit/browser.ts'
import { soon, steps, workshop } from './kit/evening.ts'
import { arrowTo, enterOn, pressOn, tabTo, typeInto } from './kit/keys.ts'
import { startProduct, type Product } from './kit/server.ts'
import { like, shaped, t } from './kit/words.ts'

let product: Product
let world: World
let desk: Page
let phone: Page
let code: string

beforeAll(async () => {
  product = await startProduct()
  world = await openWorld(product.base)
  desk = await (await world.person('moderator', 'desk')).newPage()
  phone = await (await world.person('phone', 'phone')).newPage()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await world.shootAll('failed-keyboard')
})
afterAll(async () => {
  await world?.close()
  await product?.stop()
})

const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

/** The one filled button says what comes next. */
const primary = (words: string): Promise<void> => enterOn(desk, button(board.toolBar(desk), words))

/** A link by keys, and the page it opens beside this one. */
const opening = async (link: Locator): Promise<Page> => {
  const opened = desk.context().waitForEvent('page')
  await enterOn(desk, link)
  return opened
}

/** A line of the run sheet, and what it can be asked. */
const askOfLine = async (step: string, act: string): Promise<void> => {
  const rail = desk.getByRole('navigation', { name: t('board.rail.label') })
  await enterOn(desk, rail.getByRole('listitem').getByRole('button', { name: like(step) }))
  const dialog = desk.getByRole('dialog', { name: step })
  await enterOn(desk, button(dialog, act))
  await dialog.waitFor({ state: 'hidden' })
}

describe('[BR13] by keys alone', () => {
  it('a workshop is made, and its board opened', async () => {
    await desk.goto(`/start#${product.adminKey}`)
    await typeInto(desk, desk.getByLabel(t('start.field.title')), workshop.title)
    await typeInto(desk, desk.getByLabel(t('start.field.place')), workshop.place)
    await enterOn(desk, button(desk, t('start.make')))
    await desk.getByRole('heading', { name: t('start.made.heading', { title: workshop.title }) }).waitFor()
    const door = desk
      .context()
      .waitForEvent('response', (response) => /\/api\/workshops\/[^/]+\/door\?/.test(response.url()))
    desk = await opening(desk.getByRole('link', { name: t('start.link.moderator.open') }))
    code = ((await (await door).json()) as { readonly code: string }).code
    await button(board.toolBar(desk), t('board.primary.begin', { step: steps.welcome })).waitFor()
  })

  it('the first key of the board leads past the rail', async () => {
    await desk.keyboard.press('Tab')
    const skip = desk.getByRole('link', { name: t('board.skip') })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await desk.keyboard.press('Enter')
    await expect.poll(() => desk.evaluate(() => document.activeElement?.id), soon).toBe('canvas')
  })

  it('somebody types the code and comes in', async () => {
    await phone.goto('/')
    await typeInto(phone, phone.getByLabel(t('code.field')), code)
    await phone.getByText(t('code.found'), { exact: true }).waitFor()
    await enterOn(phone, button(phone, t('code.join')))
    await phone.getByRole('heading', { name: t('phone.lobby.title') }).waitFor()
    await desk
      .getByRole('navigation')
      .getByText(t('board.rail.here', { n: 1 }))
      .waitFor()
  })

  it('the frame, and a table to sit at', async () => {
    await primary(t('board.primary.begin', { step: steps.welcome }))
    await primary(t('board.primary.step.open'))
    await primary(t('board.primary.step.close'))
    await primary(t('board.primary.next', { step: steps.tables }))
    await primary(t('board.primary.step.open'))
    await askOfLine(steps.silent, t('board.act.step.open'))
    await primary(t('tables.spread'))
    await primary(t('tables.start', { n: 1 }))
    await phone.getByRole('textbox').first().waitFor()
    await primary(t('tables.start', { n: 2 }))
    await enterOn(phone, phone.getByRole('button', { name: shaped('tables.iSit') }))
    await typeInto(phone, phone.getByRole('textbox').first(), 'Meer bomen op het plein')
    await enterOn(phone, button(phone, t('tables.lay')))
    await phone.getByRole('article').filter({ hasText: 'Meer bomen' }).waitFor()
  })

  it('a note on the silent table, kept, collected and shown', async () => {
    const places = phone.getByRole('navigation', { name: t('phone.places') })
    await enterOn(phone, places.getByRole('button', { name: steps.silent }))
    await typeInto(phone, phone.getByRole('textbox').first(), 'Het loket is nooit open')
    await enterOn(phone, button(phone, t('silent.send')))
    await phone.getByRole('article').filter({ hasText: 'Het loket' }).waitFor()
    await askOfLine(steps.silent, t('board.act.step.collect'))
    await enterOn(phone, places.getByRole('button', { name: t('phone.place.now') }))
  })

  it('the map: a name in its place by arrows, carried by V, opened and closed', async () => {
    await askOfLine(steps.map, t('board.step.go'))
    await primary(t('board.primary.step.open'))
    await button(phone, t('map.lay')).waitFor()
    await typeInto(phone, phone.getByRole('textbox').first(), 'Fietsersbond')
    const cells = phone.getByRole('radiogroup', { name: t('map.where') }).getByRole('radio')
    await arrowTo(phone, cells, 'ArrowRight')
    await enterOn(phone, button(phone, t('map.lay')))
    const chip = board.chip(desk, 'Fietsersbond')
    await chip.waitFor()
    const before = await board.spoken(desk, 'Fietsersbond')
    await tabTo(desk, chip)
    await desk.keyboard.press('v')
    for (let n = 0; n < 14; n++) await desk.keyboard.press('ArrowRight')
    await desk.keyboard.press('Enter')
    await expect.poll(() => board.spoken(desk, 'Fietsersbond'), soon).not.toBe(before)
    await enterOn(desk, chip)
    const note = desk.getByRole('dialog', { name: 'Fietsersbond' })
    await note.waitFor()
    await desk.keyboard.press('Escape')
    await note.waitFor({ state: 'hidden' })
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true)
    await primary(t('board.primary.step.close'))
  })

  it('the vote: items ticked, a dot laid, shown after a question, and the receipt', async () => {
    await primary(t('board.primary.next', { step: steps.vote }))
    await button(board.toolBar(desk), t('board.primary.step.open')).waitFor()
    // It stands open by itself while there is something to prepare.
    const drawer = desk.getByRole('complementary', { name: t('board.drawer.title') })
    await enterOn(desk, button(drawer, t('vote.startEmpty')))
    await pressOn(desk, drawer.getByRole('checkbox', { name: 'Meer bomen' }), 'Space')
    await drawer.getByText(t('vote.count', { n: 1 }), { exact: true }).waitFor()
    await primary(t('board.primary.step.open'))
    await pressOn(phone, phone.locator('[aria-pressed=false]').first(), 'Space')
    await phone.locator('[aria-pressed=true]').first().waitFor()
    await primary(t('board.primary.step.close'))
    await primary(t('board.primary.step.reveal'))
    const dialog = desk.getByRole('dialog', { name: t('board.confirm.title', { step: steps.vote }) })
    await enterOn(desk, button(dialog, t('board.confirm.yes')))
    await desk.getByRole('table', { name: t('vote.result') }).waitFor()
    await tabTo(phone, phone.getByRole('link', { name: t('vote.find') }))
  })

  it('back and again by their letters, the list of keys, and on to the results', async () => {
    await desk.keyboard.press('?')
    await desk.getByRole('dialog', { name: t('board.shortcuts.title') }).waitFor()
    await desk.keyboard.press('Escape')
    const heard = (key: string) =>
      desk
        .getByText(t(key, { what: t('desk.did.screen.blank') }))
        .first()
        .waitFor({ state: 'attached' })
    await desk.keyboard.press('b')
    await desk.keyboard.press('u')
    await heard('desk.undo.done')
    await desk.keyboard.press('Shift+U')
    await heard('desk.redo.done')
    await desk.keyboard.press('b')
    const results = await opening(board.toolBar(desk).getByRole('link', { name: t('board.primary.results') }))
    await results.getByRole('row').filter({ hasText: 'Fietsersbond' }).first().waitFor()
    expect(world.faults).toEqual([])
  })
})

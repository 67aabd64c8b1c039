// The start page, what it refuses and what it makes, in three sizes and both directions. `npm run test:accessible`.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../browser/kit/browser.ts'
import { startProduct, type Product } from '../browser/kit/server.ts'
import { t } from '../browser/kit/words.ts'
import { createAudit } from './audit.ts'

let product: Product
let world: World

beforeAll(async () => {
  product = await startProduct()
  world = await openWorld(product.base)
})
afterAll(async () => {
  await world?.close()
  await product?.stop()
})

describe('[BR12] before the evening', () => {
  it('the start page and what it made', async () => {
    const audit = createAudit((page, name) => world.shot(page, `matrix ${name}`))
    const page = await (await world.person('organiser', 'desk')).newPage()
    await page.goto(`/start#${product.adminKey}`)
    await page.getByLabel(t('start.field.title')).waitFor()
    await audit.look(page, 'start', 'desk')
    await page.getByRole('button', { name: t('start.make') }).click()
    await audit.look(page, 'start, refused', 'desk')
    await page.getByLabel(t('start.field.title')).fill('Centrum')
    await page.getByRole('button', { name: t('start.make') }).click()
    await page.getByRole('heading', { name: t('start.made.heading', { title: 'Centrum' }) }).waitFor()
    await audit.look(page, 'start, made', 'desk')
    expect(audit.findings()).toEqual([])
  })
})

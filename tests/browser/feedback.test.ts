// The promise kept, in a real browser: two notes, their answers on the phone that wrote them, weeks later and on another device,
// and the public page on a screen, on paper and without scripts.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Localized } from '../../shared/localized.ts'
import { findingsOn } from '../accessible/checks.ts'
import { enterByLink } from '../kit/hall-client.ts'
import { openPhone, until, type PhoneClient } from '../kit/phone-client.ts'
import * as board from './kit/board.ts'
import { soon, startEvening, steps, workshop, type Evening } from './kit/evening.ts'
import { complain, createPhone, goSilent, joinByScan, layOnMap, type Phone } from './kit/phone.ts'
import { dutch, t, template } from './kit/words.ts'

const { config } = template<{
  readonly config: {
    readonly rings: readonly Localized[]
    readonly sectors: readonly { readonly title: Localized }[]
    readonly prompts: readonly { readonly label: Localized }[]
  }
}>('actor-map')
const onMap = {
  tab: dutch(config.prompts[0]?.label ?? {}),
  ring: dutch(config.rings[0] ?? {}),
  sector: dutch(config.sectors[0]?.title ?? {}),
}

const actor = 'Fietsersgroep'
const complaint = 'De zone 30 is er wel, maar niemand houdt zich eraan.'
const answers = {
  [actor]: { status: 'taken-up', why: 'De groep zit mee aan tafel.', by: 'Nadia', due: 'juni 2027' },
  [complaint]: { status: 'passed-on', why: 'De politiezone meet.', by: 'Politiezone', due: '' },
} as const

let evening: Evening
let phone: Phone
let staff: PhoneClient
let id: string
let link: string

const acts = async (type: string, more: object = {}): Promise<void> => {
  const before = staff.answers.length
  staff.ask(null, { type, ...more } as { type: string })
  await until(`an answer to ${type}`, () => staff.answers.length > before)
  expect({ type, answer: staff.answers.at(-1)?.answer.type }).toEqual({ type, answer: 'accepted' })
}

/** Answers whatever has these words, as an officer does. */
const give = async (text: keyof typeof answers): Promise<void> => {
  const response = await fetch(`${evening.product.base}/api/workshops/${id}/points?role=moderator`, {
    headers: { cookie: moderatorsCookie },
  })
  const { steps: all } = (await response.json()) as {
    readonly steps: readonly {
      readonly step: string
      readonly points: readonly {
        readonly text: unknown
        readonly notes: readonly { readonly id: string }[]
      }[]
    }[]
  }
  const found = all.flatMap(({ step, points }) =>
    points
      .filter((point) => point.text === text)
      .flatMap(({ notes }) => notes.map(({ id: note }) => ({ step, note }))),
  )
  expect(found).toHaveLength(1)
  await acts('answers.give', { notes: found.map((one) => ({ ...one, was: 0 })), answer: answers[text] })
}
let moderatorsCookie: string

const shows = async (page: Phone | { readonly page: Phone['page'] }): Promise<void> => {
  for (const text of [actor, complaint] as const) {
    await page.page().getByText(text).first().waitFor()
    await page.page().getByText(answers[text].why).waitFor()
  }
}

beforeAll(async () => {
  evening = await startEvening()
  phone = await createPhone('writer', await evening.world.person('writer', 'phone'))
  id = evening.links.moderator.split('/')[2]?.split('#')[0] ?? ''
  await joinByScan(phone, evening.scanned)
  await board.askOfLine(evening.board, steps.silent, t('board.act.step.open'))
  await board.askOfLine(evening.board, steps.map, t('board.step.go'))
  await board.openStep(evening.board)
  await layOnMap(phone, { text: actor, ...onMap })
  await goSilent(phone)
  await complain(phone, complaint)
  const made = { id } as Parameters<typeof enterByLink>[1]
  moderatorsCookie = await enterByLink(evening.product.base, made, evening.links.moderator)
  staff = await openPhone({
    url: evening.product.base,
    workshop: id,
    role: 'moderator',
    cookie: moderatorsCookie,
  })
  await until('the moderator to be let in', () => staff.stores.frame.getState().frame !== null)
}, 60_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed-feedback')
})
afterAll(async () => {
  staff?.close()
  await evening?.close()
})

describe('[BR17] the day after', () => {
  it('the last screen shows where the answers will be', async () => {
    for (const step of ['silent', 'actors']) await acts('step.close', { step })
    await acts('step.reveal', { step: 'silent' })
    await acts('workshop.close')
    await evening.screen.getByRole('heading', { name: t('board.answers.later') }).waitFor()
    await evening.world.shot(evening.screen, 'feedback-screen')
    const page = await (await evening.world.person('passer-by', 'phone')).newPage()
    await page.goto(`/f/${id}`)
    await page.getByText(t('feedback.later')).waitFor()
  })

  it('the phone shows each own note with its answer, named and anonymous', async () => {
    for (const text of [actor, complaint] as const) await give(text)
    await acts('feedback.publish', { changed: '' })
    await evening.screen.getByRole('heading', { name: t('board.answers.there') }).waitFor()
    await phone.reopen()
    await shows(phone)
    await phone.page().getByText(t('room.own.all')).waitFor()
    await evening.world.shot(phone.page(), 'feedback-phone')
    expect(await findingsOn(phone.page())).toEqual([])
  })

  it('makes a link that shows them on another device', async () => {
    await phone
      .page()
      .getByRole('button', { name: t('room.keep') })
      .click()
    link = await phone.page().getByRole('textbox').inputValue()
    expect(await findingsOn(phone.page())).toEqual([])
    const other = await createPhone('other', await evening.world.person('other', 'phone'))
    const asked: string[] = []
    other.page().on('request', (request) => asked.push(request.url()))
    await other.page().goto(link)
    await shows(other)
    expect(new URL(other.page().url()).hash).toBe('')
    const [, fragment = ''] = link.split('#')
    const ids = fragment.split('.').filter((part) => part.length === 22)
    expect(ids).toHaveLength(3)
    expect(asked.filter((url) => ids.some((one) => url.split('#')[0]?.includes(one)))).toEqual([])
    await other.page().reload()
    await shows(other)
    expect(await findingsOn(other.page())).toEqual([])
  })

  it('still shows them when the session is gone', async () => {
    await phone.context.clearCookies()
    await phone.reopen()
    await phone
      .page()
      .getByRole('link', { name: t('room.own.way', { title: workshop.title }) })
      .click()
    await shows(phone)
    await evening.world.shot(phone.page(), 'feedback-phone-later')
  })

  it('the page has one’s own notes on top on that phone, and on no other', async () => {
    await phone.page().goto(`/f/${id}`)
    const own = phone.page().getByRole('region', { name: t('feedback.own') })
    await own.getByText(complaint).waitFor()
    await own.getByText(answers[actor].why).waitFor()
    await evening.world.shot(phone.page(), 'feedback-page-phone')
    expect(await findingsOn(phone.page())).toEqual([])
    const stranger = await (await evening.world.person('stranger', 'desk')).newPage()
    await stranger.goto(`/f/${id}`)
    await stranger.getByText(complaint).waitFor()
    await expect
      .poll(() => stranger.getByRole('button', { name: t('feedback.print') }).isVisible(), soon)
      .toBe(true)
    expect(await stranger.getByText(t('feedback.own'), { exact: true }).isVisible()).toBe(false)
    await evening.world.shot(stranger, 'feedback-page')
    for (const more of ['', '?by=answer', '?language=ar']) {
      await stranger.goto(`/f/${id}${more}`)
      expect(await findingsOn(stranger)).toEqual([])
    }
  })

  it('is read without scripts, and printed without what is not for paper', async () => {
    const browser = phone.context.browser()
    const context = await browser?.newContext({ javaScriptEnabled: false, baseURL: evening.product.base })
    const page = await context?.newPage()
    if (!page) throw new Error('no browser')
    await page.goto(`/f/${id}?by=answer&language=nl`)
    for (const text of [actor, complaint] as const) {
      await page.getByText(text).waitFor()
      await page.getByText(answers[text].why).waitFor()
    }
    await page.emulateMedia({ media: 'print' })
    await page.getByText(complaint).waitFor()
    for (const name of [t('feedback.by.theme'), t('feedback.go')])
      expect(await page.getByText(name, { exact: true }).isVisible()).toBe(false)
  })

  it('no page did what it may not', () => {
    expect(evening.world.faults.filter((fault) => !/40[13]/.test(fault))).toEqual([])
  })
})

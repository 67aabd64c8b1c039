// The actor map: by phone with taps, on the board with the mouse and the keys. Called by evening.test.ts.
import { expect } from 'vitest'
import type { Localized } from '../../../shared/localized.ts'
import * as board from '../kit/board.ts'
import { discarded, soon, shown, steps, write, type Evening } from '../kit/evening.ts'
import * as at from '../kit/phone.ts'
import type { Spot } from '../kit/phone.ts'
import { dutch, t, template } from '../kit/words.ts'

const { config } = template<{
  readonly config: {
    readonly rings: readonly Localized[]
    readonly sectors: readonly { readonly id: string; readonly title: Localized }[]
    readonly prompts: readonly {
      readonly id: string
      readonly label: Localized
      readonly question: Localized
    }[]
  }
}>('actor-map')

const ring = (number: number): string => dutch(config.rings[number - 1] ?? {})
const sector = (id: string): string => dutch(config.sectors.find((one) => one.id === id)?.title ?? {})
const spot = (number: number, id: string): Spot => ({ ring: ring(number), sector: sector(id) })

const questions = {
  active: config.prompts.find(({ id }) => id === 'active'),
  needed: config.prompts.find(({ id }) => id === 'needed'),
}

const noteDown = (
  evening: Evening,
  prompt: keyof typeof questions,
  text: string,
  where: Spot,
  more: { readonly group?: string; readonly status?: string; readonly reason?: string } = {},
): void => {
  const question = dutch(questions[prompt]?.question ?? {})
  write(evening, { step: steps.map, text, prompt: question, ...where, status: shown, ...more })
}

const union = 'Handelaars van de Markt'
const cyclists = 'Fietsersbond'
const library = 'Bibliotheek'
const station = 'Stationsbuurt'

const lay = async (
  evening: Evening,
  number: number,
  text: string,
  prompt: keyof typeof questions,
  where: Spot,
) => {
  const tab = dutch(questions[prompt]?.label ?? {})
  await at.layOnMap(evening.phone(number), { text, tab, ...where })
  noteDown(evening, prompt, text, where)
}

export const drawMap = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, world } = evening
  await board.goOn(desk, steps.map)
  await board.openStep(desk)
  await lay(evening, 1, union, 'active', spot(1, 'business-owners'))
  await lay(evening, 2, 'Fietsclub', 'needed', spot(3, 'city-services'))
  await lay(evening, 3, library, 'active', spot(2, 'culture-education'))
  await lay(evening, 4, station, 'needed', spot(3, 'residents-users'))
  await lay(evening, 4, 'Per ongeluk', 'needed', spot(2, 'property-owners'))
  await lay(evening, 3, 'Grove opmerking', 'active', spot(2, 'residents-users'))
  await world.shot(evening.phone(4).page(), 'map-phone')
  for (const phone of evening.phones) await at.goMine(phone)
  const there = spot(2, 'residents-users')
  await at.changeOnMap(evening.phone(2), 'Fietsclub', { text: cyclists, ...there })
  evening.written.delete('Fietsclub')
  noteDown(evening, 'needed', cyclists, there)
  await at.withdrawFromMap(evening.phone(4), 'Per ongeluk')
  evening.written.delete('Per ongeluk')
  await world.shot(evening.phone(2).page(), 'map-mine-phone')
  await board.chip(screen, cyclists).waitFor()
  await board.chip(screen, 'Per ongeluk').waitFor({ state: 'detached' })
  await expect.poll(() => board.spoken(screen, cyclists), soon).toContain(`${there.ring} · ${there.sector}`)
}

/** By mouse into the cell of another note, by keys two strides at a time until it lies elsewhere. */
const moveNotes = async (evening: Evening): Promise<void> => {
  const { board: desk, screen } = evening
  const there = spot(1, 'business-owners')
  await board.dragOnto(desk, library, union)
  await expect.poll(() => board.spoken(screen, library), soon).toContain(`${there.ring} · ${there.sector}`)
  noteDown(evening, 'active', library, there)
  const before = await board.spoken(desk, station)
  await board.carryByKeys(desk, station, 'ArrowRight', 14)
  await expect.poll(() => board.spoken(screen, station), soon).not.toBe(before)
  await at.goMine(evening.phone(4))
  const label = await board.spoken(screen, station)
  const place = config.rings
    .flatMap((one) => config.sectors.map((two) => ({ ring: dutch(one), sector: dutch(two.title) })))
    .find((one) => label.endsWith(`${one.ring} · ${one.sector}`))
  if (!place) throw new Error(`${label} names no cell`)
  await at.noteOf(evening.phone(4), station).getByText(`${place.ring} · ${place.sector}`).waitFor()
  noteDown(evening, 'needed', station, place)
}

const groupTwo = async (evening: Evening): Promise<void> => {
  const { board: desk, screen } = evening
  const title = 'Cultuur en handel'
  for (const text of [union, library]) await board.chip(desk, text).click({ modifiers: ['Shift'] })
  await board
    .toolBar(desk)
    .getByRole('button', { name: t('map.group-count', { n: 2 }) })
    .click()
  const dialog = desk.getByRole('dialog', { name: t('map.group'), exact: true })
  await dialog.getByLabel(t('map.group-title')).fill(title)
  await dialog.getByRole('button', { name: t('map.group-make') }).click()
  await board.chip(screen, title).waitFor()
  for (const text of [union, library])
    noteDown(evening, 'active', text, spot(1, 'business-owners'), { group: title })
}

const discard = async (evening: Evening, text: string, reason: string): Promise<void> => {
  const dialog = await board.openNote(evening.board, text)
  await dialog.getByLabel(t('map.discard-why')).fill(reason)
  await dialog.getByRole('button', { name: t('map.discard') }).click()
  await board.chip(evening.screen, text).waitFor({ state: 'detached' })
}

export const tidyMap = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, world } = evening
  await moveNotes(evening)
  await groupTwo(evening)
  const [rude, reason] = ['Grove opmerking', 'Gaat over een persoon']
  await discard(evening, rude, reason)
  await board.undo(desk)
  await board.chip(screen, rude).waitFor()
  await discard(evening, rude, reason)
  noteDown(evening, 'active', rude, spot(2, 'residents-users'), { status: discarded, reason })
  const dialog = await board.openNote(desk, cyclists)
  await dialog.getByRole('button', { name: t('map.spotlight-on') }).click()
  await expect.poll(() => screen.getByText(cyclists).count(), soon).toBeGreaterThan(1)
  await world.shot(screen, 'map-projector')
  await world.shot(desk, 'map-board')
  expect(await screen.getByText(rude).count()).toBe(0)
}

// Three phones come in by the QR, and read the frame that the projector shows. Called by evening.test.ts.
import { expect } from 'vitest'
import * as board from '../kit/board.ts'
import type { Localized } from '../../../shared/localized.ts'
import { steps, workshop, type Evening } from '../kit/evening.ts'
import { joinByScan } from '../kit/phone.ts'
import { dutch, t, template } from '../kit/words.ts'

export const joinByQr = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, scanned, world } = evening
  await screen.getByRole('heading', { name: workshop.title }).waitFor()
  for (const number of [1, 2, 3]) {
    const phone = await evening.newPhone()
    await joinByScan(phone, scanned)
    await phone
      .page()
      .getByRole('heading', { name: t('phone.lobby.title') })
      .waitFor()
    await screen.getByText(`${number} ${t('board.lobby.here', { n: number })}`).waitFor()
  }
  await desk
    .getByText(t('board.rail.here', { n: 3 }))
    .first()
    .waitFor()
  // A shared or photographed address tells no more than the code.
  expect(new URL(evening.phone(1).page().url()).pathname).toBe(`/j/${evening.door.code}`)
  await world.shot(screen, 'lobby-projector')
  await world.shot(evening.phone(1).page(), 'lobby-phone')
}

const welcome = template<{
  readonly config: { readonly sections: readonly { readonly heading: Localized }[] }
}>('welcome')

export const readFrame = async (evening: Evening): Promise<void> => {
  const { board: desk, screen, world } = evening
  await board.begin(desk, steps.welcome)
  await board.openStep(desk)
  const first = dutch(welcome.config.sections[0]?.heading ?? {})
  await screen.getByRole('heading', { name: first }).waitFor()
  for (const phone of evening.phones)
    for (const { heading } of welcome.config.sections)
      await phone
        .page()
        .getByRole('heading', { name: dutch(heading) })
        .waitFor()
  await world.shot(screen, 'frame-projector')
  await world.shot(evening.phone(1).page(), 'frame-phone')
  await board.closeStep(desk)
}

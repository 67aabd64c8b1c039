// A whole evening on the built product, through the pages only: a moderator, a projector, four phones, and the files that
// the officer takes home. The acts follow one another; each stands in acts/.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { joinByQr, readFrame } from './acts/lobby.ts'
import { drawMap, tidyMap } from './acts/map.ts'
import { keepSilence } from './acts/silent.ts'
import { firstRound, latecomer, secondRound, thirdRound } from './acts/tables.ts'
import { readResults } from './acts/results.ts'
import { vote } from './acts/vote.ts'
import { startEvening, type Evening } from './kit/evening.ts'

let evening: Evening

beforeAll(async () => {
  evening = await startEvening()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await evening.world.shootAll('failed')
})
afterAll(async () => {
  await evening?.close()
})

describe('an evening', () => {
  it('[BR1] three phones come in by the QR and read the frame', async () => {
    await joinByQr(evening)
    await readFrame(evening)
  })
  it('[BR2] first round: everyone has a table of their own, and a latecomer sits where it is emptiest', async () => {
    await firstRound(evening)
    await latecomer(evening)
  })
  it('[BR2] second round: notes written without network, or before a reload, arrive once', () =>
    secondRound(evening))
  it('[BR2] third round: a closed tab comes back to its table, and nobody sat anywhere twice', () =>
    thirdRound(evening))
  it('[BR3] silent table: nobody else sees a note before it is revealed, and a reason reaches its writer', () =>
    keepSilence(evening))
  it('[BR4] actor map: laid, changed and taken away by phone; moved, grouped, lit and discarded on the board', async () => {
    await drawMap(evening)
    await tidyMap(evening)
  })
  it('[BR5] dot voting: dots are laid and moved, the wall shows only the turnout, and then the right ranking', () =>
    vote(evening))
  it('[BR6] results: each of the three files has every note once and in its place', () =>
    readResults(evening))
  it('[BR7] no page complained, was refused anything or asked elsewhere', () => {
    expect(evening.world.faults).toEqual([])
    expect(evening.product.warnings()).toEqual([])
  })
})

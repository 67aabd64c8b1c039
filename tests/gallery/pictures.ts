// Every screen of the product, taken while forty-six invented people play an evening on the built server:
// `npx tsx tests/gallery/pictures.ts [folder]`, after a build. Without a folder: `dist/pictures`. docs/screens.md tells about them.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorld, type World } from '../browser/kit/browser.ts'
import { buildServer, createServerProcess, type ServerProcess } from '../kit/server-process.ts'
import { createEveningClock, type EveningClock } from './evening/clock.ts'
import { makeEvening, openHall, steps } from './evening/hall.ts'
import { createPages } from './evening/pages.ts'
import { playEvening } from './evening/play.ts'

// The browser's own clock tells the hour of the town.
process.env['TZ'] = 'Europe/Brussels'

const folder = process.argv[2] ?? join('dist', 'pictures')

const takeAll = async (world: World, server: ServerProcess, clock: EveningClock): Promise<void> => {
  const { url } = server
  const pages = createPages(world, url, folder)
  const workshop = await makeEvening(url)
  const hall = await openHall(url, workshop)
  // Pages take the hour from what the server tells them, so it is made to tell something.
  const at = (time: string): Promise<void> => {
    clock.at(time, server.pid())
    return hall.act({
      type: 'step.change',
      step: steps.vote,
      lead: /[02468]:/.test(time) ? 'Joris' : 'Joris ',
    })
  }
  try {
    await playEvening({ hall, pages, world, folder, at })
  } finally {
    hall.close()
  }
}

mkdirSync(folder, { recursive: true })
const built = await buildServer()
const own = mkdtempSync(join(tmpdir(), 'tafelronde-gallery-'))
const clock = createEveningClock(own, '18:52:00')
const server = await createServerProcess(built.folder, clock.environment)
await server.start()
const world = await openWorld(server.url)
try {
  await takeAll(world, server, clock)
} finally {
  await world.close()
  await server.remove()
  built.remove()
  rmSync(own, { recursive: true, force: true })
}
process.exit(0)

// Writes the golden archive of a format version: `npx tsx tests/golden/write-archive.ts`. Run once per version, never to make a
// test green.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveVersion } from '../../server/archive/model.ts'
import { archived } from '../kit/archives.ts'
import { hardSubject } from '../kit/plan.ts'
import { playEvening } from '../simulation/evening.ts'
import { playDayAfter } from './day-after.ts'

const { world } = await playEvening(2026, hardSubject(), {
  phones: 4,
  acts: 1_500,
  loss: 0,
  doubled: 0,
  restarts: false,
})
const path = join(import.meta.dirname, `archive-${archiveVersion}.json`)
await playDayAfter(world)
writeFileSync(path, `${JSON.stringify(archived(await world.store.read(world.row.id, 0)))}\n`)

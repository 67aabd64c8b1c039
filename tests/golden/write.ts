// Writes the golden ledger of a release: `npx tsx tests/golden/write.ts 0.1.0`. Run once per release, never to make a test green.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportOf } from '../../server/workshop/report.ts'
import { loadRoom } from '../../server/workshop/rooms.ts'
import { hardSubject } from '../kit/plan.ts'
import { playEvening } from '../simulation/evening.ts'
import { playDayAfter } from './day-after.ts'

const release = process.argv[2] ?? ''
if (!/^\d+\.\d+\.\d+$/.test(release)) throw new Error('expected a release, such as 0.1.0')
const { world } = await playEvening(2026, hardSubject(), {
  phones: 4,
  acts: 1_500,
  loss: 0,
  doubled: 0,
  restarts: false,
})
await playDayAfter(world)
const replayed = await loadRoom(world.row.id, world.deps)
if (!replayed) throw new Error('no ledger')
const entries = await world.store.read(world.row.id, 0)
const golden = { release, entries, report: reportOf(replayed.state) }
writeFileSync(join(import.meta.dirname, `ledger-${release}.json`), `${JSON.stringify(golden)}\n`)

// Writes the golden ledger of a release: `npx tsx tests/golden/write.ts 0.1.0`. Run once per release, never to make a test green.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportOf } from '../../server/workshop/report.ts'
import { hardSubject } from '../kit/plan.ts'
import { playEvening } from '../simulation/evening.ts'

const release = process.argv[2] ?? ''
if (!/^\d+\.\d+\.\d+$/.test(release)) throw new Error('expected a release, such as 0.1.0')
const { ledger, replayed } = await playEvening(2026, hardSubject(), {
  phones: 4,
  acts: 1_500,
  loss: 0,
  doubled: 0,
  restarts: false,
})
const golden = { release, entries: ledger, report: reportOf(replayed.state) }
writeFileSync(join(import.meta.dirname, `ledger-${release}.json`), `${JSON.stringify(golden)}\n`)

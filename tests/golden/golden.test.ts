// Facts outlive releases: every ledger that a release wrote still replays to the report it had.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveVersion } from '../../server/archive/model.ts'
import { readArchive } from '../../server/archive/read.ts'
import type { Entry } from '../../server/store/store.ts'
import { evolveEntry } from '../../server/workshop/evolve.ts'
import { reportOf } from '../../server/workshop/report.ts'
import { beforeAll as empty } from '../../server/workshop/state.ts'
import { kinds } from '../../shared/activities/kinds.ts'
import { ledgerOf } from '../kit/archives.ts'
import { workshopFactSchema } from '../../shared/workshop-facts.ts'

interface Golden {
  readonly release: string
  readonly entries: readonly Entry[]
  readonly report: unknown
}

const files = readdirSync(import.meta.dirname).filter((name) => name.startsWith('ledger-'))

describe.each(files)('%s', (name) => {
  const golden = JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Golden

  it('[K11] replays to the report it had', () => {
    const state = golden.entries.reduce((folded, entry) => evolveEntry(folded, entry, kinds), empty)
    // A report may gain columns in a later release; what stood in one stands in it for ever.
    expect(JSON.parse(JSON.stringify(reportOf(state)))).toMatchObject({
      ...(golden.report as object),
      // It was the length of the ledger, which told how many silent notes were sealed; now it counts what could be seen.
      state: expect.any(Number) as number,
    })
  })

  it('[K11] holds only facts that today’s schemas know', () => {
    const steps = new Map<string, string>()
    for (const { facts } of golden.entries)
      for (const { step, fact } of facts) {
        const schema = step === null ? workshopFactSchema : kinds[steps.get(step) ?? '']?.fact
        const checked = schema?.safeParse(fact)
        expect(checked?.success ? [] : [step, fact, checked?.error.issues]).toEqual([])
        if (step === null && fact['type'] === 'workshop.created')
          for (const plan of (fact as unknown as { plan: { steps: { id: string; kind: string }[] } }).plan
            .steps)
            steps.set(plan.id, plan.kind)
      }
  })
})

it('[K11] there is a ledger of every release that changed what facts mean', () => {
  expect(files).toContain('ledger-0.1.0.json')
})

describe('archives', () => {
  const archives = readdirSync(import.meta.dirname).filter((name) => name.startsWith('archive-'))

  it('[AR10] there is one of every format version', () => {
    expect(archives).toEqual(Array.from({ length: archiveVersion }, (_, i) => `archive-${i + 1}.json`))
  })

  it.each(archives)('[AR10] %s loads, and has the report it had', (name) => {
    const bytes = readFileSync(join(import.meta.dirname, name))
    const sound = readArchive(bytes, kinds, Date.UTC(2027, 0, 1))
    if (!sound.ok) throw new Error(JSON.stringify(sound.error))
    const state = ledgerOf(sound.value).reduce((folded, entry) => evolveEntry(folded, entry, kinds), empty)
    const { report } = JSON.parse(bytes.toString('utf8')) as { readonly report: object }
    expect(JSON.parse(JSON.stringify(reportOf(state)))).toMatchObject(report)
  })
})

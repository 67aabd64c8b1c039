// Holds SPEC.md and the tests to one another: no test cites a rule that is not written down, and no rule is without a test
// unless it says so.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

interface Rule {
  readonly id: string
  /** The paper itself says that nothing holds it yet. */
  readonly isUntested: boolean
}

/** Rules as lines of a list: `- **SE1** A sentence.`, with the mark at its end where no test holds it. */
const rulesIn = (paper: string): readonly Rule[] =>
  [...paper.matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\* (.+)$/gm)].map(([, id = '', sentence = '']) => ({
    id,
    isUntested: sentence.endsWith('_(no test yet)_'),
  }))

/** Rules that a test's name begins with; one name may cite several. */
const citedIn = (code: string): readonly string[] =>
  [...code.matchAll(/['"`]((?:\[[A-Z]{1,2}\d+\] ?)+)/g)].flatMap(([, tags = '']) =>
    [...tags.matchAll(/[A-Z]{1,2}\d+/g)].map(([id]) => id),
  )

const isHolding = (path: string): boolean => /\.test\.tsx?$/.test(path) || /^tests\/.+\.tsx?$/.test(path)

const testCode = (): string =>
  ['client', 'scripts', 'server', 'shared', 'templates', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path).replaceAll('\\', '/'),
      ),
    )
    .filter(isHolding)
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')

const differences = (paper: string, code: string): readonly string[] => {
  const rules = rulesIn(paper)
  const written = rules.map(({ id }) => id)
  const cited = new Set(citedIn(code))
  return [
    ...written.filter((id, at) => written.indexOf(id) !== at).map((id) => `${id} is written twice`),
    ...[...cited].filter((id) => !written.includes(id)).map((id) => `${id} is cited and not written`),
    ...rules
      .filter(({ id, isUntested }) => !isUntested && !cited.has(id))
      .map(({ id }) => `${id} is cited by no test`),
    ...rules
      .filter(({ id, isUntested }) => isUntested && cited.has(id))
      .map(({ id }) => `${id} is held by a test now: take its mark away`),
  ]
}

describe('the rules', () => {
  test('[HO12] SPEC.md and the tests name the same rules', () => {
    expect(differences(readFileSync(join(root, 'SPEC.md'), 'utf8'), testCode())).toEqual([])
  })

  test('[HO12] a rule that is missing, unheld, doubled or wrongly marked is found', () => {
    const name = (...ids: readonly string[]) => `it('${ids.map((id) => `[${id}]`).join(' ')} holds', …)`
    const paper = '- **ZA1** One.\n- **ZA2** Two.\n- **ZA3** Three. _(no test yet)_\n- **ZA1** Again.'
    expect(differences(paper, name('ZA1', 'ZA3') + name('ZA9'))).toEqual([
      'ZA1 is written twice',
      'ZA9 is cited and not written',
      'ZA2 is cited by no test',
      'ZA3 is held by a test now: take its mark away',
    ])
    expect(differences('- **ZA1** One.\n- **ZA2** Two. _(no test yet)_', name('ZA1'))).toEqual([])
  })
})

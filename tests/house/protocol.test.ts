// docs/protocol.md names everything that may be asked: whoever writes another client reads it there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { kinds } from '../../shared/activities/kinds.ts'
import { workshopPermits } from '../../shared/protocol/workshop-intent.ts'

const root = join(import.meta.dirname, '..', '..')
const paper = readFileSync(join(root, 'docs', 'protocol.md'), 'utf8')

it('[HO13] the protocol paper names every intent', () => {
  const all = [workshopPermits, ...Object.values(kinds).map(({ permits }) => permits)].flatMap(Object.keys)
  expect(all.length).toBeGreaterThan(80)
  expect(all.filter((type) => !paper.includes(`\`${type}\``))).toEqual([])
})

it('[HO13] the protocol paper names every route of a workshop', () => {
  const code = readdirSync(join(root, 'server', 'http'))
    .map((file) => readFileSync(join(root, 'server', 'http', file), 'utf8'))
    .join('\n')
  const routes = [...code.matchAll(/router\.\w+\(\s*'(\/api\/[^']+|\/v\/:[^']+)'/g)].map(
    ([, path]) => path ?? '',
  )
  expect(routes.length).toBeGreaterThan(15)
  expect(routes.filter((path) => !paper.includes(path))).toEqual([])
})

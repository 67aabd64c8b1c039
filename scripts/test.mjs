// `npm test`: everything that must hold, on a fresh clone too. `npm run check` is the same without the browser.
// Ends with one line that counts the tests: "Tests: N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { checkKinds } from './kinds.mjs'
import { fail, root, runBin, say } from './lib/console.mjs'
import { tasks } from './lib/tasks.mjs'
import { prepare } from './prepare.mjs'

const withBrowser = !process.argv.includes('--without-browser')
const resultPath = join(root, 'dist', 'test-results.json')

const mustPass = async (what, task) => {
  say(what)
  if ((await task()) !== 0) fail(`${what}: failed; the messages stand above.`)
}

const runTests = () => {
  // The build has set it to production, where React leaves out what tests need.
  process.env.NODE_ENV = 'test'
  mkdirSync(join(root, 'dist'), { recursive: true })
  rmSync(resultPath, { force: true })
  const projects = ['unit', 'client', ...(withBrowser ? ['browser'] : [])]
  return runBin('vitest', [
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultPath}`,
  ])
}

const readCounts = () => {
  if (!existsSync(resultPath)) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(resultPath, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
}

await prepare()
if (withBrowser) process.env.CHROMIUM_PATH = ensureBrowser()
say('Kinds of activity: lists and folders')
checkKinds()
await mustPass('Types', tasks.types)
await mustPass('Lint', tasks.lint)
await mustPass('Format', tasks['format-check'])
await build()
say('Tests')
const code = await runTests()
const { passed, failed, skipped } = readCounts()
console.log(`\nTests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = code === 0 && passed === 0 ? 1 : code

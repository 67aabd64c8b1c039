// Runs one check on a clone that may not be installed yet: `node scripts/run.mjs types|lint|format|…`.
// Called by the npm scripts test:…, measure:… and format.
import { ensureBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { fail } from './lib/console.mjs'
import { tasks } from './lib/tasks.mjs'
import { prepare } from './prepare.mjs'

const [name = '', ...args] = process.argv.slice(2)
const task = tasks[name]
if (task === undefined) fail(`There is no check "${name}"; there are ${Object.keys(tasks).join(', ')}.`)

/** What is looked at in a browser, as it is built. */
const inBrowser = ['browser', 'accessible', 'measure-board', 'measure-phone', 'evening']

await prepare()
if (inBrowser.includes(name)) {
  process.env.CHROMIUM_PATH = ensureBrowser()
  await build()
}
process.exitCode = await task(args)

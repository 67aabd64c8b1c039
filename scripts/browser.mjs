// Finds a Chromium for the browser tests, installs one where it may (root on Debian), or says how to get one.
// Used by scripts/test.mjs, scripts/run.mjs and tests/browser; `node scripts/browser.mjs` prints its path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, isMain } from './lib/console.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
]

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The path of a Chromium on this machine: `CHROMIUM_PATH` when set, else the first on the PATH, else a usual place.
 * @returns undefined when there is none
 */
export const findBrowser = () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return isProgram(chosen) ? chosen : undefined
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...usualPlaces].find(isProgram)
}

const canInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

const aptGet = (...args) =>
  spawnSync('apt-get', args, {
    // Standard output belongs to the path that this script prints.
    stdio: ['ignore', process.stderr.fd, 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

const install = () => {
  console.error('› Installing Chromium for the browser tests (apt-get install chromium)')
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', 'chromium')
}

const howToGetOne = [
  'The browser tests need a Chromium, and none was found.',
  '  Debian            apt-get install chromium',
  '  Ubuntu, macOS, …  install Chromium, Google Chrome or Edge in the usual way',
  '  elsewhere         set CHROMIUM_PATH to the program',
  '  To run all tests but these: npm run check',
].join('\n')

/** The path of a Chromium, installing one if need be; ends the program with a message when there can be none. */
export const ensureBrowser = () => {
  const found = findBrowser()
  if (found !== undefined) return found
  if (process.env.CHROMIUM_PATH) fail(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which is no program.`)
  if (canInstall()) install()
  return findBrowser() ?? fail(howToGetOne)
}

if (isMain(import.meta.url)) console.log(ensureBrowser())

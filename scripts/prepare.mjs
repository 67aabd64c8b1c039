// Makes a fresh clone ready: installs what the lock file asks for and sees that the SQLite driver loads.
// Called by every other script before its own work; does nothing when nothing is missing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, isMain, root, runNpm, say } from './lib/console.mjs'

const lowestNode = [20, 19]

const readLock = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {}

/**
 * Compares what is installed with the lock file by version, not by date: a checkout touches dates.
 * Optional packages may be absent, for they depend on the machine.
 */
const isInstalled = () => {
  const installedLock = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedLock)) return false
  const installed = readLock(installedLock)
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version
  })
}

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = lowestNode
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  fail(
    `Tafelronde needs Node ${lowestNode.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org`,
  )
}

const install = async () => {
  say('Installing the dependencies (npm ci). This takes a minute or two, once.')
  say(
    "The store's driver, better-sqlite3, may have to be compiled meanwhile, which takes a minute of its own.",
  )
  const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
  if (code !== 0)
    fail('npm ci failed; its message stands above. Is there a connection to the package registry?')
}

/** Tried in a process of its own: a driver compiled for another Node can crash instead of throwing. */
const driverLoads = () => {
  const program = "const D=require('better-sqlite3');new D(':memory:').prepare('select 1').get()"
  return spawnSync(process.execPath, ['-e', program], { cwd: root, stdio: 'ignore' }).status === 0
}

const howToCompile = [
  'The SQLite driver (better-sqlite3) does not load and could not be compiled.',
  '  It needs Python 3, make and a C++ compiler:',
  '    Debian or Ubuntu   apt-get install python3 make g++',
  '    macOS              xcode-select --install',
  '    Windows            the "Desktop development with C++" workload of Visual Studio Build Tools',
  '  Then run the same command again.',
].join('\n')

const rebuildDriver = async () => {
  const isThere = existsSync(join(root, 'node_modules', 'better-sqlite3'))
  say(
    `${isThere ? 'The SQLite driver was made for another Node' : 'The SQLite driver is missing'}: compiling it, about a minute.`,
  )
  if (isThere) await runNpm(['rebuild', 'better-sqlite3'])
  else await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
  if (!driverLoads()) fail(howToCompile)
}

/** Leaves the clone installed and the store's driver loadable, or ends the program with a message. */
export const prepare = async () => {
  checkNode()
  if (!isInstalled()) await install()
  if (!driverLoads()) await rebuildDriver()
}

if (isMain(import.meta.url)) await prepare()

// How the scripts speak, find the project's folder, and run other programs. Used by every script.
import { spawn } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The project's folder. */
export const root = resolve(import.meta.dirname, '..', '..')

/** Tells the person at the console what is being done. */
export const say = (text) => console.log(`› ${text}`)

/** Says what went wrong and what to do about it, and ends with code 1. */
export const fail = (text) => {
  console.error(`\n✗ ${text}\n`)
  process.exit(1)
}

/**
 * Runs a program in the project's folder, in this console.
 * @returns its exit code (1 when it could not be started or was ended by a signal)
 */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })

/** The script behind a program of an installed package, so that it runs without a shell on every system. */
export const binOf = (packageName, program = packageName) => {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[program])
}

/** Runs an installed package's program with this Node. */
export const runBin = (packageName, args, options, program = packageName) =>
  run(process.execPath, [binOf(packageName, program), ...args], options)

/** Runs npm: the one that started us when there is one, else the one on the PATH. */
export const runNpm = (args) => {
  const npmScript = process.env.npm_execpath
  if (npmScript?.endsWith('.js')) return run(process.execPath, [npmScript, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** True when the module at `moduleUrl` is the script that Node was started with. */
export const isMain = (moduleUrl) =>
  process.argv[1] !== undefined && pathToFileURL(realpathSync(process.argv[1])).href === moduleUrl

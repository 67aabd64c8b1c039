// Builds what is stale: the server (esbuild) and the two page builds, phone and desk (vite).
// Called by `npm start`, `npm test` and `npm run build`. Names of builds may be given: `build.mjs server phone`.
// `--partial` builds the entries that exist and passes over those that do not; `--force` builds fresh ones too.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fail, isMain, root, say } from './lib/console.mjs'
import { hashOf, readStamp, writeStamp } from './lib/source-hash.mjs'
import { prepare } from './prepare.mjs'

const pageSources = ['client', 'shared', 'package-lock.json', 'vite.config.ts', 'scripts/lib']

/** What can be built: where it comes from, what must exist for it, and the file that proves it is there. */
const builds = {
  server: {
    sources: ['server', 'shared', 'package-lock.json', 'scripts/build.mjs'],
    entries: ['server/main.ts'],
    result: 'dist/server/main.js',
    make: () => buildServer(),
  },
  phone: {
    sources: pageSources,
    entries: ['client/phone/index.html'],
    result: 'dist/client/phone/index.html',
    make: () => buildPages('phone'),
  },
  desk: {
    sources: pageSources,
    entries: ['start', 'board', 'screen', 'results'].map((surface) => `client/${surface}/index.html`),
    result: 'dist/client/desk',
    make: () => buildPages('desk'),
  },
}

const isWorker = (path) => /(^|[/-])worker\.ts$/.test(path.replaceAll('\\', '/'))

/** Workers are entries of their own and keep their folder: server/exports/worker.ts → dist/server/exports/worker.js. */
const serverEntries = () =>
  readdirSync(join(root, 'server'), { recursive: true })
    .filter((path) => path === 'main.ts' || isWorker(path))
    .map((path) => join(root, 'server', path))

const buildServer = async () => {
  const { build } = await import('esbuild')
  rmSync(join(root, 'dist', 'server'), { recursive: true, force: true })
  await build({
    entryPoints: serverEntries(),
    outbase: join(root, 'server'),
    outdir: join(root, 'dist', 'server'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  })
}

const buildPages = async (mode) => {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn' })
}

const missingEntries = ({ entries }) => entries.filter((entry) => !existsSync(join(root, entry)))

const hasEnough = (name, isPartial) => {
  const missing = missingEntries(builds[name])
  if (missing.length === 0) return true
  if (!isPartial)
    fail(`Cannot build "${name}": ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} missing.`)
  say(`${name}: without ${missing.join(', ')}`)
  return missing.length < builds[name].entries.length
}

const buildOne = async (name, { isPartial, isForced }) => {
  if (!hasEnough(name, isPartial)) return
  const { sources, result, make } = builds[name]
  const hash = hashOf(sources)
  if (!isForced && readStamp(name) === hash && existsSync(join(root, result))) return
  const startedAt = performance.now()
  say(`Building ${name} …`)
  await make()
  writeStamp(name, hash)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`Built ${name} in ${seconds} s → ${relative(root, join(root, result))}`)
}

/** Builds the named builds (all when none is named), skipping those whose sources have not changed. */
export const build = async (names = Object.keys(builds), options = { isPartial: false, isForced: false }) => {
  for (const name of names) {
    if (!(name in builds)) fail(`There is no build "${name}"; there are ${Object.keys(builds).join(', ')}.`)
    await buildOne(name, options)
  }
}

if (isMain(import.meta.url)) {
  const args = process.argv.slice(2)
  const names = args.filter((arg) => !arg.startsWith('--'))
  await prepare()
  await build(names.length > 0 ? names : undefined, {
    isPartial: args.includes('--partial'),
    isForced: args.includes('--force'),
  })
}

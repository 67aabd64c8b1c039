// Measures what a phone must fetch before the first note can be written: the entry, the room, the actor map's face, one
// language, the connection; not Yjs. `node scripts/phone-size.mjs` prints it; tests/house/phone-size.test.ts holds it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { isMain, root } from './lib/console.mjs'

/** The aim: what a phone may fetch, in bytes compressed by brotli, before its first note. */
export const aimBytes = 30_000

/** The most it may be: the aim is reached. This only goes down; whoever makes the scripts smaller lowers it. */
export const mostBytes = 30_000

/** What a phone loads before the first note of the first kind: two scripts and the words of a language (vite.config.ts). */
const scriptNames = ['first', 'room']
const words = 'phone/words/nl.ts'

const keyOfScript = (manifest, name) =>
  Object.keys(manifest).find((key) => manifest[key].name === name && manifest[key].file.endsWith('.js')) ??
  name

/** Everything these chunks import statically, each once. */
const reachedFrom = (manifest, keys, seen = new Set()) => {
  for (const key of keys) {
    if (seen.has(key)) continue
    if (!manifest[key])
      throw new Error(`The phone's build has no ${key}: is it built, or was a file renamed?`)
    seen.add(key)
    reachedFrom(manifest, manifest[key].imports ?? [], seen)
  }
  return seen
}

const brotliOf = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength

/** Bytes per script, the largest first, read from a finished build in `dist/client/phone`. */
export const measurePhone = (folder = join(root, 'dist', 'client', 'phone')) => {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
  const roots = [...scriptNames.map((name) => keyOfScript(manifest, name)), words]
  const scripts = [...reachedFrom(manifest, roots)].map((key) => {
    const { file } = manifest[key]
    return { key, file, bytes: brotliOf(readFileSync(join(folder, file))) }
  })
  return {
    scripts: scripts.toSorted((a, b) => b.bytes - a.bytes),
    total: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

if (isMain(import.meta.url)) {
  const { scripts, total } = measurePhone()
  for (const { key, bytes } of scripts) console.log(`${String(bytes).padStart(7)}  ${key}`)
  console.log(`${String(total).padStart(7)}  in all, of at most ${mostBytes} (aim: ${aimBytes})`)
  process.exitCode = total > mostBytes ? 1 : 0
}

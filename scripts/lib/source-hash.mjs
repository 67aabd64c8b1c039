// Tells whether a build is stale, by the contents of the files it is made from. Used by build.mjs.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './console.mjs'

const isSource = (name) => !/\.test\.tsx?$/.test(name)

const filesUnder = (path) => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** One hash over the names and contents of all files under the given paths (relative to the project). */
export const hashOf = (paths) => {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => filesUnder(join(root, path))).toSorted()
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

const stampPath = (name) => join(root, 'dist', '.stamps', name)

/** The hash a build was last made from, or an empty text. */
export const readStamp = (name) => (existsSync(stampPath(name)) ? readFileSync(stampPath(name), 'utf8') : '')

/** Remembers what a build was made from; written only after it succeeded. */
export const writeStamp = (name, hash) => {
  mkdirSync(dirname(stampPath(name)), { recursive: true })
  writeFileSync(stampPath(name), hash)
}

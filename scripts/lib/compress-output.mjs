// Writes a brotli and a gzip twin beside every text file of a finished page build. Called by vite.config.ts.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)
const isText = (name) => /\.(js|css|html|svg|json|webmanifest|txt)$/.test(name)

const compressFile = async (path) => {
  const bytes = await readFile(path)
  const brotliOptions = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }
  await writeFile(`${path}.br`, await brotliAsync(bytes, brotliOptions))
  await writeFile(`${path}.gz`, await gzipAsync(bytes, { level: 9 }))
}

/** Compresses every text file under `folder`, at the strongest level, since it happens once per build. */
export const compressOutput = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && isText(entry.name))
  for (const file of files) await compressFile(join(file.parentPath, file.name))
}

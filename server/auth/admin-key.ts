// The key for making workshops: ADMIN_KEY, or one made at the first start and kept in the data folder for its owner's eyes.
// Called by `server/main` at start.
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newSecret } from './secrets.ts'

const fileName = 'admin-key'

const readKey = async (path: string): Promise<string | null> => {
  try {
    return (await readFile(path, 'utf8')).trim() || null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The key; made when there is none. Rejects when the folder cannot be read or written. */
export const readAdminKey = async (dataDir: string, given: string | null): Promise<string> => {
  if (given !== null) return given
  const path = join(dataDir, fileName)
  const found = await readKey(path)
  if (found !== null) {
    await chmod(path, 0o600)
    return found
  }
  const key = newSecret()
  await writeFile(path, `${key}\n`, { mode: 0o600 })
  return key
}

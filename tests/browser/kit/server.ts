// Starts the built product as a user would, on a free port with a fresh folder, and stops it. Called by the browser tests.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')
const main = join(root, 'dist', 'server', 'main.js')

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const isReady = async (base: string): Promise<boolean> => {
  try {
    return (await fetch(`${base}/readyz`)).ok
  } catch {
    return false
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export interface Product {
  readonly base: string
  readonly adminKey: string
  /** Lines of the server's log from `warn` upwards; its welcome is not among them. */
  readonly warnings: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Throws when the product has not been built, or does not become ready within 20 seconds. */
export const startProduct = async (): Promise<Product> => {
  if (!existsSync(main)) throw new Error('The product has not been built: node scripts/build.mjs')
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'tafelronde-browser-'))])
  const base = `http://127.0.0.1:${port}`
  const adminKey = 'browser-test-admin-key'
  const environment = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, ADMIN_KEY: adminKey }
  const child = spawn(process.execPath, [main], {
    cwd: root,
    env: { ...process.env, ...environment, PUBLIC_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  const warnings = () =>
    lines
      .join('')
      .split('\n')
      .filter((line) => line.startsWith('{'))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200; tries++) {
    if (await isReady(base)) return { base, adminKey, warnings, stop }
    if (child.exitCode !== null) break
    await wait(100)
  }
  await stop()
  throw new Error(`The server did not become ready.\n${lines.join('')}`)
}

// The server as people run it: built, in a process of its own, on a fresh data folder; killed and started again on the
// same port. Used by the fault tests and by those that look at every byte.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..')

export const adminKey = 'the-admin-key-of-the-tests'

/** Workers are entries of their own and keep their folder, as in `npm run build`. */
const entries = (): readonly string[] =>
  readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path === 'main.ts' || /(^|[/\\-])worker\.ts$/.test(path))
    .map((path) => join(root, 'server', path))

/** Built apart, under `dist`, where templates and pages are found: a test neither needs nor disturbs another build. */
export const buildServer = async (): Promise<{ readonly folder: string; readonly remove: () => void }> => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(root, 'dist', 'tests-'))
  await build({
    entryPoints: [...entries()],
    outbase: join(root, 'server'),
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      // A TCP server's address is an object.
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

const isReady = async (url: string): Promise<boolean> => {
  try {
    const { ok } = await fetch(`${url}/readyz`)
    return ok
  } catch {
    return false
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })

const usual = {
  HOST: '127.0.0.1',
  ADMIN_KEY: adminKey,
  NODE_ENV: 'production',
  LOG_LEVEL: 'debug',
  LIMIT_INTENTS_PER_SECOND: '100000',
  LIMIT_INTENTS_BURST: '100000',
  LIMIT_SOCKETS: '10000',
}

export interface ServerProcess {
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly databasePath: string
  readonly pid: () => number
  /** Everything it has written to standard output and standard error, of all its lives. */
  readonly output: () => string
  /** Whether it ended without being killed. */
  readonly hasDied: () => boolean
  readonly start: () => Promise<void>
  /** `kill -9`. Resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** For good, with its data. */
  readonly remove: () => Promise<void>
}

export const createServerProcess = async (
  folder: string,
  environment: Record<string, string> = {},
): Promise<ServerProcess> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const dataDir = mkdtempSync(join(tmpdir(), 'tafelronde-'))
  const settings = { ...usual, ...environment, PORT: String(port), DATA_DIR: dataDir }
  const output: string[] = []
  let child: ChildProcess | null = null
  let wasKilled = false

  const start = async (): Promise<void> => {
    wasKilled = false
    const started = spawn(process.execPath, [join(folder, 'main.js')], {
      env: { PATH: process.env['PATH'], ...settings },
    })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => void output.push(chunk.toString('utf8')))
    while (!(await isReady(url))) {
      if (started.exitCode !== null) throw new Error(`the server did not start:\n${output.join('')}`)
      await wait(20)
    }
  }
  const kill = async (): Promise<void> => {
    if (!child) return
    wasKilled = true
    child.kill('SIGKILL')
    await ended(child)
  }

  return {
    url,
    port,
    dataDir,
    databasePath: join(dataDir, 'tafelronde.sqlite'),
    pid: () => child?.pid ?? 0,
    output: () => output.join(''),
    hasDied: () => !wasKilled && child !== null && (child.exitCode !== null || child.signalCode !== null),
    start,
    kill,
    remove: async () => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

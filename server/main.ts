// The composition root: alone names adapters, reads the environment, the clock and chance, and hands everyone what they need.
// Started by `npm start` (built) and `npm run dev` (source).
import { createHash, randomBytes } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { access, mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { dirname, extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { kinds } from '../shared/activities/kinds.ts'
import { idFromBytes } from '../shared/ids.ts'
import { keepFor } from '../shared/keep.ts'
import { createApp, type App } from './app.ts'
import { createArchives } from './archive/archives.ts'
import { readAdminKey } from './auth/admin-key.ts'
import { createLinks } from './auth/links.ts'
import { createSessions } from './auth/sessions.ts'
import { createInProcessBus } from './bus/in-process.ts'
import { readConfig, type Config } from './config.ts'
import { createExporter } from './exports/exporter.ts'
import { readHouse } from './exports/house-style.ts'
import { createThreads } from './exports/threads.ts'
import { createKeeper } from './keeper.ts'
import { isLoopback, networkAddresses } from './http/addresses.ts'
import { createOrigins } from './http/origin.ts'
import { codeOf, createLog, type Log } from './log.ts'
import { createPictures } from './pictures/pictures.ts'
import { createSharpEncoder } from './pictures/sharp.ts'
import { createSockets } from './socket/index.ts'
import { createRehearsals } from './rehearsal/rehearsals.ts'
import { createMemoryStore } from './store/memory.ts'
import { createSqliteStore } from './store/sqlite.ts'
import type { Store } from './store/store.ts'
import { createSync } from './sync/index.ts'
import { loadLibrary, type Library } from './templates.ts'
import { welcomeText } from './welcome.ts'
import { loadWords, type WordsByLanguage } from './words.ts'
import { createWorkshop } from './workshop/create.ts'
import type { Deps } from './workshop/deps.ts'
import { createRooms } from './workshop/rooms.ts'

const stopWithinMs = 5_000

/** The project's folder: above `server` in the sources, above `dist/server` in a build. */
const findRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from
  return findRoot(dirname(from))
}

const here = fileURLToPath(import.meta.url)
const root = findRoot(dirname(here))

/** Says why it cannot start, in a sentence, and ends. */
const giveUp = (sentence: string): never => {
  console.error(`\n✗ ${sentence}\n`)
  process.exit(1)
}

const readSettings = (): Config => {
  try {
    return readConfig(process.env)
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : 'The settings could not be read.')
  }
}

const prepareFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    giveUp(
      `The data folder ${folder} cannot be written. Give it to this user, or set DATA_DIR to another one.`,
    )
  }
}

const openStore = async ({ store, dataDir }: Config): Promise<Store> => {
  if (store === 'memory') return createMemoryStore()
  try {
    return await createSqliteStore(join(dataDir, 'tafelronde.sqlite'))
  } catch (error) {
    return giveUp(`The store could not be opened. ${error instanceof Error ? error.message : ''}`)
  }
}

const newId = (): string => idFromBytes(randomBytes(16))
/** Chance in [0, 1) from 48 random bits: codes are made of it, so it must not be guessable. */
const random = (): number => randomBytes(6).readUIntBE(0, 6) / 2 ** 48

const heartDeps = (store: Store, log: Log): Deps => ({
  store,
  bus: createInProcessBus(),
  kinds,
  now: () => Date.now(),
  tick: () => performance.now(),
  random,
  newId,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  soon: (run) => void setImmediate(run),
  after: (ms, run) => {
    const timer = setTimeout(run, ms).unref()
    return () => clearTimeout(timer)
  },
  log,
})

const reportTemplates = (library: Library, log: Log): void => {
  for (const { file, path, expected } of library.errors) {
    console.error(`› ${join('templates', file)}: ${path === '' ? '' : `${path}: `}${expected}`)
    log.warn('template refused', { file })
  }
}

/** What is read before anything can be made. */
const readAll = async (config: Config) => {
  const [store, adminKey, library, words] = await Promise.all([
    openStore(config),
    readAdminKey(config.dataDir, config.adminKey),
    loadLibrary(join(root, 'templates'), kinds),
    loadWords(root),
  ])
  return { store, adminKey, library, words }
}

/** The program of a thread, built or not. */
const workerAt = (folder: string): URL => new URL(`./${folder}/worker${extname(here)}`, import.meta.url)

/** Who writes files: each kind in threads of its own, so that a poster does not wait for a report. */
const makeFiles = async (config: Config, words: WordsByLanguage, log: Log) => ({
  exporter: createExporter({ worker: workerAt('exports'), words, house: await readHouse(config.house, log) }),
  paper: createThreads(workerAt('exports/paper')),
  drawing: createThreads(workerAt('exports/pictures')),
})

/** Everything made and joined, listening to nothing yet. */
const compose = async (config: Config, log: Log) => {
  const { store, adminKey, library, words } = await readAll(config)
  reportTemplates(library, log)
  const heart = heartDeps(store, log)
  const rooms = createRooms(heart)
  const now = heart.now
  const doors = {
    sessions: createSessions({ store, now }),
    links: createLinks({ store, now }),
    origins: createOrigins({ publicUrl: config.publicUrl, now }),
  }
  const files = await makeFiles(config, words, log)
  const encoder = createSharpEncoder()
  const pictures = createPictures({ store, encoder, now })
  const keep = () => keepFor(config.retentionDays, now())
  const archives = createArchives({ ...heart, threads: createThreads(workerAt('archive')), encoder, keep })
  const rehearsals = createRehearsals({ rooms, random: heart.random, newId, after: heart.after })
  const keeper = createKeeper({ store, rooms, now, after: heart.after, log })
  let isReady = true

  const made = {
    config,
    log,
    store,
    rooms,
    ...doors,
    adminKey,
    library,
    kinds,
    words,
    ...files,
    archives,
    rehearsals,
    pictures,
    now,
    newId,
  }
  const shared = { rooms, auth: doors.sessions, config, log }
  const sockets = [createSockets(shared), createSync(shared)]
  const app = createApp(
    {
      ...made,
      createWorkshop: (plan) => createWorkshop({ keep: keep(), ...plan }, heart),
      pages: join(root, 'dist', 'client'),
      wait: (ms) => wait(ms),
      isReady: () => isReady,
    },
    sockets,
  )

  const stop = async (): Promise<void> => {
    isReady = false
    rehearsals.close()
    keeper.close()
    await app.close(stopWithinMs - 1_000)
    await rooms.close()
    await Promise.all([archives, ...Object.values(files)].map((threads) => threads.close()))
    await heart.bus.close()
    await store.close()
  }
  return { app, adminKey, keeper, stop }
}

const listen = ({ server }: App, { port, host }: Config): Promise<AddressInfo> =>
  new Promise((done) => {
    server.once('error', (error) => {
      const taken = codeOf(error) === 'EADDRINUSE'
      giveUp(
        taken
          ? `Port ${port} is taken. Is Tafelronde running already? Otherwise set PORT to another number.`
          : `The server cannot listen on ${host}:${port} (${codeOf(error)}).`,
      )
    })
    // A TCP server's address is an object.
    server.listen(port, host, () => done(server.address() as AddressInfo))
  })

const stopOnSignal = (stop: () => Promise<void>, log: Log): void => {
  let isStopping = false
  const end = async () => {
    if (isStopping) return
    isStopping = true
    // Whatever hangs: after this the process is gone, and what was acknowledged is on disk.
    setTimeout(() => process.exit(1), stopWithinMs).unref()
    await stop()
    log.info('stopped')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

const main = async (): Promise<void> => {
  const config = readSettings()
  const log = createLog(config)
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { code: codeOf(error) }))
  await prepareFolder(config.dataDir)
  const { app, adminKey, keeper, stop } = await compose(config, log)
  // Before anyone is let in: nothing is shown that should be gone.
  await keeper.begin()
  const { port } = await listen(app, config)
  stopOnSignal(stop, log)
  const [lan] = isLoopback(config.host) ? [] : networkAddresses()
  const local = config.publicUrl?.origin ?? `http://localhost:${port}`
  const phones = config.publicUrl?.origin ?? (lan === undefined ? null : `http://${lan}:${port}`)
  console.log(welcomeText({ local, phones }, adminKey))
}

await main()

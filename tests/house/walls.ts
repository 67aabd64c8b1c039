// Rules HO1 to HO5 and HO7: who may import whom (ARCHITECTURE.md). Each takes the tree and gives the breaches as text.
import { isTest, productFiles, withoutComments, type SourceFile, type SourceTree } from './source-tree.ts'
import { chainsTo } from './walk.ts'

/** A rule of the house: the breaches it finds, one line each; none when it holds. */
export type HouseRule = (tree: SourceTree) => readonly string[]

/** Whether a file may not import this path or package. */
type Forbids = (to: string, from: string) => boolean

const breaches = (files: readonly SourceFile[], forbids: Forbids, why: string): readonly string[] =>
  files.flatMap((file) =>
    file.imports
      .filter(({ to }) => forbids(to, file.path))
      .map(({ to }) => `${file.path} imports ${to}: ${why}`),
  )

const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const filesIn = (files: readonly SourceFile[], folder: string) =>
  files.filter(({ path }) => isIn(folder)(path))
const isPackage = (to: string, names: readonly string[]) =>
  names.some((name) => to === name || to.startsWith(`${name}/`))

/** HO1: server and client never import each other; shared imports neither, and does no I/O. */
export const sides: HouseRule = (tree) => {
  const files = [...tree.values()]
  return [
    ...breaches(filesIn(files, 'server'), isIn('client'), 'the server never imports the client'),
    ...breaches(filesIn(files, 'client'), isIn('server'), 'the client never imports the server'),
    ...breaches(
      filesIn(files, 'shared'),
      (to) => isIn('server')(to) || isIn('client')(to),
      'shared knows neither side',
    ),
    ...breaches(
      filesIn(productFiles(tree), 'shared'),
      (to) => to.startsWith('node:'),
      'shared does no input or output',
    ),
  ]
}

const kindOf = (path: string) => /^shared\/activities\/([^/]+)\//.exec(path)?.[1]
const isFace = (path: string) => path.endsWith('.tsx') || isIn('shared/ui')(path)

/** HO2: a kind never imports another kind; nothing on the server reaches a face or shared/ui. */
export const kinds: HouseRule = (tree) => {
  const isOtherKind: Forbids = (to, from) => {
    const [own, other] = [kindOf(from), kindOf(to)]
    return own !== undefined && other !== undefined && own !== other
  }
  const servers = filesIn(productFiles(tree), 'server').map(({ path }) => path)
  return [
    ...breaches([...tree.values()], isOtherKind, 'a kind never imports another kind'),
    ...chainsTo(tree, servers, isFace, () => true).map(
      (chain) => `${chain}: the server draws nothing, it never reaches a face or shared/ui`,
    ),
  ]
}

const ports = ['server/store/store.ts', 'server/bus/bus.ts']
const clockOrChance = /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bMath\.random\b/

const readsClock = (file: SourceFile, why: string): readonly string[] => {
  const found = clockOrChance.exec(withoutComments(file.text))
  return found === null ? [] : [`${file.path} uses ${found[0]}: ${why}`]
}

/** HO3: the heart imports shared, the two ports and yjs, and nothing else; time and chance are handed to it. */
export const heart: HouseRule = (tree) => {
  const files = filesIn(productFiles(tree), 'server/workshop')
  const isForbidden: Forbids = (to) =>
    !(isIn('shared')(to) || isIn('server/workshop')(to) || ports.includes(to) || to === 'yjs')
  const pure = filesIn(productFiles(tree), 'shared').filter(({ path }) => !isFace(path))
  return [
    ...breaches(files, isForbidden, 'the heart imports shared, the two ports and yjs only'),
    ...files.flatMap((file) => readsClock(file, 'time and chance are handed to the heart')),
    ...pure.flatMap((file) => readsClock(file, 'shared knows no clock and no chance')),
  ]
}

const adapterOf = (path: string) =>
  /^server\/(?:store|bus|pictures)\/(memory|sqlite|postgres|in-process|redis|sharp)\b/.exec(path)?.[1]
const drivers = ['better-sqlite3', 'node:sqlite', 'pg', 'ioredis', 'redis', 'sharp']

/** HO4: an adapter imports its port and its driver; only server/main names an adapter, only adapters a driver. */
export const adapters: HouseRule = (tree) => {
  const files = filesIn(productFiles(tree), 'server')
  const isForeignAdapter: Forbids = (to, from) =>
    adapterOf(to) !== undefined && adapterOf(to) !== adapterOf(from) && from !== 'server/main.ts'
  const reachesOut: Forbids = (to, from) =>
    isIn('server')(to) && !to.startsWith(from.split('/').slice(0, 2).join('/'))
  const inAdapters = files.filter(({ path }) => adapterOf(path) !== undefined)
  const outside = files.filter(({ path }) => adapterOf(path) === undefined)
  return [
    ...breaches(files, isForeignAdapter, 'only server/main.ts names an adapter'),
    ...breaches(inAdapters, reachesOut, 'an adapter imports its port and its driver only'),
    ...breaches(outside, (to) => isPackage(to, drivers), 'only an adapter names a driver'),
  ]
}

const network = ['socket.io-client', 'yjs', 'y-websocket', 'y-protocols', 'lib0']
const surface = /^client\/(?!net\/|store\/)[^/]+\//
const isSurfaceEntry = (path: string) => /^client\/[^/]+\/main\.tsx?$/.test(path)

/** HO5: the network libraries are named only in client/net; screens see stores, a surface's main alone sees net. */
export const net: HouseRule = (tree) => {
  const files = productFiles(tree)
  const outside = files.filter(({ path }) => /^(client|shared)\//.test(path) && !isIn('client/net')(path))
  const screens = files.filter(({ path }) => surface.test(path) && !isSurfaceEntry(path))
  return [
    ...breaches(outside, (to) => isPackage(to, network), 'network libraries are named only in client/net'),
    ...breaches(screens, isIn('client/net'), "screens see stores; only a surface's main connects client/net"),
  ]
}

/** HO7: nothing imports from tests/. */
export const fromTests: HouseRule = (tree) =>
  breaches(
    [...tree.values()].filter(({ path }) => !isIn('tests')(path)),
    (to, from) => isIn('tests')(to) || (!isTest(from) && isTest(to)),
    'nothing imports from tests',
  )

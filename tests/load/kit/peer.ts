// The open board library that the board is measured beside: fetched on demand into dist/peer, bundled and served from this
// machine. Used by board.ts.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..', '..', '..')
const own = join(root, 'tests', 'load', 'peer')
const folder = join(root, 'dist', 'peer')
const library = join(folder, 'node_modules', '@excalidraw', 'excalidraw')

export const peerName = (): string => {
  const { name, version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
  }
  return `${name} ${version}`
}

const install = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  cpSync(own, folder, { recursive: true })
  if (!existsSync(library))
    spawnSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
  await build({
    entryPoints: [join(folder, 'page.mjs')],
    outdir: join(folder, 'served'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.IS_PREACT': '"false"' },
    loader: { '.woff2': 'file' },
    logLevel: 'error',
  })
  cpSync(join(library, 'dist', 'prod', 'fonts'), join(folder, 'served', 'fonts'), { recursive: true })
}

const types: { readonly [extension: string]: string } = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><link rel="stylesheet" href="/page.css">
<script>window.EXCALIDRAW_ASSET_PATH = '/'</script></head><body><div id="root"></div>
<script type="module" src="/page.js"></script></body></html>`

/** Serves the peer's page on this machine. */
export const openPeer = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  await install()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname
    const file = join(folder, 'served', normalize(decodeURIComponent(path)))
    if (path === '/') response.setHeader('content-type', 'text/html').end(page)
    else if (existsSync(file))
      response
        .setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
        .end(readFileSync(file))
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  // A TCP server's address is an object.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }
}

// Builds the pages: `--mode phone` (preact, old phones) and `--mode desk` (React, every other surface).
// Called by scripts/build.mjs (both modes) and scripts/dev.mjs (desk mode serves all surfaces while developing).
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { compressOutput } from './scripts/lib/compress-output.mjs'

const root = join(import.meta.dirname, 'client')

/** Surfaces are found by their `index.html`; the phone has a build of its own, because an alias holds for a whole build. */
const surfaces = readdirSync(root).filter((name) => existsSync(join(root, name, 'main.tsx')))

/** Scripts of pages that the server writes itself; it finds them by name (server/published/build-files.ts). */
const scripts: Record<string, string> = { 'feedback-page': join(root, 'feedback', 'main.ts') }

const inputOf = (mode: string): Record<string, string> => ({
  ...Object.fromEntries(
    surfaces
      .filter((name) => (name === 'phone') === (mode === 'phone'))
      .map((name) => [name, join(root, name, 'index.html')]),
  ),
  ...(mode === 'phone' ? {} : scripts),
})

const preactAlias = [
  { find: /^react(-dom\/client)?$/, replacement: join(root, 'phone', 'react.ts') },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
]

/** The phone build has one page, so its page is `dist/client/phone/index.html`, not `…/phone/phone/index.html`. */
const flattenPhonePage = (): Plugin => ({
  name: 'flatten-phone-page',
  apply: 'build',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['phone/index.html']
    if (page) page.fileName = 'index.html'
  },
})

/** Writes `.br` and `.gz` beside each text file, so that the server compresses nothing itself. */
const precompress = (outDir: string): Plugin => ({
  name: 'precompress',
  apply: 'build',
  enforce: 'post',
  writeBundle: () => compressOutput(outDir),
})

const surfaceByPrefix: Readonly<Record<string, string>> = {
  j: 'phone',
  J: 'phone',
  m: 'phone',
  w: 'board',
  t: 'board',
  s: 'screen',
  r: 'results',
  p: 'preview',
}

/** The page the server would answer with for an address; keep in step with the server's own table of pages. */
const surfaceOf = (path: string): string | undefined => {
  const [, prefix = '', rest] = path.split('/')
  if (path === '/' || path === '/j') return 'phone'
  if (path === '/start') return 'start'
  return rest === undefined ? undefined : surfaceByPrefix[prefix]
}

/** Gives the development server the same page addresses as the real one. */
const pageAddresses = (): Plugin => ({
  name: 'page-addresses',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      const surface = path.includes('.') ? undefined : surfaceOf(path)
      if (surface !== undefined && surfaces.includes(surface)) request.url = `/${surface}/index.html`
      next()
    })
  },
})

/**
 * What every phone needs before its first note lies in two scripts, with all they import: together it packs better than
 * apart. The first paints the first screen; the second is the room with the face of the first kind. What comes after that
 * is a request for each thing to see, not for each of its parts: on a slow line a request costs more than what it brings.
 */
const phoneChunks = {
  // Known by name to the server, which tells a phone of its words together with the page (server/http/words-ahead.ts).
  chunkFileNames: ({ facadeModuleId }: { readonly facadeModuleId?: string | null }) =>
    `assets/phone/${/phone[\\/]words[\\/]\w+\.ts$/.test(facadeModuleId ?? '') ? 'words-' : ''}[name]-[hash].js`,
  codeSplitting: {
    groups: [
      { name: 'first', test: /client[\\/]phone[\\/]main\.tsx$/, priority: 2 },
      {
        name: 'room',
        test: /(client[\\/]phone[\\/]room[\\/]room|shared[\\/]activities[\\/]map[\\/]phone)\.tsx$/,
        priority: 1,
      },
      { name: 'clock', test: /client[\\/]phone[\\/]room[\\/]clock\.tsx$/ },
      { name: 'signs', test: /client[\\/]phone[\\/]room[\\/]signs\.tsx$/ },
    ],
  },
}

/** Short and the same in every build: the names stand in the scripts too. */
const phoneClassName = (name: string, file: string): string => {
  const short = createHash('sha256').update(relative(root, file)).digest('base64url').slice(0, 3)
  return `${name}_${short}`
}

export default defineConfig(({ mode, command }) => {
  const isPhone = mode === 'phone'
  const outDir = join(import.meta.dirname, 'dist', 'client', isPhone ? 'phone' : 'desk')
  const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`
  return {
    root,
    appType: 'mpa',
    // The modes name builds, not environments: both are production builds.
    define: command === 'build' ? { 'process.env.NODE_ENV': '"production"' } : {},
    plugins: [react(), pageAddresses(), flattenPhonePage(), precompress(outDir)],
    css: isPhone ? { modules: { generateScopedName: phoneClassName } } : {},
    resolve: { alias: isPhone ? preactAlias : [], dedupe: ['yjs', 'react', 'react-dom'] },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: `assets/${isPhone ? 'phone' : 'desk'}`,
      target: isPhone ? ['es2020'] : ['es2022'],
      // Young enough that logical properties (margin-inline-start, inset) stay as written instead of being
      // turned into :lang() rules.
      cssTarget: ['chrome90', 'firefox90', 'safari15'],
      // The page's policy forbids inline scripts and data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // What loads what: the phone's size is measured from it.
      manifest: isPhone,
      reportCompressedSize: false,
      rolldownOptions: { input: inputOf(mode), ...(isPhone ? { output: phoneChunks } : {}) },
    },
    server: {
      port: Number(process.env['VITE_PORT'] ?? 5173),
      strictPort: true,
      proxy: {
        '/api': { target: server },
        '/healthz': { target: server },
        '/readyz': { target: server },
        '/socket.io': { target: server, ws: true },
        '/sync': { target: server, ws: true },
      },
    },
  }
})

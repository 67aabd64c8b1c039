// Serves or builds the gallery of parts: `vite --config tests/gallery/vite.config.ts` (mode phone uses preact).
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const preactAlias = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
]

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { alias: mode === 'phone' ? preactAlias : [] },
  base: './',
  build: {
    outDir: '../../dist/gallery',
    emptyOutDir: true,
    cssTarget: ['chrome90', 'firefox90', 'safari15'],
  },
}))

// The kinds of test runs, each a project: `--project unit|client|browser`. The fourth, `accessible`, takes minutes and has a
// command of its own: `npm run test:accessible`.
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname
const everywhere = ['**/node_modules/**', '**/dist/**']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          root,
          environment: 'node',
          include: [
            'server/**/*.test.ts',
            'shared/**/*.test.ts',
            'scripts/**/*.test.ts',
            'templates/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: [...everywhere, 'tests/browser/**', 'tests/accessible/**', 'tests/load/**'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'client',
          root,
          environment: 'happy-dom',
          include: ['client/**/*.test.{ts,tsx}', 'shared/**/*.test.tsx', 'tests/**/*.test.tsx'],
          exclude: [...everywhere, 'tests/browser/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        test: {
          name: 'browser',
          root,
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          exclude: everywhere,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A browser and a server at a time are what two cores can carry; the others have finished by then.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'accessible',
          root,
          environment: 'node',
          include: ['tests/accessible/**/*.test.ts'],
          exclude: everywhere,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})

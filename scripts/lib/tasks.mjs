// What each check runs, in one place. Used by run.mjs (one check) and test.mjs (all of them).
import { runBin } from './console.mjs'

/** One check each; every one returns the exit code of its program. Further arguments are handed on. */
export const tasks = {
  types: (args = []) => runBin('typescript', ['--noEmit', ...args], undefined, 'tsc'),
  lint: (args = []) => runBin('oxlint', ['--type-aware', '--deny-warnings', ...args]),
  format: (args = []) => runBin('prettier', ['--write', '--log-level', 'warn', '.', ...args]),
  'format-check': (args = []) => runBin('prettier', ['--check', '.', ...args]),
  unit: (args = []) => runBin('vitest', ['run', '--project', 'unit', '--project', 'client', ...args]),
  'measure-board': (args = []) => runBin('tsx', ['tests/load/board.ts', ...args]),
  'measure-phone': (args = []) => runBin('tsx', ['tests/load/slow-phone.ts', ...args]),
  'measure-exports': (args = []) => runBin('tsx', ['tests/load/exports.ts', ...args]),
  evening: (args = []) => runBin('tsx', ['tests/load/evening.ts', ...args]),
  accessible: (args = []) => runBin('vitest', ['run', '--project', 'accessible', ...args]),
  browser: (args = []) => runBin('vitest', ['run', '--project', 'browser', ...args]),
}

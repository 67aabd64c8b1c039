// How late a server's main thread was, read from what `loop-delay.mjs` writes inside it. Used by exports.ts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface LoopDelays {
  /** What the server must be started with. */
  readonly settings: Record<string, string>
  /** Milliseconds, between two moments of `Date.now`; a second's samples count by when the second ended. */
  readonly between: (from: number, to: number) => readonly number[]
  readonly remove: () => void
}

export const watchLoop = (): LoopDelays => {
  const folder = mkdtempSync(join(tmpdir(), 'tafelronde-loop-'))
  const file = join(folder, 'delays')
  const preload = pathToFileURL(join(import.meta.dirname, 'loop-delay.mjs')).href
  const lines = (): readonly (readonly number[])[] =>
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      // Our own lines: numbers only.
      .map((line) => JSON.parse(line) as number[])
  return {
    settings: { LOOP_DELAY_FILE: file, NODE_OPTIONS: `--import ${preload}` },
    between: (from, to) =>
      lines().flatMap(([at = 0, ...delays]) =>
        at >= from && at <= to + 1_000 ? delays.map((delay) => Math.max(0, delay)) : [],
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

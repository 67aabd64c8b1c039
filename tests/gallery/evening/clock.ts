// The clock of the invented evening: the server starts before the doors open, and is put forward between the acts.
// Called by `pictures.ts`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** 12 November 2026 in the invented town, winter time. */
const moment = (time: string): number => Date.parse(`2026-11-12T${time}+01:00`)

export interface EveningClock {
  /** What the server process is started with. */
  readonly environment: Record<string, string>
  /** Puts the server's clock at this hour, such as `19:36:00`. */
  readonly at: (time: string, pid: number) => void
}

export const createEveningClock = (folder: string, opens: string): EveningClock => {
  const file = join(folder, 'clock.txt')
  return {
    environment: {
      NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'put-forward.mjs')).href}`,
      GALLERY_START: String(moment(opens)),
      GALLERY_CLOCK: file,
      TZ: 'Europe/Brussels',
    },
    at: (time, pid) => {
      writeFileSync(file, String(moment(time)))
      process.kill(pid, 'SIGUSR2')
    },
  }
}

// Puts the thread that calls it behind the main one where processors are few: who waits for a file waits a little longer, who writes a
// note does not. Called by the threads' programs, first of all.
import { setPriority } from 'node:os'

/** Of nineteen; the main thread has none. */
const niceness = 10

/** Only Linux has a priority for each thread; elsewhere it would be the whole server's. */
export const stayBehind = (): void => {
  if (process.platform !== 'linux') return
  try {
    setPriority(niceness)
  } catch {
    // A container may forbid it; it is a courtesy.
  }
}

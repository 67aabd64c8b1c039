// The rehearsals that run on this node. HTTP starts them; a wiped one ends by itself.
import type { WorkshopId } from '../../shared/ids.ts'
import { startDirector, type Director, type DirectorDeps } from './director.ts'

export interface Rehearsals {
  /** Lets this many simulated participants play; those of an earlier start go on. */
  play(workshop: WorkshopId, people: number): void
  close(): void
}

export const createRehearsals = (deps: DirectorDeps): Rehearsals => {
  const directors = new Map<WorkshopId, Director>()
  return {
    play: (workshop, people) => {
      directors.get(workshop)?.stop()
      directors.set(workshop, startDirector(workshop, people, deps))
    },
    close: () => {
      for (const director of directors.values()) director.stop()
      directors.clear()
    },
  }
}

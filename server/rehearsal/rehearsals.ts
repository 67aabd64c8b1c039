// The rehearsals that run on this node. HTTP starts them; a wiped one ends by itself.
import type { WorkshopId } from '../../shared/ids.ts'
import { startDirector, type Director, type DirectorDeps } from './director.ts'

export interface Rehearsals {
  /** Lets this many simulated participants play; asked again, those of an earlier start go on, and none is sent away. */
  play(workshop: WorkshopId, people: number): void
  close(): void
}

export const createRehearsals = (deps: DirectorDeps): Rehearsals => {
  const directors = new Map<WorkshopId, { readonly people: number; readonly director: Director }>()
  return {
    play: (workshop, asked) => {
      const playing = directors.get(workshop)
      const people = Math.max(asked, playing?.director.isOver() ? 0 : (playing?.people ?? 0))
      playing?.director.stop()
      directors.set(workshop, { people, director: startDirector(workshop, people, deps) })
    },
    close: () => {
      for (const { director } of directors.values()) director.stop()
      directors.clear()
    },
  }
}

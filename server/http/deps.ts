// What HTTP is lent by the composition root. Every router takes the part it needs.
import type { AnyKind } from '../../shared/activities/contract.ts'
import type { Archives } from '../archive/archives.ts'
import type { Links } from '../auth/links.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { Config } from '../config.ts'
import type { Exporter } from '../exports/export.ts'
import type { Threads } from '../exports/threads.ts'
import type { Log } from '../log.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { Store, WorkshopRow } from '../store/store.ts'
import type { Library } from '../templates.ts'
import type { WordsByLanguage } from '../words.ts'
import type { Rooms } from '../workshop/api.ts'
import type { WorkshopPlan } from '../../shared/workshop-facts.ts'
import type { Origins } from './origin.ts'

export interface HttpDeps {
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'limits' | 'host' | 'port'>
  readonly log: Log
  readonly store: Store
  readonly rooms: Rooms
  readonly sessions: Sessions
  readonly links: Links
  readonly origins: Origins
  readonly adminKey: string
  readonly library: Library
  readonly kinds: { readonly [name: string]: AnyKind }
  readonly exporter: Exporter
  /** Loads archives. */
  readonly archives: Archives
  /** Draws one picture of a step. */
  readonly drawing: Threads
  /** Draws paper kits. */
  readonly paper: Threads
  /** The product's words, for pages that the server writes itself. */
  readonly words: WordsByLanguage
  readonly rehearsals: Rehearsals
  readonly pictures: Pictures
  /** Writes the register's row and the ledger's first entry. */
  readonly createWorkshop: (plan: WorkshopPlan) => Promise<WorkshopRow>
  /** The folder with the built pages, `dist/client`. */
  readonly pages: string
  readonly now: () => number
  /** Resolves after some milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  readonly newId: () => string
  /** False while stopping: `/readyz` says so, and a proxy sends no one any more. */
  readonly isReady: () => boolean
}

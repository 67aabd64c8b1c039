// The notes of each table, table by table, without going over all of them each time. Read by view.ts and view-overview.ts.
import { noteViews } from '../../notes/view.ts'
import type { TablesConfig } from './config.ts'
import type { Place } from './model.ts'

type Views = ReturnType<typeof noteViews<Place>>

/** Per configuration, so that what is remembered goes when the workshop goes. */
const remembered = new WeakMap<TablesConfig, Map<string, Views>>()

/** The note views of one table; the same ones as long as the configuration lives, so that their buckets are. */
export const viewsOf = (config: TablesConfig, table: string): Views => {
  const perTable = remembered.get(config) ?? new Map<string, Views>()
  remembered.set(config, perTable)
  const known = perTable.get(table)
  if (known) return known
  const made = noteViews<Place>((place) => place.table === table)
  perTable.set(table, made)
  return made
}

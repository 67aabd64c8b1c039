// What the memory store holds. Kept apart so that a test can open the same data twice, as one opens a file twice.
import type { EntryRow } from './entry-row.ts'
import type { DestroyedRow, LinkRow, PictureRow, SessionRow, WorkshopRow } from './store.ts'

export interface MemoryWorkshop {
  row: WorkshopRow
  readonly entries: EntryRow[]
  readonly intents: Set<string>
  readonly secrets: Map<string, number | null>
  readonly pictures: Map<string, PictureRow>
}

export interface MemoryData {
  readonly workshops: Map<string, MemoryWorkshop>
  readonly links: Map<string, LinkRow>
  readonly sessions: Map<string, SessionRow>
  readonly destroyed: DestroyedRow[]
}

export const emptyMemory = (): MemoryData => ({
  workshops: new Map(),
  links: new Map(),
  sessions: new Map(),
  destroyed: [],
})

// The bus, as a port: how nodes wake one another. It carries no content, so a lost, doubled or late ring does no harm.
// Called by `server/workshop/rooms`.
import type { WorkshopId } from '../../shared/ids.ts'

export interface Bus {
  /** Says that a workshop's ledger has reached a sequence. Other nodes read what they miss. */
  ring(workshop: WorkshopId, seq: number): void
  /** Hears rings of other nodes, not one's own. Returns how to stop. */
  onRing(listener: (workshop: WorkshopId, seq: number) => void): () => void
  /** Lossy presence between nodes (counts, who types in which field); nothing else. */
  tell(workshop: WorkshopId, presence: { readonly node: string; readonly here: number }): void
  onTell(
    listener: (workshop: WorkshopId, presence: { readonly node: string; readonly here: number }) => void,
  ): () => void
  close(): Promise<void>
}

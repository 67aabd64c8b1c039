// Short words for `taken-away.test.ts`.
import type { WorkshopId } from '../../shared/ids.ts'
import type { DocumentName } from '../../shared/protocol/documents.ts'

export const mapDocument = (workshop: WorkshopId): Omit<DocumentName, 'step'> => ({
  workshop,
  part: 'main',
  audience: 'room',
})

/** A note on the map. */
export const say = (note: string, text: string, more: object = {}): { readonly type: string } =>
  ({
    type: 'note.add',
    note,
    prompt: 'active',
    place: { ring: 1, sector: 'business-owners', angle: 0.5, depth: 0.5 },
    text,
    ...more,
  }) as { type: string }

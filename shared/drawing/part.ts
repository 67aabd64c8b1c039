// A part of a room view as the faces have it, so that pictures read it with the faces' own functions.
import type { PartView } from '../activities/contract.ts'
import type { JsonObject } from '../json.ts'
import type { ClientPart } from '../notes/expect.ts'
import { entries } from '../table.ts'

/** Empty where there is none: pictures are drawn of an empty view too. */
export const clientPart = (part: PartView | undefined): ClientPart =>
  Object.fromEntries(
    Object.entries(part ?? {}).map(([name, table]): readonly [string, { [id: string]: JsonObject }] => [
      name,
      Object.fromEntries(entries(table)),
    ]),
  )

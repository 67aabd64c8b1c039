// Lays intents on their way over a part, so that what someone wrote stands there at once, marked as waiting.
// Called by `useParts`; pure.
import type { Outgoing } from '../../shared/activities/faces.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'

/** A kind's `expect`, from its face. */
export type Expect<Intent> = (part: ClientPart, intent: Intent, partName: string) => ClientPart

const expectOne = <Intent>(
  part: ClientPart,
  intent: Intent,
  partName: string,
  expect: Expect<Intent>,
): ClientPart => {
  try {
    return expect(part, intent, partName)
  } catch {
    // An intent that an older release of this page left behind must not take the screen down.
    return part
  }
}

/** In the order they were asked; refused ones change nothing. The identical part when there is nothing to lay over it. */
export const overlay = <Intent>(
  part: ClientPart,
  partName: string,
  outgoing: readonly Outgoing<Intent>[],
  expect: Expect<Intent>,
): ClientPart =>
  outgoing.reduce(
    (shown, { intent, state }) => (state === 'refused' ? shown : expectOne(shown, intent, partName, expect)),
    part,
  )

// What turning a page will do to the view, shown at once while the intent is on its way.
import type { ClientPart } from '../../notes/expect.ts'
import type { FrameIntent } from './model.ts'
import { nowKey } from './pages.ts'

export const expect = (part: ClientPart, intent: FrameIntent): ClientPart => ({
  ...part,
  frame: { [nowKey]: { section: intent.section } },
})

// Everything the moderator can ask of the workshop from the shell, with the question first where something becomes visible;
// and which panel stands open.
import { useState } from 'react'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { useClient } from '../store/use.ts'

/** Beside the board: stays while one works. */
const sides = ['people', 'phone'] as const
type Side = (typeof sides)[number]

/** What stands open beside or over the board: one of each sort. */
export type Panel = Side | 'sheet' | 'workshop' | 'keys' | 'trail' | 'shortcuts'

const isSide = (panel: Panel): panel is Side => sides.some((side) => side === panel)

/** Something that waits for a yes. */
export type Question =
  /** It shows something that was hidden. `text`: message key of what, and to whom. */
  | { readonly type: 'shows'; readonly step: string | null; readonly text: string; readonly run: () => void }
  /** It sends someone out. */
  | { readonly type: 'remove'; readonly number: number; readonly run: () => void }

export interface Acts {
  /** Asks at once, or shows a question first for what shows something to the hall that was hidden. */
  readonly act: (intent: WorkshopIntent) => void
  /** Shows the question and runs it after a yes. */
  readonly askFirst: (question: Question) => void
  readonly asking: Question | null
  readonly confirm: () => void
  readonly cancel: () => void
  readonly isOpen: (panel: Panel) => boolean
  /** Opens a panel, or closes it when it stands open. */
  readonly toggle: (panel: Panel) => void
}

/** Undo mends everything else. */
export const needsYes = (
  intent: WorkshopIntent,
): intent is Extract<WorkshopIntent, { type: 'step.reveal' }> => intent.type === 'step.reveal'

export const useActs = (): Acts => {
  const client = useClient()
  const [asking, setAsking] = useState<Question | null>(null)
  const [side, setSide] = useState<Panel | null>(null)
  const [dialog, setDialog] = useState<Panel | null>(null)
  const ask = (intent: WorkshopIntent) =>
    void client.ask(null, intent as WorkshopIntent & Record<string, never>)
  return {
    act: (intent) => {
      if (!needsYes(intent)) return ask(intent)
      const { step } = intent
      setAsking({ type: 'shows', step, text: 'desk.confirm.step', run: () => ask(intent) })
    },
    askFirst: setAsking,
    asking,
    confirm: () => {
      asking?.run()
      setAsking(null)
    },
    cancel: () => setAsking(null),
    isOpen: (panel) => panel === side || panel === dialog,
    toggle: (wanted) => (isSide(wanted) ? setSide : setDialog)((now) => (now === wanted ? null : wanted)),
  }
}

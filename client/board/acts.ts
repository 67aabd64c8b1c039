// Everything the moderator can ask of the workshop from the shell, with the question first where something becomes visible.
import { useState } from 'react'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import { useClient } from '../store/use.ts'

export interface Acts {
  /** Asks at once, or shows a question first for what shows something to the hall that was hidden. */
  readonly act: (intent: WorkshopIntent) => void
  /** The intent that waits for a yes. */
  readonly asking: WorkshopIntent | null
  readonly confirm: () => void
  readonly cancel: () => void
}

export const needsYes = (intent: WorkshopIntent): boolean => intent.type === 'step.reveal'

export const useActs = (): Acts => {
  const client = useClient()
  const [asking, setAsking] = useState<WorkshopIntent | null>(null)
  const ask = (intent: WorkshopIntent) =>
    void client.ask(null, intent as WorkshopIntent & Record<string, never>)
  return {
    act: (intent) => (needsYes(intent) ? setAsking(intent) : ask(intent)),
    asking,
    confirm: () => {
      if (asking) ask(asking)
      setAsking(null)
    },
    cancel: () => setAsking(null),
  }
}

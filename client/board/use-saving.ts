// A form that stays open until the server took what it holds: asks, and tells what came of it. Used by the board's dialogs.
import { useEffect, useState } from 'react'
import type { IntentId } from '../../shared/ids.ts'
import type { Translate } from '../../shared/language/translate.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import type { WorkshopIntent } from '../../shared/protocol/workshop-intent.ts'
import type { ShellIntent } from '../desk/use-face.ts'
import { useClient, useOutgoing } from '../store/use.ts'

export interface Saving {
  readonly save: (intent: WorkshopIntent) => void
  readonly busy: boolean
  /** Why the last one was refused; null after the next try. */
  readonly refused: Refusal | null
}

export const useSaving = (onSaved: () => void): Saving => {
  const client = useClient()
  const [id, setId] = useState<IntentId | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const entry = useOutgoing<ShellIntent>(null).find((one) => one.id === id)
  const isDone = id !== null && (entry === undefined || entry.state === 'accepted')
  const why = entry?.state === 'refused' ? entry.refusal : undefined
  const isRefused = entry?.state === 'refused'
  useEffect(() => {
    if (id === null) return
    if (isDone) {
      setId(null)
      onSaved()
    } else if (isRefused) {
      setId(null)
      setRefused(why ?? { reason: 'malformed' })
      // It is said in the form; the board need not say it again.
      client.forget(id)
    }
  }, [isDone, isRefused, why, id, client, onSaved])
  return {
    save: (intent) => {
      setRefused(null)
      setId(client.ask(null, intent as WorkshopIntent & Record<string, never>))
    },
    busy: id !== null,
    refused,
  }
}

/** Why, as precisely as there are words for it. */
export const refusedText = (t: Translate, { reason, detail }: Refusal): string => {
  const why = typeof detail?.['why'] === 'string' ? detail['why'] : ''
  const own = [`sheet.why.${why}`, `desk.why.${why}`].find((key) => t(key) !== key)
  return t(own ?? `refusal.${reason}`)
}

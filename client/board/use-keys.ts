// The secret links and who came in by them, from the server. Used by the keyring.
import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '../desk/desk-context.tsx'
import { useClient } from '../store/use.ts'

export interface Seat {
  readonly role: string
  readonly table: string | null
  /** '' for the first link of a seat. */
  readonly name: string
}

export interface Key extends Seat {
  readonly createdAt: number
}

export interface Session extends Key {
  readonly id: string
  readonly current: boolean
}

interface Keys {
  readonly links: readonly Key[]
  readonly sessions: readonly Session[]
}

const post = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)

export const useKeys = () => {
  const { workshop } = useClient()
  const { door } = useDesk()
  const [keys, setKeys] = useState<Keys>({ links: [], sessions: [] })
  const base = `/api/workshops/${workshop}`
  const load = useCallback(async () => {
    const answer = await fetch(`${base}/links`).catch(() => null)
    if (answer?.ok) setKeys((await answer.json()) as Keys)
  }, [base])
  useEffect(() => void load(), [load])

  /** The whole address, shown once; null when it could not be made. */
  const make = async ({ role, table, name }: Seat): Promise<string | null> => {
    const answer = await post(`${base}/links`, { role, table, name })
    if (!answer?.ok) return null
    const { link } = (await answer.json()) as { readonly link: string }
    await load()
    // A link is for another device: this laptop may itself be at `localhost`.
    return (door?.base ?? location.origin) + link
  }
  const end = async ({ role, table, name }: Seat) => {
    await post(`${base}/links/end`, { role, table, name })
    await load()
  }
  const sendAway = async (id: string) => {
    await fetch(`${base}/sessions/${id}`, { method: 'DELETE' }).catch(() => null)
    await load()
  }
  return { ...keys, make, end, sendAway }
}

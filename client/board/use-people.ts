// The list of people, fetched while it stands open: anew when counts in the frame move, and every ten seconds.
import { useCallback, useEffect, useState } from 'react'
import type { PeopleAnswer } from '../../shared/protocol/people.ts'
import { useClient, useFrame } from '../store/use.ts'

const everyMs = 10_000

/** Null until it is there; the last one stays when the server cannot be reached. */
export const usePeople = (): { readonly list: PeopleAnswer | null; readonly reload: () => void } => {
  const { workshop } = useClient()
  const counts = useFrame(({ people }) => people)
  const [list, setList] = useState<PeopleAnswer | null>(null)
  const load = useCallback(async () => {
    const answer = await fetch(`/api/workshops/${workshop}/people`).catch(() => null)
    if (answer?.ok) setList((await answer.json()) as PeopleAnswer)
  }, [workshop])
  useEffect(() => {
    void load()
    const timer = setInterval(() => void load(), everyMs)
    return () => clearInterval(timer)
  }, [load, counts])
  return { list, reload: () => void load() }
}

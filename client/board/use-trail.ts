// Fetches the records, a page at a time. Used by the trail's dialog.
import { useCallback, useEffect, useState } from 'react'
import type { TrailLine, TrailPage } from '../../shared/trail.ts'
import { useClient } from '../store/use.ts'

interface Trail {
  readonly lines: readonly TrailLine[]
  readonly next: number | null
  readonly state: 'loading' | 'more' | 'all' | 'failed'
}

const fetchPage = async (workshop: string, from: number): Promise<TrailPage | null> => {
  const address = `/api/workshops/${encodeURIComponent(workshop)}/trail?role=moderator&from=${from}`
  const answer = await fetch(address).catch(() => null)
  return answer?.ok ? ((await answer.json()) as TrailPage) : null
}

export const useTrail = () => {
  const { workshop } = useClient()
  const [trail, setTrail] = useState<Trail>({ lines: [], next: 0, state: 'loading' })
  const load = useCallback(
    async (known: readonly TrailLine[], from: number) => {
      setTrail((before) => ({ ...before, state: 'loading' }))
      const page = await fetchPage(workshop, from)
      if (!page) return setTrail((before) => ({ ...before, state: 'failed' }))
      const lines = [...known, ...page.lines]
      setTrail({ lines, next: page.next, state: page.next === null ? 'all' : 'more' })
    },
    [workshop],
  )
  useEffect(() => void load([], 0), [load])
  return { ...trail, more: () => void load(trail.lines, trail.next ?? trail.lines.length) }
}

// Tells when what stands in the report has changed: something was written, grouped, voted or erased while this page is open.
// Called by app.tsx.
import { useEffect } from 'react'
import { useLatest } from '../../shared/ui/use-latest.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Client } from '../store/index.ts'

/** How long changes are gathered before the report is fetched again, in milliseconds: a hall writes many a second. */
export const gatherMs = 2_000

const versionsOf = ({ steps }: Frame): string => steps.map(({ id, version }) => `${id} ${version}`).join('\n')

/** Calls `fetch` at most once per `gatherMs`, and never while an earlier call still runs. */
export const useFresh = (client: Client | null, fetch: () => Promise<void>): void => {
  const latest = useLatest(fetch)
  useEffect(() => {
    if (!client) return undefined
    let known: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isStale = false
    const run = async () => {
      isStale = false
      await latest.current()
      timer = undefined
      if (isStale) plan()
    }
    const plan = () => {
      isStale = true
      timer ??= setTimeout(() => void run(), gatherMs)
    }
    const stop = client.stores.frame.subscribe(({ frame }) => {
      if (!frame) return
      const now = versionsOf(frame)
      // The first frame comes with the page itself.
      if (known !== null && now !== known) plan()
      known = now
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [client, latest])
}

// Tells when what stands in the report has changed: something was written, grouped, voted or erased while this page is open.
// Called by app.tsx.
import { useEffect } from 'react'
import { useLatest } from '../../shared/ui/use-latest.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Client } from '../store/index.ts'

/** How long changes are gathered before the report is fetched again, in milliseconds: a hall writes many a second. */
export const gatherMs = 2_000

/** While people write nobody is sent a frame for it: as long as a step is open, this page asks by itself; milliseconds. */
export const lookMs = 15_000

const isGoingOn = ({ lines }: Frame): boolean => lines.some(({ phase }) => phase === 'open')

const versionsOf = ({ steps }: Frame): string => steps.map(({ id, version }) => `${id} ${version}`).join('\n')

/** Calls `fetch` when steps moved and while one is open, at most once per `gatherMs`, and never while an earlier call still runs. */
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
    const looking = setInterval(() => {
      const { frame } = client.stores.frame.getState()
      if (frame && isGoingOn(frame) && !document.hidden) plan()
    }, lookMs)
    return () => {
      stop()
      clearInterval(looking)
      clearTimeout(timer)
    }
  }, [client, latest])
}

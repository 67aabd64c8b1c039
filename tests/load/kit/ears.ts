// An ear on every page of an evening: what a page complains of while its network is gone on purpose is written down apart
// from what it complains of otherwise. Used by evening.ts.
import type { BrowserContext } from 'playwright-core'

/** A complaint may come a moment after the network is back: it was on its way. */
const graceMs = 3_000

/** What browsers say of a request or a socket that found no network, or no server behind it. */
const ofNetwork =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_CONNECTION_CLOSED|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED|ERR_SOCKET_NOT_CONNECTED|WebSocket connection to/

export interface Ears {
  readonly listen: (context: BrowserContext, name: string) => void
  /** From now on nobody (or this one page) has a network. Returns how it comes back. */
  readonly away: (who: BrowserContext | 'everyone') => () => void
  readonly faults: readonly string[]
  /** What was said of the network while it was gone on purpose. */
  readonly forgiven: readonly string[]
}

export const createEars = (): Ears => {
  const faults: string[] = []
  const forgiven: string[] = []
  const awayUntil = new Map<BrowserContext | 'everyone', number>()
  const isAway = (context: BrowserContext): boolean =>
    (['everyone', context] as const).some((who) => (awayUntil.get(who) ?? 0) > performance.now())
  return {
    faults,
    forgiven,
    listen: (context, name) => {
      context.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return
        const said = `${name}: ${message.type()} ${message.text()} ${message.location().url}`
        if (isAway(context) && ofNetwork.test(message.text())) forgiven.push(said)
        else faults.push(said)
      })
      context.on('weberror', (error) =>
        faults.push(`${name}: thrown ${error.error().stack ?? error.error().message}`),
      )
    },
    away: (who) => {
      awayUntil.set(who, Infinity)
      return () => awayUntil.set(who, performance.now() + graceMs)
    },
  }
}

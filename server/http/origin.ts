// Which Host and Origin this server answers to: against DNS rebinding and cross-site sockets. Called by the HTTP app
// for each request and by the upgrade router for each socket.
import { networkInterfaces } from 'node:os'
import type { IncomingHttpHeaders } from 'node:http'

export interface Origins {
  /** Whether the Host header names this server: this machine, its addresses on the network, or PUBLIC_URL. */
  isOurHost(headers: IncomingHttpHeaders): boolean
  /**
   * Whether one of our own pages sent this. A request without an Origin passes unless the browser says that it comes from
   * another site: pages of our own send none with a plain GET, and what is no browser has no cookie to be ridden on.
   */
  isOurOrigin(headers: IncomingHttpHeaders): boolean
}

const ownSites: readonly unknown[] = [undefined, 'same-origin', 'none']

const withoutPort = (host: string): string => host.replace(/:\d*$/, '').toLowerCase()

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address.replace(/%.*$/, '')}]` : address))

const toUrl = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** `addresses` is asked again when a host is unknown, at most every few seconds: a laptop changes network. */
export const createOrigins = (deps: {
  readonly publicUrl: URL | null
  readonly now: () => number
  readonly addresses?: () => readonly string[]
}): Origins => {
  const addresses = deps.addresses ?? ownAddresses
  const fixed = ['localhost', '127.0.0.1', '[::1]', ...(deps.publicUrl ? [deps.publicUrl.hostname] : [])]
  let known = new Set([...fixed, ...addresses()])
  let askedAt = deps.now()

  const isOurs = (hostname: string): boolean => {
    if (known.has(hostname)) return true
    if (deps.now() - askedAt < 5_000) return false
    askedAt = deps.now()
    known = new Set([...fixed, ...addresses()])
    return known.has(hostname)
  }

  const isOurHost = ({ host }: IncomingHttpHeaders): boolean =>
    host !== undefined && isOurs(withoutPort(host))

  const isOurOrigin = (headers: IncomingHttpHeaders): boolean => {
    const { origin, host } = headers
    if (origin === undefined) return ownSites.includes(headers['sec-fetch-site'])
    const url = toUrl(origin)
    if (!url || !host) return false
    if (deps.publicUrl && url.origin === deps.publicUrl.origin) return true
    // A page of another port on this machine is another site: host and port must be those that were asked for.
    return (
      url.host === host.toLowerCase().replace(url.protocol === 'https:' ? /:443$/ : /:80$/, '') &&
      isOurHost(headers)
    )
  }

  return { isOurHost, isOurOrigin }
}

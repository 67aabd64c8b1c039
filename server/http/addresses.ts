// Under which address phones reach this machine. Called by the QR's route and by `server/main` for the console.
import { networkInterfaces } from 'node:os'
import type { Request } from 'express'
import type { Config } from '../config.ts'

export const isLoopback = (hostname: string): boolean => /^(localhost|127\.|\[?::1)/.test(hostname)

/** Virtual networks of containers and machines: phones are not there. */
const isVirtual = (name: string): boolean => /^(docker|br-|veth|virbr|vmnet|utun|tun|tap)/.test(name)

/** This machine's IPv4 addresses on the network, the likeliest first. */
export const networkAddresses = (): readonly string[] => {
  const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ address, rank: isVirtual(name) ? 1 : 0 })),
  )
  return found.toSorted((a, b) => a.rank - b.rank).map(({ address }) => address)
}

/**
 * The address for the QR: PUBLIC_URL; else the one the projector itself uses, unless that is this machine's own name for
 * itself, which no phone can reach (a server that listens to itself alone has no other). The Host header has passed the allow-list.
 */
export const joinBase = (
  request: Request,
  { publicUrl, host: listens }: Pick<Config, 'publicUrl' | 'host'>,
): string => {
  if (publicUrl) return publicUrl.origin
  const host = request.headers.host ?? 'localhost'
  const [lan] = networkAddresses()
  if (!isLoopback(host) || isLoopback(listens) || lan === undefined) return `${request.protocol}://${host}`
  const port = /:\d+$/.exec(host)?.[0] ?? ''
  return `${request.protocol}://${lan}${port}`
}

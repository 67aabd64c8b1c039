// The real ports: the network, IndexedDB, the browser's chance and clock. Called by `index.ts` and `phone-ports.ts`.
import type { Role } from '../../shared/roles.ts'
import type { KeepOptions } from '../net/keep-connected.ts'
import { createOpenDocument } from '../net/open-document.ts'
import type { Connect } from '../net/transport.ts'
import type { WireOptions } from '../net/wire.ts'
import type { Ports } from './ports.ts'
import { openStorage } from './storage.ts'

/** A page of this workshop in this role; the session's cookie must be there already. */
export interface OwnPage {
  readonly workshop: string
  readonly role: Role
}

export const portsWith = (
  createConnect: (options: WireOptions & KeepOptions) => Connect,
  page: OwnPage,
): Ports => {
  const after: Ports['after'] = (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  }
  // Pages over plain HTTP have neither crypto.subtle nor randomUUID; getRandomValues is everywhere.
  const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))
  const random = Math.random
  return {
    connect: createConnect({ ...page, url: location.origin, random, after }),
    openDocument: createOpenDocument({ ...page, url: location.origin, random, after }),
    openStorage,
    randomBytes,
    now: Date.now,
    after,
  }
}

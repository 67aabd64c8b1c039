// The real ports: socket.io and Yjs, IndexedDB, the browser's chance and clock. Called once by each surface.
import type { Role } from '../../shared/roles.ts'
import { createConnect } from '../net/connection.ts'
import { createOpenDocument } from '../net/open-document.ts'
import type { Ports } from './ports.ts'
import { openStorage } from './storage.ts'

/** For a page of this workshop in this role; the session's cookie must be there already. */
export const browserPorts = (page: { readonly workshop: string; readonly role: Role }): Ports => {
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

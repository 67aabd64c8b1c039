// Role links: an address with a secret in its fragment, which no server log and no Referer ever sees. Made by `server/main`,
// called by HTTP.
import type { WorkshopId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { LinkRow, Store } from '../store/store.ts'
import { hashOf, isSecret, newSecret } from './secrets.ts'

/** The roles that come in by a link; participants join, the system is nobody's. */
export const linkRoles = ['moderator', 'screen', 'officer', 'host', 'tablet'] as const
export type LinkRole = (typeof linkRoles)[number]

/** A role, and for host and tablet the table it is bound to. */
export interface Seat {
  readonly role: LinkRole
  readonly table: string | null
  /** What the moderator calls this one of several links for the seat. */
  readonly name?: string | undefined
}

export interface Links {
  /** A new link for a seat; older ones of the same seat and name are dead from now on, sessions made with them live. */
  make(workshop: WorkshopId, seat: Seat): Promise<string>
  /** The living link behind a secret of this workshop. */
  find(workshop: WorkshopId, secret: string): Promise<LinkRow | null>
  list(workshop: WorkshopId): Promise<readonly LinkRow[]>
  /** The links of this seat and name are dead. False: there was none. */
  revoke(workshop: WorkshopId, seat: Seat): Promise<boolean>
}

const paths: { readonly [role in LinkRole]: (workshop: WorkshopId, table: string | null) => string } = {
  moderator: (workshop) => `/w/${workshop}`,
  screen: (workshop) => `/s/${workshop}`,
  officer: (workshop) => `/r/${workshop}`,
  host: (workshop, table) => `/t/${workshop}/${table ?? ''}`,
  tablet: (workshop, table) => `/t/${workshop}/${table ?? ''}?role=tablet`,
}

/** The path and fragment of a link; the page swaps the fragment for a cookie and takes it out of the address. */
export const toLinkPath = (workshop: WorkshopId, { role, table }: Seat, secret: string): string =>
  `${paths[role](workshop, table)}#${secret}`

export const createLinks = (deps: {
  readonly store: Pick<Store, 'putLink' | 'link' | 'links'>
  readonly now: () => number
}): Links => {
  const { store } = deps
  const isOf = (row: LinkRow, { role, table, name = '' }: Seat) =>
    row.role === role && row.table === table && row.name === name

  const living = async (workshop: WorkshopId): Promise<readonly LinkRow[]> =>
    (await store.links(workshop)).filter(({ revoked }) => !revoked)

  const make: Links['make'] = async (workshop, seat) => {
    const secret = newSecret()
    const before = (await living(workshop)).filter((row) => isOf(row, seat))
    const role: Role = seat.role
    await store.putLink({
      hash: hashOf(secret),
      workshop,
      role,
      table: seat.table,
      name: seat.name ?? '',
      createdAt: deps.now(),
      revoked: false,
    })
    for (const row of before) await store.putLink({ ...row, revoked: true })
    return secret
  }

  const revoke: Links['revoke'] = async (workshop, seat) => {
    const rows = (await living(workshop)).filter((row) => isOf(row, seat))
    for (const row of rows) await store.putLink({ ...row, revoked: true })
    return rows.length > 0
  }

  const find: Links['find'] = async (workshop, secret) => {
    if (!isSecret(secret)) return null
    const row = await store.link(hashOf(secret))
    return row && !row.revoked && row.workshop === workshop ? row : null
  }

  return { make, find, list: living, revoke }
}

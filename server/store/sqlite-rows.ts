// Rows of the SQLite tables as the store's own values, and back. Called by `sqlite-ledger` and `sqlite-register`.
// What stands in a row was put there by the store itself, so its types are taken as they are.
import type { WorkshopId } from '../../shared/ids.ts'
import type { KeepAct } from '../../shared/keep.ts'
import type { Role } from '../../shared/roles.ts'
import type { LinkRow, SessionRow, WorkshopRow } from './store.ts'

export interface WorkshopTableRow {
  readonly id: string
  readonly code: string
  readonly join_token: string
  readonly created_at: number
  readonly title: string
  readonly place: string
  readonly closed: number
  readonly keep_until: string
  readonly keep_then: string
}

/** In the order of the table's columns. */
export const workshopToRow = (row: WorkshopRow): readonly unknown[] => [
  row.id,
  row.code,
  row.joinToken,
  row.createdAt,
  row.title,
  row.place,
  Number(row.closed),
  row.keep?.until ?? '',
  row.keep?.act ?? '',
]

export const toWorkshop = (row: WorkshopTableRow): WorkshopRow => ({
  id: row.id as WorkshopId,
  code: row.code,
  joinToken: row.join_token,
  createdAt: row.created_at,
  title: row.title,
  place: row.place,
  closed: row.closed === 1,
  ...(row.keep_until === '' ? {} : { keep: { until: row.keep_until, act: row.keep_then as KeepAct } }),
})

export interface LinkTableRow {
  readonly hash: string
  readonly workshop: string
  readonly role: string
  readonly bound_table: string | null
  readonly name: string
  readonly created_at: number
  readonly revoked: number
}

export const toLink = (row: LinkTableRow): LinkRow => ({
  hash: row.hash,
  workshop: row.workshop as WorkshopId,
  role: row.role as Role,
  table: row.bound_table,
  name: row.name,
  createdAt: row.created_at,
  revoked: row.revoked === 1,
})

export interface SessionTableRow extends LinkTableRow {
  readonly id: string
  readonly person: string | null
}

export const toSession = (row: SessionTableRow): SessionRow => ({
  hash: row.hash,
  id: row.id,
  workshop: row.workshop as WorkshopId,
  role: row.role as Role,
  table: row.bound_table,
  name: row.name,
  person: row.person,
  createdAt: row.created_at,
  revoked: row.revoked === 1,
})

// The register in SQLite: workshops, links, sessions. The other half of `sqlite`; the twin is `memory-register`.
import type { Database } from 'better-sqlite3'
import {
  toLink,
  toSession,
  toWorkshop,
  type LinkTableRow,
  type SessionTableRow,
  type WorkshopTableRow,
} from './sqlite-rows.ts'
import type { Store } from './store.ts'

type Register = Pick<
  Store,
  | 'workshop'
  | 'workshopByCode'
  | 'updateWorkshop'
  | 'renewCode'
  | 'putLink'
  | 'link'
  | 'links'
  | 'putSession'
  | 'session'
  | 'sessions'
>

const prepareRegister = (database: Database) => ({
  workshop: database.prepare('SELECT * FROM workshops WHERE id = ?'),
  workshopByCode: database.prepare('SELECT * FROM workshops WHERE code = ?'),
  updateWorkshop: database.prepare(
    `UPDATE workshops SET code = ?, join_token = ?, title = ?, place = ?, closed = ?, keep_until = ?, keep_then = ?
     WHERE id = ?`,
  ),
  // A taken code changes no row.
  renewCode: database.prepare('UPDATE OR IGNORE workshops SET code = ?, join_token = ? WHERE id = ?'),
  putLink: database.prepare(
    `INSERT INTO links (hash, workshop, role, bound_table, name, created_at, revoked) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET revoked = excluded.revoked`,
  ),
  link: database.prepare('SELECT * FROM links WHERE hash = ?'),
  links: database.prepare('SELECT * FROM links WHERE workshop = ? ORDER BY created_at, hash'),
  putSession: database.prepare(
    `INSERT INTO sessions (hash, id, workshop, role, bound_table, name, person, created_at, revoked)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET revoked = excluded.revoked`,
  ),
  session: database.prepare('SELECT * FROM sessions WHERE hash = ?'),
  sessions: database.prepare('SELECT * FROM sessions WHERE workshop = ? ORDER BY created_at, hash'),
})

const orNull = <Row, Value>(row: unknown, convert: (row: Row) => Value): Value | null =>
  row === undefined ? null : convert(row as Row)

export const createSqliteRegister = (database: Database): Register => {
  const statements = prepareRegister(database)
  return {
    workshop: async (id) =>
      orNull<WorkshopTableRow, ReturnType<typeof toWorkshop>>(statements.workshop.get(id), toWorkshop),
    workshopByCode: async (code) =>
      orNull<WorkshopTableRow, ReturnType<typeof toWorkshop>>(
        statements.workshopByCode.get(code),
        toWorkshop,
      ),
    updateWorkshop: async ({ id, code, joinToken, title, place, closed, keep }) => {
      statements.updateWorkshop.run(
        code,
        joinToken,
        title,
        place,
        Number(closed),
        keep?.until ?? '',
        keep?.act ?? '',
        id,
      )
    },
    renewCode: async (id, code, joinToken) => statements.renewCode.run(code, joinToken, id).changes === 1,
    putLink: async (row) => {
      statements.putLink.run(
        row.hash,
        row.workshop,
        row.role,
        row.table,
        row.name,
        row.createdAt,
        Number(row.revoked),
      )
    },
    link: async (hash) => orNull<LinkTableRow, ReturnType<typeof toLink>>(statements.link.get(hash), toLink),
    links: async (workshop) => (statements.links.all(workshop) as readonly LinkTableRow[]).map(toLink),
    putSession: async (row) => {
      statements.putSession.run(
        row.hash,
        row.id,
        row.workshop,
        row.role,
        row.table,
        row.name,
        row.person,
        row.createdAt,
        Number(row.revoked),
      )
    },
    session: async (hash) =>
      orNull<SessionTableRow, ReturnType<typeof toSession>>(statements.session.get(hash), toSession),
    sessions: async (workshop) =>
      (statements.sessions.all(workshop) as readonly SessionTableRow[]).map(toSession),
  }
}

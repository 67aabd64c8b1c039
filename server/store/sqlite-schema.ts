// The tables of the SQLite store, as migrations: number n brings a file from version n - 1 to n. Called when it is opened.
import type { Database } from 'better-sqlite3'

const first = `
  CREATE TABLE workshops (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    join_token TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    closed INTEGER NOT NULL
  ) STRICT;

  -- The ledgers. Without rowid: rows lie in the order of their key, and no number tells more than seq does.
  CREATE TABLE entries (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    seq INTEGER NOT NULL,
    intent TEXT,
    at INTEGER NOT NULL,
    role TEXT NOT NULL,
    versions TEXT NOT NULL,
    facts TEXT NOT NULL,
    PRIMARY KEY (workshop, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX entries_by_intent ON entries (workshop, intent) WHERE intent IS NOT NULL;

  -- Intents of secret steps: by hash, so in an order that says nothing of when they came.
  CREATE TABLE secret_intents (
    workshop TEXT NOT NULL REFERENCES workshops (id),
    hash TEXT NOT NULL,
    version INTEGER,
    PRIMARY KEY (workshop, hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE links (
    hash TEXT NOT NULL PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    role TEXT NOT NULL,
    bound_table TEXT,
    created_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_by_workshop ON links (workshop);

  CREATE TABLE sessions (
    hash TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    workshop TEXT NOT NULL REFERENCES workshops (id),
    role TEXT NOT NULL,
    bound_table TEXT,
    person TEXT,
    created_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_workshop ON sessions (workshop);

  -- One row that the health check rewrites.
  CREATE TABLE health (id INTEGER PRIMARY KEY CHECK (id = 1), beat INTEGER NOT NULL) STRICT;
  INSERT INTO health (id, beat) VALUES (1, 0);
`

/** With rowids: a row of half a megabyte does not belong in the key's own tree. */
const pictures = `
  CREATE TABLE pictures (
    workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    large BLOB NOT NULL,
    small BLOB NOT NULL,
    PRIMARY KEY (workshop, id)
  ) STRICT;
`

/** Several links for one seat, told apart by a name. */
const names = `
  ALTER TABLE links ADD COLUMN name TEXT NOT NULL DEFAULT '';
  ALTER TABLE sessions ADD COLUMN name TEXT NOT NULL DEFAULT '';
`

/** An end for every workshop, what is left of those that ended, and whether the file has yet to be written anew. */
const endings = `
  ALTER TABLE workshops ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';
  ALTER TABLE workshops ADD COLUMN keep_then TEXT NOT NULL DEFAULT '';
  ALTER TABLE health ADD COLUMN untidy INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE destroyed (
    id INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL,
    act TEXT NOT NULL,
    why TEXT NOT NULL,
    at INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    until TEXT NOT NULL,
    entries INTEGER NOT NULL,
    people INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    pictures INTEGER NOT NULL
  ) STRICT;
  CREATE TRIGGER destroyed_stays BEFORE DELETE ON destroyed BEGIN SELECT raise(ABORT, 'records stay'); END;
  CREATE TRIGGER destroyed_holds BEFORE UPDATE ON destroyed BEGIN SELECT raise(ABORT, 'records stay'); END;
`

const migrations: readonly string[] = [first, pictures, names, endings]

/** Brings the file to the newest version (a test: to an older one). Throws when a newer release than this one wrote the file. */
export const migrate = (database: Database, newest = migrations.length): void => {
  const run = database.transaction(() => {
    const version = Number(database.pragma('user_version', { simple: true }))
    if (version > migrations.length)
      throw new Error('The data was written by a newer release of Tafelronde; this one cannot read it.')
    for (const migration of migrations.slice(version, newest)) database.exec(migration)
    database.pragma(`user_version = ${newest}`)
  })
  run.immediate()
}

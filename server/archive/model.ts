// What a workshop's archive looks like as a file, and how large one may be. Called by its writer, its reader and HTTP.
import type { LedgerFact } from '../store/store.ts'
import type { Report } from '../../shared/report.ts'
import type { Role } from '../../shared/roles.ts'

export const archiveFormat = 'tafelronde-archive'
/** Goes up when an older release could misread a newer file. */
export const archiveVersion = 1

export interface ArchiveEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly role: Role
  readonly facts: readonly LedgerFact[]
}

export interface Archive {
  readonly format: typeof archiveFormat
  readonly formatVersion: typeof archiveVersion
  /** Of Tafelronde, that wrote it. */
  readonly release: string
  /** The number of the state it was taken from. */
  readonly state: number
  /** Taken in a rehearsal: all of it is play. */
  readonly rehearsal?: true
  /** The ledger without people and secrets, in order; the first entry makes the workshop. */
  readonly entries: readonly ArchiveEntry[]
  /** Large pictures that lie on tables, by id; JPEG in base64. */
  readonly pictures: readonly { readonly id: string; readonly jpeg: string }[]
  /** For other programs; loading works it out again. */
  readonly report: Report
}

export const archiveLimits = {
  /** Of the file. */
  bytes: 64 * 1024 * 1024,
  /** A full hall that wrote all evening stays far below. */
  entries: 100_000,
  facts: 250_000,
  depth: 32,
  values: 5_000_000,
  people: 1_500,
  pictures: 60,
  pictureBytes: 8 * 1024 * 1024,
  /** Clocks of two servers may differ by this. */
  aheadMs: 24 * 3_600_000,
} as const

/** Why a file was not taken, in a closed list; each has its words on the start page. */
export const archiveFaults = [
  'not-an-archive',
  'newer',
  'unknown-kind',
  'damaged',
  'too-large',
  'future',
  'picture',
  'expired',
  'busy',
] as const
export type ArchiveFault = (typeof archiveFaults)[number]

export interface Refused {
  readonly why: ArchiveFault
  /** The kind that is not known, or where the file is wrong. */
  readonly at?: string
}

// Names of Yjs documents: one per step, part and audience. No epoch in them: that is asked for and told apart.
import { isId, isSlug } from '../ids.ts'
import type { Role } from '../roles.ts'

export type Audience = 'room' | 'staff'

export interface DocumentName {
  readonly workshop: string
  readonly step: string
  readonly part: string
  readonly audience: Audience
}

/** The part of a kind that has only one. */
export const mainPart = 'main'

/** The key in a document's `meta` map under which the step's public version stands. */
export const versionKey = 'version'
export const metaCollection = 'meta'

export const toDocumentName = (name: DocumentName): string =>
  `${name.workshop}.${name.step}.${name.part}.${name.audience}`

export const fromDocumentName = (text: string): DocumentName | null => {
  const [workshop, step, part, audience, ...more] = text.split('.')
  if (workshop === undefined || step === undefined || part === undefined || more.length > 0) return null
  if (!isId(workshop) || !isSlug(step) || !isSlug(part)) return null
  return audience === 'room' || audience === 'staff' ? { workshop, step, part, audience } : null
}

/** Close codes of the sync socket; y-websocket takes 4400 to 4499 as final. */
export const closeCodes = {
  malformed: 4400,
  notAllowed: 4403,
  unknownDocument: 4404,
  /** The reason is the present epoch: start a new document with it. */
  epoch: 4409,
  tooLarge: 4413,
} as const

/** Header of `GET /api/documents/:name?role=…` that names the epoch of the bytes in its body (one Yjs update, V1). */
export const epochHeader = 'x-epoch'

const staffRoles: readonly Role[] = ['moderator', 'host', 'officer', 'system']

/** What a role looks at: its frame is made for this audience. */
export const audienceOf = (role: Role): Audience => (staffRoles.includes(role) ? 'staff' : 'room')

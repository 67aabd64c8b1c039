// The cookie of a session: one per workshop and role, so that a browser can be moderator here and participant there.
// Called by `sessions` (reading) and by HTTP (writing).
import type { WorkshopId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'

/** Two months: the day after, and the weeks in which answers come. */
const maxAgeSeconds = 60 * 24 * 60 * 60

export const cookieName = (workshop: WorkshopId, role: Role): string => `tr_${role}_${workshop}`

/** The value of one cookie in the header; null when it is not there. */
export const readCookie = (header: string | undefined, name: string): string | null => {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** Never readable by scripts, never sent along by another site. `isSecure` where the page came over HTTPS. */
export const toCookie = (workshop: WorkshopId, role: Role, secret: string, isSecure: boolean): string =>
  [
    `${cookieName(workshop, role)}=${secret}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')

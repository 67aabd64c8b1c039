// What the start page asks of the server: what a workshop can be made of, and making one. Never rejects.
import type { Language, Localized } from '../../shared/localized.ts'
import type { NewGroup } from './groups.ts'
import type { RefusalReason } from '../../shared/protocol/refusal.ts'
import type { RunSheet, Template } from '../../shared/template.ts'

export interface Library {
  readonly templates: readonly Template[]
  readonly runSheets: readonly RunSheet[]
  /** Files that could not be loaded, each with the place inside it and what was expected there. */
  readonly errors: readonly { readonly file: string; readonly path: string; readonly expected: string }[]
}

/** A step as it is sent: ids as plain strings, checked by the server. */
export interface Line {
  readonly id: string
  readonly template: string
  readonly title?: Localized
  readonly minutes: number
  readonly beside: boolean
  readonly config?: { readonly [key: string]: unknown }
}

export interface NewWorkshop {
  readonly title: string
  readonly place: string
  readonly date: string
  /** `19:30`; left out: not planned. */
  readonly startsAt?: string
  /** Participant groups, asked at joining. */
  readonly groups?: readonly NewGroup[]
  readonly languages: readonly Language[]
  /** Either a run sheet by its id, or the steps themselves. */
  readonly runSheet?: string
  readonly steps?: readonly Line[]
}

/** Links are paths with a secret in the fragment: shown once. */
export interface Made {
  readonly id: string
  readonly code: string
  /** The path that the QR holds. */
  readonly join: string
  /** Where other devices reach this server. */
  readonly base?: string
  readonly links: {
    readonly moderator: string
    readonly screen: string
    readonly officer: string
    readonly hosts: readonly {
      readonly table: string
      readonly title: Localized | null
      readonly link: string
    }[]
  }
}

export type Making =
  | { readonly type: 'made'; readonly made: Made }
  /** The key is not (or no longer) known. */
  | { readonly type: 'stranger' }
  | {
      readonly type: 'refused'
      readonly reason: RefusalReason
      /** Places in what was sent, as `steps.2.config: expected …`. */
      readonly places: readonly string[]
    }
  | { readonly type: 'offline' }

interface RefusedBody {
  readonly refusal?: {
    readonly reason?: RefusalReason
    readonly detail?: { readonly issues?: readonly { readonly path: string; readonly expected: string }[] }
  }
}

/** Null while the server cannot be reached. */
export const fetchLibrary = async (): Promise<Library | null> => {
  try {
    const answer = await fetch('/api/templates')
    return answer.ok ? ((await answer.json()) as Library) : null
  } catch {
    return null
  }
}

const readRefusal = (body: RefusedBody): Making => ({
  type: 'refused',
  reason: body.refusal?.reason ?? 'malformed',
  places: (body.refusal?.detail?.issues ?? []).map(({ path, expected }) => `${path}: ${expected}`),
})

export const makeWorkshop = async (adminKey: string, workshop: NewWorkshop): Promise<Making> => {
  try {
    const answer = await fetch('/api/workshops', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${adminKey}` },
      body: JSON.stringify(workshop),
    })
    if (answer.status === 401) return { type: 'stranger' }
    if (answer.status >= 500) return { type: 'offline' }
    if (!answer.ok) return readRefusal((await answer.json()) as RefusedBody)
    return { type: 'made', made: (await answer.json()) as Made }
  } catch {
    return { type: 'offline' }
  }
}

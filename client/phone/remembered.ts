// What this phone remembers between two visits: the workshop it is in, and the language. Called by main.tsx and app.tsx.
import { isId } from '../../shared/ids.ts'
import { isLanguage, type Language } from '../../shared/localized.ts'

export interface Membership {
  readonly workshop: string
  readonly code: string
  readonly title: string
}

export interface Memory {
  membership(): Membership | null
  join(membership: Membership): void
  leave(): void
  language(): Language | null
  speak(language: Language): void
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const workshopKey = 'tafelronde.workshop'
const languageKey = 'tafelronde.language'

const toMembership = (text: string | null): Membership | null => {
  const value: unknown = text === null ? null : JSON.parse(text)
  if (typeof value !== 'object' || value === null) return null
  const { workshop, code, title } = value as { readonly [key: string]: unknown }
  if (typeof workshop !== 'string' || !isId(workshop) || typeof code !== 'string') return null
  return { workshop, code, title: typeof title === 'string' ? title : '' }
}

/** A private window or a full phone may forbid storage: then it is remembered as long as the page lives, or not at all. */
const orNull = <Value>(attempt: () => Value): Value | null => {
  try {
    return attempt()
  } catch {
    return null
  }
}

/** `store`: the browser's own, asked for at each use, because merely naming it throws where it is forbidden. */
export const createMemory = (store: () => Store): Memory => ({
  membership: () => orNull(() => toMembership(store().getItem(workshopKey))),
  join: (membership) => {
    orNull(() => store().setItem(workshopKey, JSON.stringify(membership)))
  },
  leave: () => {
    orNull(() => store().removeItem(workshopKey))
  },
  language: () => {
    const kept = orNull(() => store().getItem(languageKey))
    return kept !== null && isLanguage(kept) ? kept : null
  },
  speak: (language) => {
    orNull(() => store().setItem(languageKey, language))
  },
})

// Workshops made on this laptop, so that a closed tab does not lose the way back. Called by the start page.

export interface Remembered {
  readonly id: string
  readonly title: string
  readonly date: string
  /** The moderator's link with its secret, as a path. */
  readonly link: string
}

const name = 'tafelronde.made'
const most = 30

const isRemembered = (value: unknown): value is Remembered =>
  typeof value === 'object' &&
  value !== null &&
  (['id', 'title', 'date', 'link'] as const).every(
    (field) => field in value && typeof (value as Record<string, unknown>)[field] === 'string',
  ) &&
  // The list can be written by whatever runs under this address; only our own pages are linked.
  (value as Remembered).link.startsWith('/w/')

export const readRemembered = (): readonly Remembered[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRemembered) : []
  } catch {
    return []
  }
}

const write = (list: readonly Remembered[]): readonly Remembered[] => {
  try {
    localStorage.setItem(name, JSON.stringify(list))
  } catch {
    // A full or forbidden storage: the links on the page still work.
  }
  return list
}

/** The newest first. */
export const remember = (workshop: Remembered): readonly Remembered[] =>
  write([workshop, ...readRemembered().filter(({ id }) => id !== workshop.id)].slice(0, most))

export const forget = (id: string): readonly Remembered[] =>
  write(readRemembered().filter((workshop) => workshop.id !== id))

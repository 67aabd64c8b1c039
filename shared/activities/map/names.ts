// When two notes name the same actor, and how often an actor is named. Pure; called by the board and by the report.

/** Dutch, French and English articles that stand before a name and do not change who is meant. */
const articles = /^(?:de|het|een|'t|t|le|la|les|un|une|the|an|a)\s+|^l'\s*/u

/** A name as it is compared: no case, no accents, no punctuation, no leading article, single spaces. */
export const normaliseName = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Turkish: the same letter on a keyboard that has no other.
    .replace(/\u0131/g, 'i')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
  const bare = plain
    .replace(articles, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return bare === '' ? plain : bare
}

export interface NamedNote {
  readonly id: string
  readonly text: string
  readonly group?: string | null | undefined
  /** Where names are not shown: a number per actor, that stands in their place. */
  readonly actor?: number | undefined
}

export interface NamedGroup {
  readonly id: string
  readonly title: string
}

/** Notes of which no two name the same actor, whatever their names. */
export type NamesApart = readonly (readonly string[])[]

/** Everything that names one actor: notes with the same name, and notes that were put in one group. */
export interface Actor {
  readonly notes: readonly string[]
  readonly groups: readonly string[]
}

const find = (parents: Map<string, string>, key: string): string => {
  let root = key
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
  parents.set(key, root)
  return root
}

/** Notes that share their name with another from which they were said to differ: each is an actor of its own. */
const ownActors = (notes: readonly NamedNote[], apart: NamesApart): ReadonlySet<string> => {
  if (apart.length === 0) return new Set()
  const names = new Map(notes.map((note) => [note.id, normaliseName(note.text)]))
  return new Set(
    apart.flatMap((set) => {
      const named = set.filter((id) => names.has(id))
      return named.filter((id) => named.some((other) => other !== id && names.get(other) === names.get(id)))
    }),
  )
}

/**
 * The actors that these notes name, in order of the notes. Two notes name the same actor when their names are the same
 * (`normaliseName`) and nobody said otherwise (`apart`), or when they lie in one group; a group's title counts as a name, but
 * not as a mention. Leave remarks out: they name nobody.
 */
export const actorsOf = (
  notes: readonly NamedNote[],
  groups: readonly NamedGroup[],
  apart: NamesApart = [],
): readonly Actor[] => {
  const parents = new Map<string, string>()
  const join = (a: string, b: string) => {
    const from = find(parents, a)
    const to = find(parents, b)
    parents.set(from, to)
  }
  const alone = ownActors(notes, apart)
  const nameKey = (note: NamedNote): string => {
    if (note.actor !== undefined) return `actor ${note.actor}`
    return alone.has(note.id) ? `alone ${note.id}` : `name ${normaliseName(note.text)}`
  }
  const filled = new Set(notes.map((note) => note.group))
  const named = groups.filter((group) => filled.has(group.id))
  const known = new Set(named.map((group) => group.id))
  // Where numbers stand for the actors, a group's title says nothing.
  if (notes[0]?.actor === undefined)
    for (const group of named) join(`group ${group.id}`, `name ${normaliseName(group.title)}`)
  for (const note of notes) {
    join(`note ${note.id}`, nameKey(note))
    if (note.group && known.has(note.group)) join(`note ${note.id}`, `group ${note.group}`)
  }
  const actors = new Map<string, { readonly notes: string[]; readonly groups: string[] }>()
  for (const note of notes) {
    const root = find(parents, `note ${note.id}`)
    const actor = actors.get(root) ?? { notes: [], groups: [] }
    actor.notes.push(note.id)
    actors.set(root, actor)
  }
  for (const group of named) actors.get(find(parents, `group ${group.id}`))?.groups.push(group.id)
  return [...actors.values()]
}

/** How often the actor of each note, and of each group, is named; at least 1. */
export const timesNamed = (
  notes: readonly NamedNote[],
  groups: readonly NamedGroup[],
  apart: NamesApart = [],
): ReadonlyMap<string, number> =>
  new Map(
    actorsOf(notes, groups, apart).flatMap((actor) =>
      [...actor.notes, ...actor.groups].map((id) => [id, actor.notes.length] as const),
    ),
  )

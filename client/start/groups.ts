// Participant groups as they are typed, one after the other with commas, and as they are sent. Pure; used by the draft.
import type { Language } from '../../shared/localized.ts'

export interface NewGroup {
  readonly id: string
  readonly title: { readonly [language in Language]?: string }
}

/** As many as the server takes, and as long. */
const most = 8
const longest = 60

/** "bewoners, handelaars" → two groups, named in the workshop's first language; the same name twice is one. */
export const groupsFrom = (typed: string, language: Language): readonly NewGroup[] => {
  const names = typed.split(/[,;\n]/).map((name) => name.trim().slice(0, longest))
  const seen = new Set<string>()
  const single = names.filter((name) => {
    const folded = name.toLocaleLowerCase(language)
    const isNew = name !== '' && !seen.has(folded)
    seen.add(folded)
    return isNew
  })
  return single
    .slice(0, most)
    .map((name, index) => ({ id: `group-${index + 1}`, title: { [language]: name } }))
}

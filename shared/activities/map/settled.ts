// The facts of a map as an archive may hold them: without words that were taken back, and without names while the hall sees
// functions only. Called by the front door.
import { settledNotes } from '../../notes/settled.ts'
import type { MapFact } from './model.ts'
import { normaliseName } from './names.ts'

/** What stands where there were words. */
const nothing = '–'

const functionsOnly = (facts: readonly MapFact[]): boolean =>
  facts.reduce((now, fact) => (fact.type === 'look.changed' ? (fact.functions ?? now) : now), false)

/** The same name gets the same number wherever it is written, so that who is named how often stays as it was. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return (text: string): string => {
    if (text === nothing) return text
    const name = normaliseName(text)
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    return `№ ${number}`
  }
}

const masked = (fact: MapFact, numberOf: (text: string) => string): MapFact => {
  switch (fact.type) {
    case 'note.added':
    case 'note.edited':
      return { ...fact, text: numberOf(fact.text), why: undefined, initials: undefined }
    case 'voice.added':
      return { ...fact, text: numberOf(fact.text) }
    case 'group.made':
    case 'group.retitled':
      return { ...fact, title: numberOf(fact.title) }
    case 'note.translated':
      return { ...fact, text: fact.text === '' ? '' : nothing }
    case 'note.discarded':
      return { ...fact, reason: nothing }
    default:
      return fact
  }
}

export const settled = (facts: readonly MapFact[]): readonly MapFact[] => {
  const kept = settledNotes(facts, ['voice.returned'])
  if (!functionsOnly(facts)) return kept
  const numberOf = createNumbers()
  return kept.map((fact) => masked(fact, numberOf))
}

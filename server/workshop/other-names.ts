// Other ids for people, the same everywhere: for an archive, and for a workshop that is stripped of names. Pure.
import type { Entry, LedgerFact } from '../store/store.ts'

/** Everyone a ledger names as having joined, in that order. */
export const personsIn = (entries: readonly Pick<Entry, 'facts'>[]): readonly string[] => [
  ...new Set(
    entries.flatMap(({ facts }) =>
      facts.flatMap(({ step, fact }) =>
        step === null && fact['type'] === 'person.joined' ? [fact['person'] as string] : [],
      ),
    ),
  ),
]

const quotedId = /"([A-Za-z0-9_-]{22})"/g

/** The fact with every known id replaced, as a value and as a key. Inside a text a quote is escaped, so no text is touched. */
export const withOtherNames =
  (names: ReadonlyMap<string, string>) =>
  (fact: LedgerFact): LedgerFact => {
    const text = JSON.stringify(fact)
    const renamed = text.replace(quotedId, (whole, id: string) => {
      const other = names.get(id)
      return other === undefined ? whole : `"${other}"`
    })
    return renamed === text ? fact : (JSON.parse(renamed) as LedgerFact)
  }

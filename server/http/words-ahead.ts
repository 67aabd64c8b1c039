// Tells a phone, with its page, which file of words it is going to ask for: its first script would find out a round trip
// later, and on a slow line that is a third of the wait for the first word. Called by `pages.ts`.
import type { Request } from 'express'

const wordFile = /^phone\/(assets\/phone\/words-([a-z]{2})-[^/]+\.js)$/

/** What the phone itself speaks when it has no words in a language its browser wishes for. */
const usual = 'nl'

/** The value of a `Link` header, or null where the build has no words. `files`: as listed from the build, with `/`. */
export const createWordsAhead = (files: Iterable<string>): ((request: Request) => string | null) => {
  const found = [...files].flatMap((file) => {
    const [, path, language] = wordFile.exec(file) ?? []
    return path !== undefined && language !== undefined ? [[language, path] as const] : []
  })
  const byLanguage = new Map(found)
  // A browser that wishes for nothing gets the first.
  const spoken = [usual, ...byLanguage.keys()]
  return (request) => {
    const wished = request.acceptsLanguages(spoken) || usual
    const path = byLanguage.get(wished)
    return path === undefined ? null : `</${path}>; rel=modulepreload`
  }
}

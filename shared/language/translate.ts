// The product's own words on a screen. Twenty lines instead of a library: keys, `{holes}` and plural forms by `Intl`.
// Words lie in `shared/language/<language>/<area>.json` and, for a kind, in `shared/activities/<kind>/language/<language>.json`.
import type { Language } from '../localized.ts'

/** A message, or one per plural category of the language (`one`, `other`, …), chosen by the hole `n`. */
export type Message = string | { readonly [category: string]: string }
export type Messages = { readonly [key: string]: Message }

export type Holes = { readonly [hole: string]: string | number }
/** The word under a key; the key itself where it is missing, so that a gap is seen and nothing breaks. */
export type Translate = (key: string, holes?: Holes) => string

export const createTranslate = (language: Language, messages: Messages): Translate => {
  const plural = new Intl.PluralRules(language)
  const formOf = (message: Message, holes: Holes): string => {
    if (typeof message === 'string') return message
    const n = Number(holes['n'] ?? 0)
    return message[plural.select(n)] ?? message['other'] ?? ''
  }
  return (key, holes = {}) => {
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined
    if (message === undefined) return key
    return formOf(message, holes).replace(/\{(\w+)\}/g, (hole, name: string) => String(holes[name] ?? hole))
  }
}

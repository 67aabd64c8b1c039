// What stands in a configuration, told apart by its shape. Pure; used by the form.
import { isSlug } from '../../shared/ids.ts'
import { type Json, type JsonObject, textOf } from '../../shared/json.ts'
import { isLanguage, type Language } from '../../shared/localized.ts'

/** A thing with an id and a text: a prompt, sector, ring, table, typed item. */
export type Named = JsonObject & { readonly id: string }

const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const isLocalized = (value: Json | undefined): value is JsonObject =>
  isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every(isLanguage)

/** The field that holds a thing's text. */
export const textField = (item: JsonObject): 'title' | 'question' | 'text' | null =>
  (['title', 'question', 'text'] as const).find((field) => isLocalized(item[field])) ?? null

export const isNamed = (value: Json | undefined): value is Named =>
  isObject(value) && typeof value['id'] === 'string' && textField(value) !== null

export const nameOf = (item: Named, language: Language): string => {
  const field = textField(item)
  const text = field === null ? undefined : item[field]
  if (!isLocalized(text)) return ''
  return textOf(text[language] ?? Object.values(text)[0])
}

/** What was written in this language itself; `nameOf` gives what is shown instead where nothing was. */
export const writtenName = (item: Named, language: Language): string => {
  const field = textField(item)
  const text = field === null ? undefined : item[field]
  return isLocalized(text) ? textOf(text[language]) : ''
}

/** What a phone in this language shows while nothing is written in it. */
export const shownInstead = (text: JsonObject): string => textOf(Object.values(text)[0])

/** An emptied text is left out of its language, unless it is the last one. */
export const withText = (text: JsonObject, language: Language, typed: string): JsonObject => {
  const { [language]: _old, ...others } = text
  const isLast = Object.keys(others).length === 0
  return typed === '' && !isLast ? others : { ...text, [language]: typed }
}

/** A slug that nothing in the list has; facts name it for ever, so it is minted once and never changed. */
export const freshSlug = (taken: readonly string[], stem: string): string => {
  const base = isSlug(stem) ? stem.slice(0, 30) : 'item'
  for (let n = taken.length + 1; ; n++) {
    const slug = `${base.replace(/-\d+$/, '')}-${n}`
    if (!taken.includes(slug)) return slug
  }
}

/** One more of the same sort: the last one's fields, with a new id and an empty name. `first`: for a list that is empty. */
export const newNamed = (
  list: readonly Named[],
  language: Language,
  first: Named = { id: 'item', title: {} },
): Named => {
  const last = list.at(-1) ?? first
  const field = textField(last) ?? ('text' in last ? 'text' : 'title')
  const id = freshSlug(
    list.map((item) => item.id),
    last.id,
  )
  return { ...last, id, [field]: { [language]: '' } }
}

const hasText = (item: Json): boolean => {
  const field = isNamed(item) ? textField(item) : null
  const text = isNamed(item) && field !== null ? item[field] : undefined
  return !isLocalized(text) || Object.values(text).some((words) => textOf(words).trim() !== '')
}

/** What was added and never given a name was not meant. */
export const withoutNameless = (config: Json): Json =>
  isObject(config)
    ? Object.fromEntries(
        Object.entries(config).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.filter(hasText) : value,
        ]),
      )
    : config

// Points out what in a text may say who somebody is: names, phone numbers, addresses. For staff before a note is shown to
// the hall, and for who writes. Called by the silence keeper's list, the notes panel and the phone's silent table.
//
// It looks at signs, not at meaning. It misses names written without a capital and without a title, nicknames, names in
// scripts without capitals (but for titles), and "the man of the bakery"; it points at streets and shops it does not know.
// So it only ever suggests: nothing is changed, held back or sent away because of it.
import { between, firstNames, noNames, shortTitles, titlesAfter, titlesBefore } from './privacy-words.ts'

export const clueTypes = ['name', 'phone', 'mail', 'account', 'number', 'plate'] as const
/**
 * name: maybe a person's · phone: a phone number · mail: an e-mail address · account: a bank account (IBAN) ·
 * number: a national register number · plate: a car's licence plate.
 */
export type ClueType = (typeof clueTypes)[number]

export interface Clue {
  readonly type: ClueType
  /** Where in the text, in UTF-16 units: from, and the first one after. */
  readonly from: number
  readonly to: number
}

/** Digits of every script as 0 to 9, unit for unit where they are one unit long; places stay the same. */
const plainDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669]/g, (sign) => String(sign.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) - 0x6f0))

const found = (type: ClueType, text: string, pattern: RegExp, holds: (hit: string) => boolean = () => true) =>
  [...text.matchAll(pattern)].flatMap((hit): Clue[] => {
    // A pattern may swallow spaces at its end.
    const words = hit[0].trimEnd()
    return holds(words) ? [{ type, from: hit.index, to: hit.index + words.length }] : []
  })

const digitsIn = (text: string): string => text.replace(/\D/g, '')

/** The check that every IBAN passes (ISO 7064, mod 97). */
const isAccount = (bare: string): boolean => {
  let rest = 0
  for (const sign of bare.slice(4) + bare.slice(0, 4))
    rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97
  return rest === 1
}

/** IBANs have 15 to 34 signs, in groups or not: the shortest that passes the check and ends a word. */
const accountsIn = (text: string): readonly Clue[] =>
  [...text.matchAll(/\b[A-Z]{2}\d{2}(?=[ .-]?[A-Z\d])/gi)].flatMap((head): readonly Clue[] => {
    const signs = [...text.slice(head.index, head.index + 48).matchAll(/[A-Z\d]/gi)].slice(0, 34)
    for (let count = 15; count <= signs.length; count++) {
      const last = head.index + (signs[count - 1]?.index ?? 0)
      const hit = text.slice(head.index, last + 1)
      if (/[^A-Z\d .-]|[ .-]{2}/i.test(hit)) return []
      if (/[A-Z\d]/i.test(text[last + 1] ?? '')) continue
      if (isAccount(hit.replace(/[ .-]/g, ''))) return [{ type: 'account', from: head.index, to: last + 1 }]
    }
    return []
  })

/** A day: figures that look like a phone number and are none. */
const day = /^\(?\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}(?!\d)/

/** Abroad: + or 00 and 8 to 15 figures. At home, Belgian or Dutch: a zero and 8 or 9 more. */
const isPhone = (hit: string): boolean => {
  const digits = digitsIn(hit)
  if (day.test(hit)) return false
  if (hit.startsWith('+') || digits.startsWith('00')) return digits.length >= 8 && digits.length <= 17
  return digits.startsWith('0') && (digits.length === 9 || digits.length === 10)
}

/** Dutch plates: three groups with hyphens, six signs, letters and figures both. */
const isDutchPlate = (hit: string): boolean =>
  digitsIn(hit).length >= 1 && /[a-z]/i.test(hit) && hit.replaceAll('-', '').length === 6

const numbersIn = (text: string): readonly Clue[] => {
  const plain = plainDigits(text)
  return [
    ...found('mail', plain, /[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63})+/gu),
    ...accountsIn(plain),
    ...found('number', plain, /(?<!\d)\d{2}[. ]?\d{2}[. ]?\d{2}[- ]\d{3}[. ]?\d{2}(?!\d)/g),
    ...found('phone', plain, /(?<![\d\p{L}])(?:\+|\(?0)(?:[ ./()–-]{0,3}\d){7,16}(?![\d\p{L}])/gu, isPhone),
    ...found('plate', plain, /(?<![\p{L}\d-])\d[- ]?[A-Z]{3}[- ]?\d{3}(?![\p{L}\d-])/gu),
    ...found('plate', plain, /(?<![\p{L}\d-])[A-Z]{3}-\d{3}(?![\p{L}\d-])/gu),
    ...found(
      'plate',
      plain,
      /(?<![\p{L}\d-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,2}|\d{1,2})(?![\p{L}\d-])/giu,
      isDutchPlate,
    ),
  ]
}

interface Word {
  readonly text: string
  readonly low: string
  readonly from: number
  readonly to: number
  /** One capital, then small letters: "Peeters", "D'hondt", "Jean-Pierre"; not "OCMW". */
  readonly capital: boolean
  /** First of the text, or after a full stop, a question or a line break: a capital says nothing there. */
  readonly first: boolean
  /** Nothing but a space (or the full stop of a title) between the word before and this one. */
  readonly joined: boolean
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)

const wordsIn = (text: string): readonly Word[] => {
  let end = 0
  return [...text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map((hit) => {
    const gap = text.slice(end, hit.index)
    const before = text.slice(0, end)
    const isTitle = titlesBefore.has(/[\p{L}\p{M}]+$/u.exec(before)?.[0]?.toLowerCase() ?? '')
    const word = hit[0].replace(/['’-]+$/u, '')
    end = hit.index + word.length
    return {
      text: word,
      low: word.toLowerCase(),
      from: hit.index,
      to: end,
      capital: isCapital(word),
      first: before === '' || (!isTitle && /[.!?…:;\n•"“„«(-]/u.test(gap)),
      joined: before !== '' && (isTitle ? /^\.? ?$/ : /^ $/).test(gap),
    }
  })
}

/** Whether a run of words goes on with the next: a capital, or "van den" with a capital behind it. */
const endOfName = (words: readonly Word[], start: number): number => {
  let end = start
  let at = start + 1
  for (let word = words[at]; word?.joined && at - end <= 3; word = words[++at]) {
    if (word.capital && !noNames.has(word.low)) end = at
    else if (!between.has(word.low)) break
  }
  return end
}

const spanOf = (words: readonly Word[], from: number, to: number): Clue[] => {
  const [first, last] = [words[from], words[to]]
  return first && last ? [{ type: 'name', from: first.from, to: last.to }] : []
}

const afterTitle = (words: readonly Word[], at: number): readonly Clue[] => {
  const [title, next] = [words[at], words[at + 1]]
  if (!title || !next?.joined || !titlesBefore.has(title.low)) return []
  const noCase = !/\p{Lu}|\p{Ll}/u.test(next.text)
  const small = shortTitles.has(title.low) && next.low.length > 2 && !between.has(next.low)
  const lead = between.has(next.low) && words[at + 2]?.capital === true
  if (!next.capital && !noCase && !small && !lead) return []
  return spanOf(words, at, endOfName(words, at + 1))
}

const pairAt = (words: readonly Word[], at: number): readonly Clue[] => {
  const word = words[at]
  if (!word?.capital || word.first || noNames.has(word.low)) return []
  const end = endOfName(words, at)
  return end > at ? spanOf(words, at, end) : []
}

const knownAt = (words: readonly Word[], at: number): readonly Clue[] => {
  const word = words[at]
  if (!word?.capital) return []
  // "An" and "Jan" as part of a place, "Sint Jan", are no person.
  const before = words[at - 1]
  if (word.joined && before && noNames.has(before.low) && before.capital) return []
  const known = word.low.split('-').some((part) => firstNames.has(part))
  const next = words[at + 1]
  const titled = next?.joined === true && next.capital && titlesAfter.has(next.low)
  if (titled) return spanOf(words, at, at + 1)
  return known ? spanOf(words, at, endOfName(words, at)) : []
}

/** Above this, capitals are a matter of style or language (German nouns, a Headline), and pairs of them say nothing. */
const mostRuns = 3

const namesIn = (text: string): readonly Clue[] => {
  const words = wordsIn(text)
  const capitals = words.filter(({ capital, first }) => capital && !first)
  const others = words.filter(({ first }) => !first)
  const isStyle = capitals.length > mostRuns && capitals.length * 3 > others.length
  return words.flatMap((_word, at) => {
    const sure = [...afterTitle(words, at), ...knownAt(words, at)]
    return sure.length > 0 || isStyle ? sure : pairAt(words, at)
  })
}

/**
 * What may say who somebody is, in order, without overlap: where two clues share letters the one that starts first and
 * reaches furthest stays. Total, pure, and linear enough for a text of a few hundred signs.
 */
export const cluesIn = (text: string): readonly Clue[] => {
  const all = [...numbersIn(text), ...namesIn(text)].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Clue[] = []
  for (const clue of all) if (clue.from >= (kept.at(-1)?.to ?? 0)) kept.push(clue)
  return kept
}

/** The kinds of clue in a text, each once, in the order of `clueTypes`. */
export const clueTypesIn = (text: string): readonly ClueType[] => {
  const types = new Set(cluesIn(text).map(({ type }) => type))
  return clueTypes.filter((type) => types.has(type))
}

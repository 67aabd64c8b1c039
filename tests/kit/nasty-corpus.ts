// Texts that have broken spreadsheets, pages and parsers elsewhere: hundreds, made by rule from families, each with a name, so that a
// failure says what kind of text it was. Used by the corpus test and by whoever wants to type them all.
import { nastyStrings } from '../server/nasty-strings.ts'
import { across, directions, emoji, formulas, hex, long, range, sign, unit, zalgo } from './nasty-signs.ts'

export interface Family {
  readonly name: string
  readonly texts: readonly string[]
}

const markup: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><use href="http://evil.example#x"/></svg>',
  '</text></svg><script>1</script>',
  '</title><link rel=stylesheet href=//evil.example>',
  '</style><style>*{display:none}',
  '"><iframe src=javascript:alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="https://evil.example">klik</a>',
  '<![CDATA[ ]]]]><![CDATA[> ]]>',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '<!-- -- -->',
  '--><!--',
  '<?xml-stylesheet href="http://evil.example"?>',
  '&b; &amp; &amp;amp; &lt; &#60; &#x3c; &#0; &#xFFFF; &nbsp',
  '</t></si></sst><f>1+1</f>',
  '<w:instrText>INCLUDEPICTURE "http://evil.example/a.png"</w:instrText>',
  '</w:t></w:r><w:r><w:br w:type="page"/></w:r>',
  '{ INCLUDETEXT "C:\\\\x" }',
  '{\\rtf1\\ansi{\\field{\\*\\fldinst HYPERLINK "http://evil.example"}}}',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  '{n} {of} {title} {state}',
  '(\\) ) Tj /JavaScript << >> endstream endobj %%EOF',
  'BT /F1 12 Tf (x) Tj ET',
  'href="picture:p1"',
  '_x000D_ _x000d_ _x005F_ _xD83D_ _x0000_',
  'data-note="nep"',
  '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {% raw %}',
  "'; DROP TABLE notes;-- \\'; \\\"",
  '%00%0d%0aSet-Cookie: x=1',
  '$(reboot) `reboot` & reboot | reboot',
  '%s%s%n%x %1$s {0} {}',
]

const tables: readonly string[] = [
  ...across(
    [';', ',', '\t', '|', '"', '""', "'", '\n', '\r\n', '\r'],
    ['a', '"', '=1'],
    (cut, end) => `kop${cut}${end}`,
  ),
  '";"";"',
  '"begint open',
  'eindigt open"',
  'sep=;',
  '\u2028regel\u2028twee',
  '\u2029alinea\u2029twee',
  'a\u0085b',
]

const names: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'undefined',
  'null',
  'NaN',
  'Infinity',
  'true',
  'FALSE',
  '[object Object]',
  '{}',
  '[]',
  '{"a":1}',
  '\\u0000',
  '0',
  '-0',
  '007',
  '1e5',
  '1E400',
  '0x1F',
  '1,5',
  '1/2',
  '3-4',
  '12-11-2026',
  '2026-11-12T18:30',
  '١٢٣',
  '1'.repeat(40),
  '../../etc/passwd',
  '..\\..\\boot.ini',
  'C:\\CON',
  '\\\\server\\deel',
  'file:///etc/passwd',
  '~',
  '.',
  '..',
  '/',
  'CON',
  'PRN',
  'AUX',
  'NUL',
  'COM1',
  'LPT9',
  'con.txt',
  'desktop.ini',
  'a<b>c:d"e|f?g*h',
]

const blanks = [
  0x00a0, 0x00ad, 0x034f, 0x115f, 0x180e, 0x2000, 0x2007, 0x200a, 0x200b, 0x200c, 0x200d, 0x202f, 0x2060,
  0x2061, 0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0, 0xfff9, 0xfffc,
]
const invisible: readonly string[] = [
  ...blanks.map((code) => `in${sign(code)}een ${hex(code)}`),
  ...blanks.map((code) => sign(code).repeat(3)),
  '',
  ' ',
  '\n\n',
  '\t',
  '\u0301',
  '\u0301\u0302',
  '\ufe0f',
  '\u{e0100}',
  '\u{e0020}\u{e007f}',
]

const halves: readonly string[] = [
  ...[0xd800, 0xdbff, 0xdc00, 0xdfff].flatMap((code) => [
    `${unit(code)}voor`,
    `mid${unit(code)}den`,
    `na${unit(code)}`,
    unit(code),
  ]),
  `${unit(0xdeb2, 0xd83d)} omgekeerd`,
  `${unit(0xd83d, 0xd83d, 0xdeb2)} dubbel`,
  `${unit(0xd83d)}\u200d${unit(0xdeb2)}`,
]

const odd: readonly string[] = [
  ...[0xfdd0, 0xfdef, 0xfffe, 0xffff, 0xfffd, 0x1fffe, 0x10ffff].map((code) => `geen${sign(code)}teken`),
  ...[0xe000, 0xf8ff, 0xf0000, 0x10fffd].map((code) => `eigen${sign(code)}teken`),
  'ﬁ ﬂ ﬃ',
  'ǅ ǆ',
  'ẞß SS',
  'İIıi',
  'Å Å Å',
  'Ω Ω',
  'が か\u3099',
  '각 각',
  '𝐕𝐞𝐭 𝓼𝓬𝓱𝓾𝓲𝓷',
  '①②③ Ⅳ ½',
  '㍿ ㎞ ﷼',
  'عربي English 123 (ABC) ٤٥٦؟',
  '12% (عشرة) 3–4',
  'שלום abc 12',
  'English (عربي',
  'عربي) English',
  '‎+32 2 123',
  'א1ב2ג3',
  'مـــــمـــــم',
  'தமிழ் க்ஷ',
  'हिन्दी क्ष',
  'ไทยไม่มีช่องว่าง',
  'ខ្មែរ',
  'ᠮᠣᠩᠭᠣᠯ',
  '𓀀𓂀',
  '⠃⠗⠁⠊',
  '🀄︎',
  '\u1100\u1161\u11a8',
]

const controls = [...range(0x00, 0x1f), ...range(0x7f, 0x9f)]

export const families: readonly Family[] = [
  { name: 'texts of before', texts: nastyStrings },
  { name: 'formulas', texts: formulas },
  { name: 'control signs', texts: controls.map((code) => `voor${sign(code)}na ${hex(code)}`) },
  { name: 'control signs first', texts: controls.map((code) => `${sign(code)}=1+${hex(code)}`) },
  { name: 'directions', texts: directions },
  { name: 'halves of signs', texts: halves },
  { name: 'zalgo', texts: zalgo },
  { name: 'emoji', texts: emoji },
  { name: 'very long', texts: long },
  { name: 'markup', texts: markup },
  { name: 'separators', texts: tables },
  { name: 'names and numbers', texts: names },
  { name: 'invisible', texts: invisible },
  { name: 'odd signs and scripts', texts: odd },
]

/** All of them, each once. */
export const corpus: readonly string[] = [...new Set(families.flatMap(({ texts }) => texts))]

// The day colours of the screens, as a press takes them. The tokens in `shared/ui/tokens.css` are the law, and a test holds these to
// it: the server never reaches what draws screens.

export const inks = {
  ink: '#1c2130',
  ink2: '#4b5060',
  line: '#dad2c2',
  edge: '#7f7766',
  pen: '#20419a',
  penTint: '#e2e8f8',
  well: '#ece6d9',
  ok: '#17663f',
  okTint: '#dceee1',
  wait: '#744700',
  waitTint: '#fbeac6',
  no: '#9b2318',
  noTint: '#f9e0da',
  noteMeta: '#3a3f4e',
  dotRest: '#6e7fb4',
  white: '#ffffff',
} as const

/** A prompt's paper, by its place from 1; four in turn. */
const papers = [
  { paper: '#ffe27a', edge: '#9a7a08' },
  { paper: '#a6ccf2', edge: '#4e84bc' },
  { paper: '#f4a88c', edge: '#c56f4e' },
  { paper: '#ffffff', edge: '#857d6c' },
] as const

const tables = ['#333a4a', '#b4431a', '#0b6b57', '#7a3480'] as const

export type Four = 0 | 1 | 2 | 3

/** Which of four a place takes: 5 is 1 again. */
export const fourOf = (place: number): Four => ((Math.max(1, Math.floor(place)) - 1) % 4) as Four

export const paperOf = (place: number): (typeof papers)[number] => papers[fourOf(place)]
export const tableColourOf = (number: number): string => tables[fourOf(number)]

/** Places from 5 on repeat the four: a prompt is hatched, a table has a ring. */
export const isRepeat = (place: number): boolean => place > 4

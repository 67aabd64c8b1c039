// The state of the silent table and the vote that the gallery shows: made by the kinds' own rules, not drawn by hand.
import { evolve as evolveSilent, open as openSilent } from '../../shared/activities/silent/fold.ts'
import type { Config as SilentConfig } from '../../shared/activities/silent/model.ts'
import { roomView as silentRoom, staffView as silentStaff } from '../../shared/activities/silent/view.ts'
import { evolve as evolveVote, open as openVote } from '../../shared/activities/vote/fold.ts'
import { lockOf } from '../../shared/activities/vote/lock.ts'
import type { Config as VoteConfig, Fact as VoteFact } from '../../shared/activities/vote/model.ts'
import { roomView as voteRoom } from '../../shared/activities/vote/view.ts'
import type { View } from '../../shared/activities/contract.ts'
import type { NoteId } from '../../shared/ids.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { Phase } from '../../shared/protocol/phase.ts'
import { entries } from '../../shared/table.ts'

export const toParts = (view: View): { readonly [part: string]: ClientPart } =>
  Object.fromEntries(
    Object.entries(view).map(([part, collections]) => [
      part,
      Object.fromEntries(
        Object.entries(collections).map(([name, table]) => [name, Object.fromEntries(entries(table))]),
      ),
    ]),
  )

export const noteId = (n: number) => `note-${String(n).padStart(17, '0')}` as NoteId

const complaints = [
  'Als de straat openligt, horen wij het als laatste.',
  'De laatste bus gaat voor ik mijn winkel sluit.',
  'Er is geen toilet in het hele centrum.',
  'Altijd dezelfde mensen krijgen het woord.',
  'Ik heb drie keer gemaild. Nooit antwoord.',
  'Leveren om 7 uur maakt mijn kind wakker.',
  'Wie slecht ziet, struikelt over de terrassen.',
  'De huur steeg twee keer in één jaar. Wie hier begint, moet eerst twee jaar verlies kunnen dragen, en dan is er nog geen klant die weet dat de winkel open is.',
  'Op maandag is alles dicht. Ook het stadhuis.',
  'De zone 30 is er wel, maar niemand houdt zich eraan.',
  'بابي مغلق كل مرة بالسيارات.',
]

export const silentConfig: SilentConfig = {
  prompt: { nl: 'Wat zit je dwars?' },
  promises: [
    { nl: 'Niemand ziet dat jij dit schreef.' },
    { nl: 'Hier praat niemand. Er komt geen reactie.' },
    { nl: 'Wij lezen alles. Daarna krijg je antwoord.' },
  ],
}

export const silentWorld = (phase: Phase) => {
  let state = openSilent(silentConfig)
  complaints.forEach((text, n) => {
    const added = { note: noteId(n), text, lock: 'x', origin: 'phone', day: 0, collected: false } as const
    state = evolveSilent(state, { type: 'note.added', ...added })
  })
  if (phase === 'closed' || phase === 'revealed') state = evolveSilent(state, { type: 'notes.collected' })
  if (phase === 'revealed') {
    state = evolveSilent(state, { type: 'wall.revealed', notes: complaints.map((_, n) => noteId(n)) })
    const reason = 'Hier staat een naam in. Schrijf het zonder naam, dan hangen we het op.'
    state = evolveSilent(state, { type: 'note.setAside', note: noteId(9), reason })
  }
  return { room: toParts(silentRoom(state)), staff: toParts(silentStaff(state)) }
}

export const voteConfig: VoteConfig = {
  question: { nl: 'Wat moet eerst gebeuren?' },
  from: [],
  typed: [],
  dotsPerPerson: 5,
  mostPerItem: 1,
  secret: true,
  shuffle: true,
  mode: 'open',
  byGroup: true,
}

export const voteTexts: readonly (readonly [string, number])[] = [
  ['Eén aanspreekpunt bij werken in de straat', 38],
  ['Banken en schaduw op het Begijnenplein', 31],
  ['Laden en lossen voor 11 uur', 31],
  ['Brede stoep in de Lange Wilgstraat', 27],
  ['Veilig fietsen aan de schoolpoort', 22],
  ['Vrije plaatsen tonen aan de Molenkaai', 19],
  ['Toiletten die open zijn', 17],
  ['Samen leveren met de bakfiets', 13],
  ['Lichtjes in de Weverspoort', 11],
  ['Markt ook op vrijdagavond', 6],
]

/** Ballots whose sums are the counts above: each dot goes to the next voter in turn. */
const ballots = (): readonly { readonly [item: string]: number }[] => {
  const list = Array.from({ length: 43 }, () => ({}) as { [item: string]: number })
  let at = 0
  voteTexts.forEach(([, count], item) => {
    for (let dot = 0; dot < count; dot++) {
      const ballot = list[at++ % list.length]
      if (ballot) ballot[noteId(item)] = 1
    }
  })
  return list
}

export const keyFor = (purpose: string) => `gallery ${purpose}`

export const voteWorld = (phase: Phase, most: number, voters: number) => {
  const items = voteTexts.map(([text], n) => ({
    id: noteId(n),
    origin: null,
    type: n % 2 === 0 ? ('group' as const) : ('note' as const),
    text,
    size: n + 3,
  }))
  const facts: VoteFact[] = phase === 'prepared' ? [] : [{ type: 'items.frozen', items }]
  ballots()
    .slice(0, voters)
    .forEach((dots, n) => {
      const lock = lockOf(n === 0 ? keyFor('ballot') : `key ${n}`)
      if (phase !== 'prepared') facts.push({ type: 'ballot.cast', voter: `v${n}`, lock, dots })
    })
  if (phase === 'revealed') facts.push({ type: 'result.revealed' })
  const state = facts.reduce(evolveVote, openVote({ ...voteConfig, mostPerItem: most }))
  return { room: toParts(voteRoom(state)), staff: { main: { chosen: {} } } }
}

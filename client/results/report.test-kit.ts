// A report of an invented evening, with a row of every thing. Called by the tests of this folder.
import type { StepId } from '../../shared/ids.ts'
import type { Localized } from '../../shared/localized.ts'
import type { Report, Row } from '../../shared/report.ts'

// Ids of a report come from the server; here they are only names.
const step = (id: string): StepId => id as StepId

const local = (nl: string, en: string) => ({ local: { nl, en } as Localized })
const parking = local('Parkeren', 'Parking')
const question = local('Wat helpt een klant die met de auto komt?', 'What helps a customer who comes by car?')

const note = (text: string, more: Row<'notes'> = {}): Row<'notes'> => ({
  note: 'k3kx0Jm9Qm2sWcB1nT5vYw',
  text,
  why: null,
  prompt: question,
  table: parking,
  round: 1,
  group: null,
  initials: null,
  origin: { key: 'origin.phone' },
  status: { key: 'status.shown' },
  reason: null,
  madeAt: '2026-11-12T18:42:10.000Z',
  ...more,
})

const vote = (rank: number, item: string, dots: number, shared = false): Row<'votes'> => ({
  rank,
  item,
  dots,
  shared: shared ? { key: 'vote.shared' } : null,
  mode: { key: 'vote.mode.open' },
})

export const evening: Report = {
  workshop: { title: 'Centrum in beweging', place: 'De Spinnerij', date: '12 november 2026' },
  state: 812,
  people: 46,
  steps: [
    {
      id: step('tables'),
      title: { nl: 'Gesprekstafels', en: 'Theme tables' },
      kind: 'tables',
      sections: [
        {
          thing: 'notes',
          rows: [
            note('Een bord dat toont hoeveel plaatsen er vrij zijn'),
            note('Eerste halfuur gratis, dan klopt het voor brood en krant', { round: 2, initials: 'LV' }),
            note('Café-terras op de parkeerplaats', {
              origin: { key: 'origin.paper' },
              group: 'Leveren in de ochtend',
            }),
            note('Iets over een buurman', {
              status: { key: 'status.hidden' },
              reason: 'Er staat een naam in',
            }),
          ],
        },
        {
          thing: 'groups',
          rows: [
            { group: 'aaaaaaaaaaaaaaaaaaaaaa', title: 'Leveren in de ochtend', size: 3, table: parking },
          ],
        },
        { thing: 'tables', rows: [{ table: parking, round: 1, people: 11, host: 'Lieve' }] },
        { thing: 'summaries', rows: [] },
      ],
    },
    {
      id: step('silent'),
      title: { nl: 'Stiltetafel', en: 'Silent table' },
      kind: 'silent',
      sections: [
        {
          thing: 'complaints',
          rows: [
            {
              note: 'bbbbbbbbbbbbbbbbbbbbbb',
              text: 'De laatste bus gaat voor ik mijn winkel sluit.',
              status: { key: 'silent.status.revealed' },
              reason: null,
              madeAt: '2026-11-12',
            },
          ],
        },
      ],
    },
    {
      id: step('actors'),
      title: { nl: 'Wie is erbij betrokken?', en: 'Who is involved?' },
      kind: 'map',
      sections: [
        {
          thing: 'notes',
          rows: [
            {
              text: 'Fietsersgroep',
              why: 'Zij rijden er elke dag',
              prompt: local('Wie uit het centrum moet er nog bij?', 'Who else must join in?'),
              ring: local('Dichtbij', 'Close to it'),
              sector: local('Bewoners en gebruikers', 'Residents and users'),
              origin: { key: 'origin.board' },
              status: { key: 'status.shown' },
              madeAt: '2026-11-12T19:12:00.000Z',
            },
          ],
        },
      ],
    },
    {
      id: step('vote'),
      title: { nl: 'Wat pakken we eerst aan?', en: 'What do we take up first?' },
      kind: 'vote',
      sections: [
        {
          thing: 'votes',
          rows: [
            vote(1, 'Banken en schaduw op het Begijnenplein', 38),
            vote(2, 'Laden en lossen voor 11 uur', 31, true),
            vote(2, 'Een veilige oversteek aan de school', 31, true),
            vote(4, 'Meer bomen in de Stationsstraat', 12),
            vote(5, 'Een bord met vrije plaatsen', 0),
          ],
        },
        {
          thing: 'receipts',
          rows: [{ receipt: '4PQ-7TN', ballot: 'Laden en lossen voor 11 uur (1)', dots: 1 }],
        },
      ],
    },
  ],
}

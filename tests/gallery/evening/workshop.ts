// The invented evening as it is asked for: four steps and a silent table beside them. Called by `hall.ts`.
import { ideas, questions } from './texts.ts'

const nl = (text: string) => ({ nl: text })

const hosts = {
  circulation: ['Doorstroming', 'Bert V.'],
  'walking-cycling': ['Te voet en met de fiets', 'Hakan Y.'],
  parking: ['Parkeren', 'Lieve C.'],
  'public-space': ['Openbare ruimte', 'Amina B.'],
} as const

const tables = Object.entries(hosts).map(([id, [title, host]]) => ({ id, title: nl(title), host, cap: 12 }))

const asked = Object.keys(questions)

const matrix = Object.fromEntries(
  asked.map((prompt) => [
    prompt,
    [...new Set(ideas.filter((idea) => idea.prompt === prompt).map(({ table }) => table))],
  ]),
)

export const groups = [
  { id: 'business', title: nl('Ondernemers') },
  { id: 'residents', title: nl('Bewoners') },
  { id: 'city', title: nl('Stadsdiensten') },
]

/** The body of the request that makes the workshop. */
export const evening = {
  title: 'Centrum in beweging',
  place: 'De Spinnerij, Wilgenbeke',
  date: 'do 12 nov 2026, 19 uur',
  startsAt: '19:00',
  languages: ['nl', 'fr', 'ar', 'en', 'de', 'tr'],
  groups,
  steps: [
    { id: 'welcome', template: 'welcome', minutes: 15, lead: 'Nadia' },
    {
      id: 'actors',
      template: 'actor-map',
      minutes: 30,
      lead: 'Nadia',
    },
    {
      id: 'tables',
      template: 'theme-tables',
      minutes: 60,
      lead: '4 gastheren',
      config: {
        tables,
        prompts: asked.map((id) => ({ id, question: nl(questions[id] ?? '') })),
        matrix,
        rounds: 4,
        minutesPerRound: 15,
        seating: 'spread',
        expected: 46,
      },
    },
    {
      id: 'vote',
      template: 'dot-voting',
      minutes: 15,
      lead: 'Joris',
      config: { question: nl('Wat moet eerst gebeuren?'), dotsPerPerson: 5, byGroup: true },
    },
    { id: 'silent', template: 'silent-table', minutes: 120, beside: true },
  ],
} as const

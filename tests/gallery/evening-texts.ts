// What forty-six invented people of an invented town say. Used by `pictures.ts`.

export const actors: readonly {
  readonly text: string
  readonly prompt: string
  readonly ring: 1 | 2 | 3
  readonly sector: string
}[] = (
  [
    [
      'city-services',
      [
        'Dienst economie',
        'Mobiliteit',
        'Groenploeg',
        'Wijkpolitie',
        'Evenementen',
        'Reinigingsdienst',
        'Brandweer',
        'Vervoersbedrijf',
        'Buurgemeente',
        'Provincie',
        'Toegankelijkheid',
      ],
    ],
    [
      'business-owners',
      [
        'Handelskring',
        'Bakker Bram',
        'Kapsalon Zilver',
        'Marktkramers',
        'Apotheek',
        'Café Het Sas',
        'Fietsenmaker',
        'Theehuis',
        'Nachtwinkel',
        'Winkels langs de ring',
        'Taxi’s',
        'Foodtrucks',
        'Bedrijven aan de kaai',
        'Starters',
      ],
    ],
    [
      'property-owners',
      [
        'Eigenaars Lange Straat',
        'Kerkfabriek',
        'Sociale verhuur',
        'Syndicus',
        'Leegstaande panden',
        'Parkeerbedrijf',
        'Ontwikkelaar kaai',
        'Makelaars',
        'Spoorwegen',
        'Bank op de hoek',
      ],
    ],
    [
      'culture-education',
      [
        'Basisschool',
        'Bibliotheek',
        'Academie',
        'Theater',
        'Heemkring',
        'Taalklas',
        'Technische school',
        'Filmclub',
        'Hogeschool',
        'Museum',
        'Kunstenaars',
      ],
    ],
    [
      'residents-users',
      [
        'Wijkcomité',
        'Jongeren op het plein',
        'Fietsersgroep',
        'Seniorenraad',
        'Buurthuis',
        'Ouders aan de poort',
        'Mensen met rolstoel',
        'Studenten',
        'Wandelclub',
        'Pendelaars',
        'Scouts',
        'Dagtoeristen',
        'Net verhuisd',
        'Marktbezoekers',
      ],
    ],
  ] as const
).flatMap(([sector, names]) =>
  names.map((text, n) => ({
    text,
    sector,
    prompt: n % 7 === 6 ? 'outside' : ((['active', 'outside', 'needed'] as const)[n % 3] ?? 'active'),
    ring: (n < 3 ? 1 : n < 8 ? 2 : 3) as 1 | 2 | 3,
  })),
)

const at = (table: string, prompt: string, ...texts: readonly string[]) =>
  texts.map((text) => ({ table, prompt, text }))

export const ideas: readonly { readonly table: string; readonly prompt: string; readonly text: string }[] = [
  ...at(
    'parking',
    'missed',
    'Eén bord dat toont hoeveel plaatsen vrij zijn',
    'Eerste halfuur gratis',
    'Laden en lossen voor elf uur',
  ),
  ...at(
    'public-space',
    'missed',
    'Banken en schaduw op het plein',
    'Toiletten die open zijn',
    'Bredere stoep in de Lange Straat',
  ),
  ...at('circulation', 'missed', 'Eén aanspreekpunt bij werken', 'Geen sluipverkeer langs de school'),
  ...at(
    'walking-cycling',
    'missed',
    'Veilig fietsen tot aan de poort',
    'Lichtjes in de Weverssteeg',
    'Meer fietsenstallingen aan de markt',
  ),
  ...at(
    'parking',
    'missed',
    'Bewoners aan de rand, klanten dichtbij',
    'Randparking met pendelbus',
    'Duidelijke pijlen',
    'Plaats voor bakfietsen',
    'Oplaadpunten',
  ),
  ...at(
    'public-space',
    'missed',
    'Speelplek naast het terras',
    'Water om te drinken',
    'Bomen in plaats van paaltjes',
    'Markt ook op vrijdagavond',
    'Minder reclameborden',
  ),
  ...at(
    'circulation',
    'missed',
    'Rustige straten na zes uur',
    'Leveren met de bakfiets',
    'Bus om het kwartier',
    'Eén richting rond het plein',
    'Dertig in het hele centrum',
    'Slim licht aan de brug',
  ),
  ...at(
    'walking-cycling',
    'missed',
    'Oversteken aan de kaai',
    'Wandelroute langs etalages',
    'Brede fietspaden',
    'Minder drempels',
    'Stappen zonder omweg',
  ),
]

export const complaints: readonly string[] = [
  'De vergaderingen beginnen te vroeg voor wie een winkel heeft.',
  'Drie jaar wachten op een antwoord over mijn terras.',
  'We worden pas gevraagd als alles beslist is.',
  'Niemand zegt wanneer de straat weer open gaat.',
  'Altijd dezelfde mensen krijgen het woord.',
  'De brieven van de stad begrijp ik niet.',
  'Boetes voor vijf minuten lossen.',
  'Over de leegstand wordt gepraat, er gebeurt niets.',
  'Ik durf dit in de zaal niet te zeggen.',
  'De kerstmarkt is elk jaar een verrassing.',
]

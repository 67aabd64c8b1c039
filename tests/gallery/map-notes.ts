// 67 invented notes of an invented evening, for the gallery of the actor map.
import type { Place } from '../../shared/activities/map/model.ts'
import type { GroupId, NoteId, Slug } from '../../shared/ids.ts'
import type { ShownNote } from '../../shared/notes/view.ts'

const sectors = [
  'city-services',
  'business-owners',
  'property-owners',
  'culture-education',
  'residents-users',
]
const prompts = { a: 'active', b: 'outside', c: 'needed', d: 'remark' }

/** Per sector and ring: letter of the prompt, name, times named. */
const named: readonly (readonly (readonly string[])[])[] = [
  [
    ['a:Lokale economie:4', 'a:Dienst Mobiliteit:2'],
    ['a:Politiezone', 'c:Jeugddienst', 'a:Evenementen', 'a:Openbare werken', 'c:Toegankelijkheid:2'],
    [
      'b:Vervoersregio',
      'a:Groendienst',
      'b:Buurgemeente',
      'c:Huis van het Kind',
      'c:Brandweer',
      'b:Provincie',
      'c:Afvalophaling',
    ],
  ],
  [
    ['a:Kring Handel Centrum:6', 'a:Bakkerij Vermeersch'],
    [
      'c:Theehuis Anatolia',
      'c:Apotheek',
      'c:Fietsatelier Spaak',
      'a:Marktkramers:3',
      'd:Niet na 18 u',
      'a:Café De Sluis',
    ],
    [
      'c:Nachtwinkel',
      'b:Winkels langs de ring:2',
      'a:Kapsalon Zilver',
      'c:Pop-upmakers',
      'b:Taxi’s',
      'b:Foodtrucks',
      'b:Bedrijven Molenkaai',
      'c:Starters',
    ],
  ],
  [
    ['c:Eigenaars Lange Wilgstraat:5', 'a:Kerkfabriek'],
    [
      'a:Sociale huisvesting',
      'c:Syndicus Weverspoort',
      'c:Leegstaande panden:3',
      'b:Kaai-ontwikkelaar',
      'a:Parkeerbedrijf',
    ],
    ['b:Vastgoedkantoren', 'b:Erfgoedstichting', 'b:Bank op de hoek', 'b:Spoorwegen'],
  ],
  [
    ['a:Basisschool De Wilg:2', 'a:Bibliotheek'],
    ['a:Theater De Spinnerij', 'a:Muziekacademie', 'c:Technische school', 'a:Heemkring', 'c:Taalklas'],
    ['b:Streekmuseum', 'c:Filmclub', 'b:Hogeschool', 'b:Kunstenaars uit de regio'],
  ],
  [
    ['a:Wijkcomité Begijnenplein:3', 'c:Jongeren op het plein:4'],
    [
      'c:Studenten op kot',
      'd:Wie bereikt hen?',
      'a:Seniorenraad',
      'a:Buurthuis De Brug',
      'c:Mensen met rolstoel:2',
      'a:Fietsersgroep:2',
      'a:Ouders schoolpoort',
    ],
    ['b:Dagtoeristen', 'b:Wandelclub', 'b:Pendelaars', 'c:Scouts', 'c:Pas verhuisd', 'b:Marktbezoekers'],
  ],
]

const pad = (name: string) => name.padEnd(22, '0')
const noise = (n: number) => ((n * 2654435761) % 997) / 997

interface Entry {
  readonly id: NoteId
  readonly note: ShownNote<Place>
}

const entry = (
  line: string,
  sector: number,
  ring: number,
  order: number,
  spread: number,
): readonly Entry[] => {
  const [letter = 'a', text = '', times = '1'] = line.split(':')
  const place: Place = {
    ring: (ring + 1) as Place['ring'],
    sector: sectors[sector] as Slug,
    angle: spread,
    depth: 0.2 + 0.6 * noise(order),
  }
  return Array.from({ length: Number(times) }, (_, n) => ({
    id: pad(`note${order}x${n}x`) as NoteId,
    note: {
      prompt: (prompts as Readonly<Record<string, string>>)[letter] as Slug,
      text,
      place,
      ...(Number(times) > 1 ? { group: pad(`group${order}x`) as GroupId } : {}),
      order: order * 10 + n,
      ...(letter === 'd' ? { initials: 'L.D.' } : {}),
      ...(text.startsWith('Jongeren')
        ? { why: 'Zij zitten er elke dag, maar niemand vraagt hen iets.' }
        : {}),
    },
  }))
}

const all = named.flatMap((rings, sector) =>
  rings.flatMap((lines, ring) =>
    lines.flatMap((line, n) =>
      entry(line, sector, ring, sector * 100 + ring * 20 + n, (n + 0.7) / (lines.length + 0.4)),
    ),
  ),
)

export const galleryNotes = Object.fromEntries(all.map(({ id, note }) => [id, note]))
export const galleryGroups = Object.fromEntries(
  all.flatMap(({ note }) =>
    note.group ? [[note.group, { title: note.text, place: note.place, order: note.order }]] : [],
  ),
)
export const litNote = all.find(({ note }) => note.text.startsWith('Jongeren'))?.id ?? ''

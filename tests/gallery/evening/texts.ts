// What forty-six invented people of an invented town say at the tables and in silence. Used by the acts of `pictures.ts`.

export const questions: { readonly [prompt: string]: string } = {
  'where-today': 'Waar parkeer je vandaag, en waarom daar?',
  'by-car': 'Wat helpt een klant die met de auto komt?',
  'may-go': 'Waar mag een plaats weg?',
  'less-through': 'Hoe rijdt er minder verkeer door dat nergens moet zijn?',
  'safe-way': 'Waar is het onveilig, en wat helpt daar?',
  'nice-place': 'Wat maakt het aangenaam om te blijven?',
}

export interface Idea {
  readonly table: string
  readonly prompt: string
  readonly text: string
}

const at = (table: string, prompt: string, ...texts: readonly string[]): readonly Idea[] =>
  texts.map((text) => ({ table, prompt, text }))

export const ideas: readonly Idea[] = [
  ...at(
    'parking',
    'by-car',
    'Plaatsen vlak bij de apotheek',
    'Laden en lossen voor 11 uur',
    'Eerste halfuur gratis',
    'Eén kaart voor heel het centrum',
    'Een bord dat toont hoeveel plaatsen er vrij zijn',
    'Pendelbus op zaterdag',
    'Pijlen die kloppen',
    'Betalen zonder app',
    'Korte stop voor brood en krant',
    'Plaats voor bakfietsen',
    'Oplaadpunten aan de kaai',
    'Licht op de weg terug',
    'Bewoners aan de rand, klanten dichtbij',
    'Winkels geven een uur cadeau',
  ),
  ...at(
    'parking',
    'where-today',
    'Achter de kerk, daar is het gratis',
    'Voor mijn deur, als het lukt',
    'Aan de kaai, want dicht bij de brug',
    'Op het Begijnenplein voor vijf minuten',
    'In de Statiestraat, bij het station',
    'Bij de school, na vier uur',
    'Achter de bibliotheek',
    'Aan de sporthal en dan te voet',
    'In de garage van mijn zus',
    'Op de Vismarkt, vóór de markt',
    'Nergens, ik kom met de fiets',
  ),
  ...at(
    'parking',
    'may-go',
    'Het Begijnenplein, als de kaai vrij blijft',
    'Voor de schoolpoort',
    'Aan het zebrapad',
    'Op de hoek van de Vismarkt',
  ),
  ...at(
    'circulation',
    'less-through',
    'Rustige straten na zes uur',
    'Eén richting rond het plein',
    'Dertig in het hele centrum',
    'Geen sluipverkeer langs de school',
    'Leveren met de bakfiets',
    'Bus om het kwartier',
    'Slim licht aan de brug',
    'Eén aanspreekpunt bij werken',
    'Borden vóór de ring, niet erna',
  ),
  ...at(
    'walking-cycling',
    'safe-way',
    'Veilig fietsen tot aan de poort',
    'Lichtjes in de Weverspoort',
    'Oversteken aan de kaai',
    'Brede stoep in de Lange Wilgstraat',
    'Minder drempels',
    'Fietsenstalling aan de markt',
    'Langer groen voor wie traag stapt',
    'De bocht aan het theater',
  ),
  ...at(
    'public-space',
    'nice-place',
    'Banken en schaduw op het Begijnenplein',
    'Toiletten die open zijn',
    'Speelplek naast het terras',
    'Water om te drinken',
    'Bomen in plaats van paaltjes',
    'Markt ook op vrijdagavond',
    'Minder reclameborden',
    'Een dak om onder te schuilen',
  ),
]

export const complaints: readonly string[] = [
  'Als de straat openligt, horen wij het als laatste.',
  'De laatste bus gaat voor ik mijn winkel sluit.',
  'Er is geen toilet in het hele centrum.',
  'Altijd dezelfde mensen krijgen het woord.',
  'Ik heb drie keer gemaild. Nooit antwoord.',
  'Leveren om 7 uur maakt mijn kind wakker.',
  'Wie slecht ziet, struikelt over de terrassen.',
  'De huur steeg twee keer in één jaar.',
  'Op maandag is alles dicht. Ook het stadhuis.',
  'De vergaderingen beginnen te vroeg voor wie een winkel heeft.',
  'Drie jaar wachten op een antwoord over mijn terras.',
  'We worden pas gevraagd als alles beslist is.',
  'Niemand zegt wanneer de straat weer open gaat.',
  'De brieven van de stad begrijp ik niet.',
  'Boetes voor vijf minuten lossen.',
  'Over de leegstand wordt gepraat, er gebeurt niets.',
  'Ik durf dit in de zaal niet te zeggen.',
  'De kerstmarkt is elk jaar een verrassing.',
  'De stoep is voor fietsers, niet voor mij.',
  'بابي مغلق كل مرة بالسيارات.',
]

/** What is voted on, and how many dots each gets of forty-three people. */
export const voted: readonly (readonly [string, number])[] = [
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

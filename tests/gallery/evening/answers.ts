// What an invented town answers the day after. Used by `day-after.ts`.
import type { Answer } from '../../../shared/answers.ts'

const answer = (status: Answer['status'], why: string, by: string, due = ''): Answer => ({
  status,
  why,
  by,
  due,
})

export const answers: readonly Answer[] = [
  answer('taken-up', 'Twee borden komen er bij de heraanleg van de kaai.', 'Mobiliteit', 'juni 2027'),
  answer(
    'later',
    'In maart tellen we hoe lang mensen blijven staan. Daarna beslist de gemeenteraad.',
    'Mobiliteit',
    'april 2027',
  ),
  answer(
    'passed-on',
    'Wij vroegen het aan de vervoerregio. Zij beslissen over de uren.',
    'Mobiliteit',
    '31 januari',
  ),
  answer(
    'not-taken-up',
    'Het plein blijft vrij. De bomen en de speelplek hebben de ruimte nodig.',
    'Openbare werken',
  ),
  answer(
    'answered',
    'Je krijgt een brief, drie weken vooraf. Er staat een naam en een nummer op.',
    'Openbare werken',
  ),
  answer('taken-up', 'De groep zit vanaf nu mee aan tafel.', 'Nadia, centrummanager'),
  answer('taken-up', 'Zes banken en vier bomen, na de zomer.', 'Groendienst', 'oktober 2027'),
  answer(
    'later',
    'Dit vraagt geld dat nu niet in het plan zit. We nemen het mee in de begroting van volgend jaar.',
    'Financiën',
    'december 2027',
  ),
  answer(
    'answered',
    'Het toilet in de bibliotheek is elke dag open tot 20 uur. We hangen bordjes.',
    'Lokale economie',
    '1 december',
  ),
  answer(
    'not-taken-up',
    'Een weg met bussen kan hier niet smaller. Wij maken wel de oversteek veiliger.',
    'Mobiliteit',
    'voorjaar 2027',
  ),
]

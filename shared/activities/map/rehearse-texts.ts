// Invented actors for the rehearsal of a map: names that any town has.
import type { Localized } from '../../localized.ts'

interface RehearsedActor {
  readonly name: Localized
  readonly role: Localized
}

const actor = (name: Localized, role: Localized): RehearsedActor => ({ name, role })

const meets: Localized = {
  nl: 'brengt mensen samen',
  fr: 'rassemble les gens',
  en: 'brings people together',
  de: 'bringt Menschen zusammen',
  tr: 'insanları bir araya getirir',
  ar: 'يجمع الناس',
}
const decides: Localized = {
  nl: 'beslist mee',
  fr: 'décide avec nous',
  en: 'decides along',
  de: 'entscheidet mit',
  tr: 'birlikte karar verir',
  ar: 'يشارك في القرار',
}
const knows: Localized = {
  nl: 'kent de straat',
  fr: 'connaît la rue',
  en: 'knows the street',
  de: 'kennt die Straße',
  tr: 'sokağı tanır',
  ar: 'يعرف الشارع',
}

export const rehearsedActors: readonly RehearsedActor[] = [
  actor(
    {
      nl: 'Handelaars van de markt',
      fr: 'Commerçants du marché',
      en: 'Market traders',
      de: 'Marktleute',
      tr: 'Pazar esnafı',
      ar: 'تجار السوق',
    },
    knows,
  ),
  actor(
    {
      nl: 'Fietsersgroep',
      fr: 'Groupe de cyclistes',
      en: 'Cyclists’ group',
      de: 'Radfahrgruppe',
      tr: 'Bisikletçiler grubu',
      ar: 'مجموعة راكبي الدراجات',
    },
    meets,
  ),
  actor(
    {
      nl: 'De bibliotheek',
      fr: 'La bibliothèque',
      en: 'The library',
      de: 'Die Bibliothek',
      tr: 'Kütüphane',
      ar: 'المكتبة',
    },
    meets,
  ),
  actor(
    {
      nl: 'Dienst mobiliteit',
      fr: 'Service mobilité',
      en: 'Mobility department',
      de: 'Amt für Mobilität',
      tr: 'Ulaşım birimi',
      ar: 'قسم التنقل',
    },
    decides,
  ),
  actor(
    {
      nl: 'Eigenaars van lege panden',
      fr: 'Propriétaires de locaux vides',
      en: 'Owners of empty shops',
      de: 'Eigentümer leerer Läden',
      tr: 'Boş dükkân sahipleri',
      ar: 'مالكو المحلات الفارغة',
    },
    decides,
  ),
  actor(
    {
      nl: 'Buurtcomité Zuid',
      fr: 'Comité de quartier Sud',
      en: 'South neighbourhood committee',
      de: 'Nachbarschaft Süd',
      tr: 'Güney mahalle komitesi',
      ar: 'لجنة الحي الجنوبي',
    },
    knows,
  ),
  actor(
    {
      nl: 'Scholen in het centrum',
      fr: 'Écoles du centre',
      en: 'Schools in the centre',
      de: 'Schulen im Zentrum',
      tr: 'Merkezdeki okullar',
      ar: 'مدارس الوسط',
    },
    meets,
  ),
  actor(
    {
      nl: 'Buurtcomité zuid',
      fr: 'Comité du quartier Sud',
      en: 'Neighbourhood committee South',
      de: 'Nachbarschaft süd',
      tr: 'Güney mahallesi komitesi',
      ar: 'لجنة حي الجنوب',
    },
    knows,
  ),
  actor(
    {
      nl: 'Horeca rond het plein',
      fr: 'Cafés autour de la place',
      en: 'Cafés around the square',
      de: 'Lokale am Platz',
      tr: 'Meydandaki kafeler',
      ar: 'مقاهي الساحة',
    },
    knows,
  ),
  actor(
    {
      nl: 'Ouderenraad',
      fr: 'Conseil des aînés',
      en: 'Senior citizens’ council',
      de: 'Seniorenrat',
      tr: 'Yaşlılar meclisi',
      ar: 'مجلس كبار السن',
    },
    decides,
  ),
  actor(
    {
      nl: 'Jeugdhuis',
      fr: 'Maison des jeunes',
      en: 'Youth centre',
      de: 'Jugendhaus',
      tr: 'Gençlik evi',
      ar: 'بيت الشباب',
    },
    meets,
  ),
  actor(
    {
      nl: 'Bakker op de hoek',
      fr: 'Le boulanger du coin',
      en: 'Baker on the corner',
      de: 'Bäcker an der Ecke',
      tr: 'Köşedeki fırıncı',
      ar: 'خباز الزاوية',
    },
    knows,
  ),
]

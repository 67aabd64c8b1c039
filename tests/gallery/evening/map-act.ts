// The actor map of the evening: sixty-seven notes, groups for names that came more than once, and three voices that are
// missed. Called by `pictures.ts` and, for a map that is too full, by itself with other notes.
import type { GroupId, NoteId } from '../../../shared/ids.ts'
import { galleryGroups, galleryNotes } from '../map-notes.ts'
import { steps, type Hall } from './hall.ts'

const missing = [
  ['Nachtploeg van de bakkerijen', 'rijdt als de stad slaapt'],
  ['Daklozenwerking', ''],
  ['Leveranciers', 'komen vóór zeven uur'],
] as const

/** Two spellings of what is on the map already: they are offered for merging, and stay apart until somebody decides. */
const twice = [
  ['needed', 'De apotheek', 'business-owners', 2],
  ['active', 'Bibliotheek.', 'culture-education', 1],
  ['outside', 'Spoorweg', 'property-owners', 3],
] as const

export const layOnMap = async (hall: Hall): Promise<void> => {
  const { moderator, phones, settled } = hall
  const actors = steps.actors
  const ask = (from: typeof moderator, intent: object) => from.ask(actors, intent as { type: string })
  const groups = new Map<string, NoteId[]>()
  let lit: NoteId | null = null
  Object.values(galleryNotes).forEach((note, n) => {
    const phone = phones[n % phones.length]
    if (!phone) return
    const id = phone.newId<NoteId>()
    const { prompt, text, place, group } = note
    const initials = 'initials' in note ? { initials: note.initials } : {}
    const why = 'why' in note ? { why: note.why } : {}
    ask(phone, { type: 'note.add', note: id, prompt, text, place, ...initials, ...why })
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id])
    if (text.startsWith('Jongeren')) lit ??= id
  })
  await settled()
  for (const [group, notes] of groups)
    ask(moderator, {
      type: 'group.make',
      group: moderator.newId<GroupId>(),
      title: galleryGroups[group]?.title ?? '',
      notes,
    })
  twice.forEach(([prompt, text, sector, ring], n) => {
    const phone = phones[n]
    const place = { ring, sector, angle: 0.5, depth: 0.5 }
    if (phone) ask(phone, { type: 'note.add', note: phone.newId<NoteId>(), prompt, text, place })
  })
  for (const [text, role] of missing)
    ask(moderator, { type: 'voice.add', note: moderator.newId<NoteId>(), text, role })
  if (lit) ask(moderator, { type: 'note.spotlight', note: lit })
  await settled()
}

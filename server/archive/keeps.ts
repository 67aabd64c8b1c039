// Which facts of a workshop itself an archive holds, and how. Every fact has a line here, so that who adds one decides.
// Called by the writer and the reader.
import type { WorkshopFact } from '../../shared/workshop-facts.ts'

/**
 * setting: how the evening is planned; what was set in a rehearsal holds after its wipe, so it stays · act: what happened, which
 * a wipe takes along · left: about people and links, or of no use elsewhere · own: the archive writes it itself.
 */
export const keptAs = {
  'workshop.created': 'own',
  'workshop.changed': 'setting',
  'workshop.closed': 'setting',
  'workshop.reopened': 'setting',
  'workshop.kept': 'setting',
  'workshop.stripped': 'setting',
  'workshop.loaded': 'left',
  'door.locked': 'setting',
  'answers.given': 'act',
  'answers.withdrawn': 'act',
  'feedback.published': 'act',
  'feedback.withdrawn': 'act',
  'workshop.finished': 'act',
  'note.erased': 'left',
  'export.taken': 'left',
  'step.entered': 'act',
  'step.unentered': 'act',
  'step.phased': 'act',
  'step.changed': 'setting',
  'step.configured': 'setting',
  'step.inserted': 'setting',
  'step.moved': 'setting',
  'step.removed': 'setting',
  'step.restored': 'setting',
  'step.rewound': 'left',
  'timer.set': 'act',
  'screen.blanked': 'act',
  'screen.themed': 'setting',
  'person.joined': 'own',
  'person.left': 'left',
  'person.removed': 'left',
  'person.readmitted': 'left',
  'person.grouped': 'left',
  'person.signed': 'left',
  'signs.cleared': 'left',
  'rehearsal.began': 'own',
  'rehearsal.wiped': 'left',
} as const satisfies { readonly [type in WorkshopFact['type']]: 'setting' | 'act' | 'left' | 'own' }

/** Without the name of the link by which somebody came in, and without the secret that pseudonyms of voters hang on. */
export const unlinked = (fact: WorkshopFact): WorkshopFact => {
  if (fact.type === 'step.phased') {
    const { veil: _veil, ...bare } = fact
    return bare
  }
  return 'who' in fact ? { ...fact, who: '' } : fact
}

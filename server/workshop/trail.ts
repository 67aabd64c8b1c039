// The records of a workshop, read out of its ledger: a closed list of acts, the latest first, those of one minute together.
// Pure; called by the room. No word of a note comes near it.
import type { StepId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { TrailAct, TrailLine } from '../../shared/trail.ts'
import type { WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Entry, LedgerFact } from '../store/store.ts'

type Found = Pick<TrailLine, 'act' | 'step' | 'n' | 'detail'> &
  Partial<Pick<TrailLine, 'who' | 'role' | 'table'>>

const found = (act: TrailAct, more: Partial<Found> = {}): Found => ({
  act,
  step: null,
  n: 0,
  detail: '',
  ...more,
})

/** All notes of one step, or of several. */
const stepOfAll = (notes: readonly { readonly step: StepId }[]): StepId | null => {
  const steps = new Set(notes.map(({ step }) => step))
  const [step = null] = steps
  return steps.size === 1 ? step : null
}

const ofWorkshop = (fact: WorkshopFact): Found | null => {
  const who = 'who' in fact ? { who: fact.who } : {}
  switch (fact.type) {
    case 'export.taken':
      return found('export', { detail: fact.format, role: fact.role, ...who })
    case 'answers.given':
    case 'answers.withdrawn': {
      const given = fact.type === 'answers.given'
      const about = { step: stepOfAll(fact.notes), n: fact.notes.length, ...who }
      return found(given ? 'answers-given' : 'answers-withdrawn', {
        ...about,
        detail: given ? fact.answer.status : '',
      })
    }
    case 'feedback.published':
      return found('published', who)
    case 'feedback.withdrawn':
      return found('unpublished', who)
    case 'workshop.finished':
      return found(fact.finished ? 'finished' : 'unfinished', who)
    case 'note.erased':
      return found('erased', { step: fact.step, n: fact.notes.length, ...who })
    case 'workshop.kept':
      return found('kept', { detail: `${fact.keep.until} ${fact.keep.act}`, ...who })
    case 'workshop.stripped':
      return found('stripped')
    case 'step.phased':
      return fact.phase === 'revealed' ? found('revealed', { step: fact.step }) : null
    case 'step.rewound':
      return found('rewound', { step: fact.step })
    case 'person.removed':
      return found('person-removed', { n: 1 })
    case 'person.readmitted':
      return found('person-readmitted', { n: 1 })
    case 'workshop.closed':
      return found('closed')
    case 'workshop.reopened':
      return found('reopened')
    case 'rehearsal.began':
      return found('rehearsal-began')
    case 'rehearsal.wiped':
      return found('rehearsal-wiped')
    default:
      return null
  }
}

/** Acts on notes, by the names that every kind with notes gives them. */
const noteActs: { readonly [type: string]: TrailAct } = {
  'note.discarded': 'discarded',
  'note.setAside': 'discarded',
  'note.restored': 'restored',
  'note.putBack': 'restored',
  'note.hidden': 'hidden',
}

const handOf = (fact: JsonObject): Partial<Found> => {
  const hand = fact['hand']
  if (typeof hand !== 'object' || hand === null || !('role' in hand)) return {}
  const { role, table } = hand as { readonly role: TrailLine['role']; readonly table?: string }
  return { role, table: table ?? null }
}

const ofStep = (step: StepId, fact: JsonObject): Found | null => {
  const named = noteActs[typeof fact['type'] === 'string' ? fact['type'] : '']
  if (!named) return null
  const act = named === 'hidden' && fact['hidden'] === false ? 'restored' : named
  return found(act, { step, n: 1, ...handOf(fact) })
}

const lineOf = ({ step, fact }: LedgerFact, entry: Entry, isSecret: (step: string) => boolean) => {
  // The ledger is ours: facts without a step are the workshop's.
  const act = step === null ? ofWorkshop(fact as unknown as WorkshopFact) : ofStep(step, fact)
  if (!act) return []
  const day = step !== null && isSecret(step)
  const { seq, at, role } = entry
  return [{ who: '', table: null, role, ...act, seq, at, day }]
}

const minute = 60_000

const isSame = (a: TrailLine, b: TrailLine): boolean =>
  a.act === b.act &&
  a.step === b.step &&
  a.role === b.role &&
  a.who === b.who &&
  a.table === b.table &&
  a.detail === b.detail &&
  a.n > 0 &&
  Math.floor(a.at / minute) === Math.floor(b.at / minute)

/** `isSecret`: of a step, whether only the day of its acts is known. */
export const trailOf = (
  entries: readonly Entry[],
  isSecret: (step: string) => boolean,
): readonly TrailLine[] => {
  const lines: TrailLine[] = []
  for (const entry of entries)
    for (const line of entry.facts.flatMap((fact) => lineOf(fact, entry, isSecret))) {
      const last = lines.at(-1)
      if (last && isSame(last, line)) lines[lines.length - 1] = { ...line, n: last.n + line.n }
      else lines.push(line)
    }
  return lines.reverse()
}

// Makes a workshop's archive of its ledger: the same state again elsewhere, without people and without secrets. Pure; called by
// the JSON export, in its thread.
import type { JsonObject } from '../../shared/json.ts'
import type { Report } from '../../shared/report.ts'
import type { AnyKind } from '../../shared/activities/contract.ts'
import { workshopFactSchema, type WorkshopFact } from '../../shared/workshop-facts.ts'
import type { Entry, LedgerFact } from '../store/store.ts'
import { evolveEntry } from '../workshop/evolve.ts'
import { reportOf } from '../workshop/report.ts'
import { beforeAll, type Kinds, type WorkshopState } from '../workshop/state.ts'
import { keptAs, unlinked } from './keeps.ts'
import { namesIn, renamed } from './names.ts'
import { archiveFormat, archiveVersion, type Archive, type ArchiveEntry } from './model.ts'
import { withoutPlay, type Flat } from './play.ts'

const asFact = (fact: WorkshopFact): LedgerFact => ({ step: null, fact: fact as unknown as JsonObject })

const joined = ({ people }: WorkshopState): readonly LedgerFact[] =>
  people.map(({ id, group, simulated }) =>
    asFact({
      type: 'person.joined',
      person: id,
      ...(group === undefined ? {} : { group }),
      ...(simulated ? { simulated } : {}),
    }),
  )

/** What was made ready in secret steps, as it may be archived. */
const began = (state: WorkshopState): LedgerFact => {
  const readied = state.steps.flatMap(({ id, kind }) => {
    const activity = state.readied.get(id)
    const fact = activity === undefined ? undefined : kind.archived?.(activity)
    return fact === undefined ? [] : [[id, fact] as const]
  })
  const byStep = Object.fromEntries(readied) as { [step: string]: { type: string } }
  return asFact({ type: 'rehearsal.began', ...(readied.length > 0 ? { readied: byStep } : {}) })
}

const ofWorkshop = (state: WorkshopState, one: Flat): readonly LedgerFact[] => {
  // Facts of the ledger passed their schema when they were decided.
  const fact = one.fact as unknown as WorkshopFact
  if (fact.type === 'workshop.created') return [asFact(fact), ...joined(state)]
  if (fact.type === 'rehearsal.began') return [began(state)]
  const kept = keptAs[fact.type]
  return kept === 'setting' || kept === 'act' ? [asFact(unlinked(fact))] : []
}

const kindsOf = (facts: readonly Flat[], kinds: Kinds): ReadonlyMap<string, AnyKind> => {
  const known = new Map<string, AnyKind>()
  for (const { step, fact } of facts) {
    if (step !== null) continue
    const made = fact as unknown as WorkshopFact
    const plans =
      made.type === 'workshop.created' ? made.plan.steps : made.type === 'step.inserted' ? [made.step] : []
    for (const { id, kind } of plans) {
      const found = kinds[kind]
      if (found) known.set(id, found)
    }
  }
  return known
}

/** Facts of a step that is not secret, unsigned and settled, by their place in the list. */
const ofSteps = (facts: readonly Flat[], kinds: Kinds): ReadonlyMap<Flat, JsonObject> => {
  const kept = new Map<Flat, JsonObject>()
  const steps = new Map<string, Flat[]>()
  for (const one of facts) {
    if (one.step === null) continue
    const own = steps.get(one.step) ?? []
    own.push(one)
    steps.set(one.step, own)
  }
  const known = kindsOf(facts, kinds)
  for (const [step, own] of steps) {
    const kind = known.get(step)
    if (!kind || kind.secret) continue
    const settled = kind.settled?.(own.map(({ fact }) => fact)) ?? own.map(({ fact }) => fact)
    own.forEach((one, i) => {
      const fact = settled[i] ?? null
      if (fact !== null) kept.set(one, (kind.unsigned?.(fact) ?? fact) as JsonObject)
    })
  }
  return kept
}

/** As the reader would have it: through its schema, with keys in one order, so that what is loaded is written alike. */
const checked = ({ step, fact }: LedgerFact, known: ReturnType<typeof kindsOf>): LedgerFact => {
  const schema = step === null ? workshopFactSchema : known.get(step)?.fact
  const parsed = schema?.safeParse(fact)
  if (!parsed?.success) throw new Error(`a fact of ${step ?? 'the workshop'} is not what its schema says`)
  return { step, fact: sorted(parsed.data) as JsonObject }
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  )
}

const midnight = (at: number): number => Math.floor(at / 86_400_000) * 86_400_000

/** Secret steps as they may be known, at the end: when anything in them happened says nothing. */
const closing = (state: WorkshopState, last: number): ArchiveEntry[] => {
  const facts = state.steps.flatMap(({ id, kind, activity }): LedgerFact[] =>
    kind.archived ? [{ step: id, fact: kind.archived(activity) as JsonObject }] : [],
  )
  return facts.length > 0 ? [{ at: midnight(last), role: 'system', facts }] : []
}

const entriesOf = (ledger: readonly Entry[], state: WorkshopState, kinds: Kinds): readonly ArchiveEntry[] => {
  const facts = withoutPlay(ledger)
  const steps = ofSteps(facts, kinds)
  const entries: (ArchiveEntry & { readonly seq: number; readonly facts: LedgerFact[] })[] = []
  for (const one of facts) {
    const fact = steps.get(one)
    const kept = one.step === null ? ofWorkshop(state, one) : fact ? [{ step: one.step, fact }] : []
    if (kept.length === 0) continue
    const last = entries.at(-1)
    if (last?.seq === one.seq) last.facts.push(...kept)
    else entries.push({ seq: one.seq, at: one.at, role: one.role, facts: [...kept] })
  }
  const all = [...entries, ...closing(state, entries.at(-1)?.at ?? 0)]
  const known = kindsOf(facts, kinds)
  const rename = renamed(namesIn(state))
  return all.map(({ at, role, facts: own }) => ({
    at,
    role,
    facts: own.map((one) => checked(rename(one), known)),
  }))
}

const pictureId = /"(p[0-9a-f]{39})"/g

export interface ArchiveSource {
  readonly ledger: readonly Entry[]
  /** Uploaded pictures (JPEG, large) by id. */
  readonly images: { readonly [id: string]: Uint8Array }
  readonly release: string
}

/** The same state gives the same archive, and so does a workshop that was loaded from it. */
export const archiveOf = ({ ledger, images, release }: ArchiveSource, kinds: Kinds): Archive => {
  const state = ledger.reduce((folded, entry) => evolveEntry(folded, entry, kinds), beforeAll)
  // Of the same entries, whatever was added since the file was asked for.
  const report = sorted(reportOf(state)) as Report
  const entries = entriesOf(ledger, state, kinds)
  const named = new Set([...JSON.stringify(entries).matchAll(pictureId)].map(([, id = '']) => id))
  return {
    format: archiveFormat,
    formatVersion: archiveVersion,
    release,
    state: report.state,
    ...(report.rehearsal ? { rehearsal: true } : {}),
    entries,
    pictures: [...named].toSorted().flatMap((id) => {
      const bytes = images[id]
      return bytes && bytes.byteLength > 0 ? [{ id, jpeg: Buffer.from(bytes).toString('base64') }] : []
    }),
    report,
  }
}

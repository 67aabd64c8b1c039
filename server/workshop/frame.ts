// What everyone is told of where the room is, what one person is told of themself, and the report. Pure.
import { isLanguage } from '../../shared/localized.ts'
import type { PersonId, WorkshopId } from '../../shared/ids.ts'
import type { Json, JsonObject } from '../../shared/json.ts'
import { toDocumentName, type Audience } from '../../shared/protocol/documents.ts'
import type { Frame, FrameLine, FramePlan, FrameStep, Mine } from '../../shared/protocol/frame.ts'
import { protocolVersion } from '../../shared/protocol/version.ts'
import { isFinished } from './day-after-rules.ts'
import { planOf } from './evolve-run-sheet.ts'
import { viewOf } from './project.ts'
import { hereCount, personOf, signCount, type StepState, type WorkshopState } from './state.ts'

const lineOf = ({
  id,
  kind,
  title,
  minutes,
  lead,
  beside,
  phase,
  enteredAt,
  leftAt,
}: StepState): FrameLine => ({
  id,
  kind: kind.name,
  title,
  minutes,
  lead,
  beside,
  phase,
  enteredAt,
  leftAt,
})

const documentsOf = (
  workshop: WorkshopId,
  step: StepState,
  audience: Audience,
): { readonly [part: string]: string } =>
  Object.fromEntries(
    Object.keys(viewOf(step, audience)).map((part) => [
      part,
      toDocumentName({ workshop, step: step.id, part, audience }),
    ]),
  )

const stepFor = (workshop: WorkshopId, step: StepState, audience: Audience): FrameStep => ({
  id: step.id,
  // The kind's schema let through nothing but JSON.
  config: step.config as Json,
  documents: documentsOf(workshop, step, 'room'),
  ...(audience === 'staff' ? { staffDocuments: documentsOf(workshop, step, 'staff') } : {}),
  version: step.version,
})

const planFor = (state: WorkshopState): FramePlan => ({
  ...(state.plan ?? planOf(state.steps)),
  pausedMs: state.steps.find(({ id }) => id === state.current)?.pausedMs ?? 0,
  pausedAt: state.pausedAt,
})

export interface FrameContext {
  readonly id: WorkshopId
  readonly code: string
  readonly now: number
  readonly storage: Frame['storage']
}

export const frameOf = (
  state: WorkshopState,
  audience: Audience,
  { id, code, now, storage }: FrameContext,
): Frame => ({
  protocol: protocolVersion,
  workshop: {
    id,
    code,
    title: state.title,
    place: state.place,
    date: state.date,
    languages: state.languages.filter(isLanguage),
    closed: state.closed,
    locked: state.locked,
    groups: state.groups,
    ...(state.startsAt === '' ? {} : { startsAt: state.startsAt }),
    ...(state.bell ? { bell: true } : {}),
    ...(isFinished(state) ? { finished: true } : {}),
    ...(state.keep ? { keep: state.keep } : {}),
    ...(state.stripped ? { stripped: true } : {}),
    ...(state.feedback.isOpen ? { feedback: state.feedback.edition } : {}),
  },
  now,
  current: state.current,
  lines: state.steps.map(lineOf),
  steps: state.steps
    .filter((step) => audience === 'staff' || step.phase !== 'prepared' || step.id === state.current)
    .map((step) => stepFor(id, step, audience)),
  ...(audience === 'staff' ? { plan: planFor(state), answersRev: state.answersRev } : {}),
  timer: state.timer,
  blank: state.blank,
  ...(state.theme === null ? {} : { theme: state.theme }),
  ...(state.rehearsal ? { rehearsal: true } : {}),
  people: {
    here: hereCount(state),
    ready: signCount(state, 'ready'),
    hands: signCount(state, 'hand'),
  },
  storage,
})

export const mineOf = (state: WorkshopState, person: PersonId): Mine => {
  const views = state.steps.flatMap((step): [string, JsonObject][] => {
    const view = step.kind.privateView(step.activity, person)
    return view === null ? [] : [[step.id, view]]
  })
  const group = personOf(state, person)?.group
  const sign = state.signs.get(person)
  return {
    person,
    ...(group === undefined ? {} : { group }),
    ...(sign === undefined ? {} : { sign }),
    steps: Object.fromEntries(views),
  }
}

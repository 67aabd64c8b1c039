// One workshop in memory, as sockets and HTTP see it: ask, look, listen. Everything that is written passes its queue.
import type { Person } from '../../shared/activities/contract.ts'
import type { PersonId, StepId } from '../../shared/ids.ts'
import type { EndReason, Room } from './api.ts'
import type { Commit } from './committer.ts'
import type { Deps } from './deps.ts'
import { createDocuments } from './documents.ts'
import { answersSince } from './answers.ts'
import { feedbackOf } from './feedback.ts'
import { frameOf, mineOf } from './frame.ts'
import { stepPoints } from './points.ts'
import { reportOf, stepViews } from './report.ts'
import { peopleOf } from './people-list.ts'
import { renewCode } from './renew-code.ts'
import { createEndings } from './ending.ts'
import type { LoadedRoom } from './load-room.ts'
import type { Memory } from './memory.ts'
import { createPublisher } from './publish.ts'
import { listMoments } from './moments.ts'
import { playedBy } from './played-by.ts'
import { createQueue } from './queue.ts'
import { stepOf, type WorkshopState } from './state.ts'
import { itemsFor } from './step-rules.ts'
import { trailOf } from './trail.ts'
import { handOf, nothingToUndo } from './undo.ts'
import { createWriter, laterWhenBusy, type Waiting } from './writer.ts'

export interface ManagedRoom extends Room {
  /** Another node wrote: read what is missed. */
  readOn(seq: number): void
  /** Nothing waits, nobody watches or reads. */
  unused(): boolean
  /** Its ending, in its turn; see `Rooms`. */
  erase(why: EndReason): Promise<boolean>
  strip(why: EndReason): Promise<boolean>
  /** It was erased, here or elsewhere. */
  gone(): boolean
  dropUnreadDocuments(): void
}

const idsOf = (state: WorkshopState, wanted: (person: Person) => boolean): readonly PersonId[] =>
  state.people.filter(wanted).map(({ id }) => id)

export const createRoom = (
  loaded: LoadedRoom,
  commit: Commit,
  deps: Deps,
  rewritten: () => void = () => {},
): ManagedRoom => {
  const memory: Memory = { ...loaded, storage: 'ok', undo: nothingToUndo, gone: false }
  const { id } = loaded.row
  const documents = createDocuments(() => memory.state, deps)
  const publisher = createPublisher(id, documents, rewritten)
  const { drain, catchUp } = createWriter(memory, publisher, commit, deps)
  const queue = createQueue<Waiting>(drain, deps)
  const endings = createEndings(memory, publisher, catchUp, deps)
  /** Between two drains: those write the register's row as well, and nothing may be written meanwhile. */
  const inTurn = <Value>(run: () => Promise<Value>): Promise<Value> =>
    new Promise((done, failed) => {
      queue.between(async () => {
        try {
          done(await run())
        } catch (error) {
          failed(error)
        }
      })
    })
  return {
    id,
    ask: (envelope, by) =>
      new Promise((answer) => {
        if (!queue.push({ envelope, by, answer })) answer(laterWhenBusy)
      }),
    frame: (audience) =>
      frameOf(memory.state, audience, {
        id,
        code: memory.row.code,
        now: deps.now(),
        storage: memory.storage,
      }),
    mine: (person) => mineOf(memory.state, person),
    example: () => ({ ...mineOf(memory.state, deps.newId() as PersonId), person: null }),
    hand: (session) => handOf(memory.undo, session),
    people: () => peopleOf(memory.state),
    renewCode: () =>
      inTurn(async () => {
        await renewCode(memory, deps)
        publisher.frameMoved()
      }),
    erase: (why) => inTurn(() => endings.erase(why)),
    strip: (why) => inTurn(() => endings.strip(why)),
    gone: () => memory.gone,
    trail: async () => {
      const secret = new Set<string>(
        memory.state.steps.flatMap(({ id: step, kind }) => (kind.secret ? [step] : [])),
      )
      return trailOf(await deps.store.read(id, 0), (step) => secret.has(step))
    },
    items: (stepId: StepId) => {
      const step = stepOf(memory.state, stepId)
      return step ? itemsFor(memory.state, step) : []
    },
    published: (stepId: StepId) => {
      const step = stepOf(memory.state, stepId)
      return step?.kind.published?.(step.activity) ?? null
    },
    moments: (step) => listMoments(memory.state, step),
    report: () => reportOf(memory.state),
    views: () => stepViews(memory.state),
    points: () => stepPoints(memory.state),
    answers: (after) => answersSince(memory.state, after),
    feedback: () => feedbackOf(memory.state),
    knows: (person) =>
      memory.state.people.some((one) => one.id === person) && !memory.state.removed.has(person),
    playedBy: (person, step, play) => playedBy(memory.state, person, step, play),
    simulated: () => idsOf(memory.state, ({ here, simulated }) => here && simulated === true),
    here: () => idsOf(memory.state, ({ here, simulated }) => here && !simulated),
    watch: publisher.watch,
    document: (name, by) => documents.open(name, by),
    readOn: (seq) => {
      if (seq > memory.state.seq) queue.between(catchUp)
    },
    unused: () => publisher.watchers() === 0 && documents.readers() === 0 && queue.idle(),
    dropUnreadDocuments: () => documents.dropUnread(),
  }
}

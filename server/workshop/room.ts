// One workshop in memory, as sockets and HTTP see it: ask, look, listen. Everything that is written passes its queue.
import type { EndReason, Room } from './api.ts'
import type { Commit } from './committer.ts'
import type { Deps } from './deps.ts'
import { createDocuments } from './documents.ts'
import { renewCode } from './renew-code.ts'
import { createEndings } from './ending.ts'
import type { LoadedRoom } from './load-room.ts'
import type { Memory } from './memory.ts'
import { createPublisher } from './publish.ts'
import { createQueue } from './queue.ts'
import { readings } from './readings.ts'
import { nothingToUndo } from './undo.ts'
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
    ...readings(memory, deps),
    renewCode: () =>
      inTurn(async () => {
        await renewCode(memory, deps)
        publisher.frameMoved()
      }),
    erase: (why) => inTurn(() => endings.erase(why)),
    strip: (why) => inTurn(() => endings.strip(why)),
    gone: () => memory.gone,
    watch: publisher.watch,
    document: (name, by) => documents.open(name, by),
    readOn: (seq) => {
      if (seq > memory.state.seq) queue.between(catchUp)
    },
    unused: () => publisher.watchers() === 0 && documents.readers() === 0 && queue.idle(),
    dropUnreadDocuments: () => documents.dropUnread(),
  }
}

// The readers of one document: each drain's update is framed once and the same bytes go to all of them. Made by `index.ts`,
// one per document that someone has open.
import type { DocumentReader, LiveDocument } from '../workshop/api.ts'
import { epochAway } from './entry.ts'
import { updateMessage } from './messages.ts'
import type { Reader } from './reader.ts'

export interface Desk {
  /** Holds a place: the document lives on while the reader has yet to say what it has. */
  readonly enter: (reader: Reader) => void
  /** The reader got the present state: every update from now on is sent to it. */
  readonly follow: (reader: Reader) => void
  readonly leave: (reader: Reader) => void
}

export interface Desks {
  readonly of: (document: LiveDocument) => Desk
}

const createDesk = (document: LiveDocument, empty: () => void): Desk => {
  /** Whether the reader gets updates yet. */
  const readers = new Map<Reader, boolean>()

  const onUpdate: DocumentReader = {
    update: (update) => {
      const bytes = updateMessage(update)
      for (const [reader, follows] of readers) if (follows) reader.send(bytes)
    },
    newEpoch: (epoch) => {
      const leaving = [...readers.keys()]
      readers.clear()
      end()
      for (const reader of leaving) reader.sendAway(epochAway(epoch))
    },
  }
  const stop = document.read(onUpdate)
  const end = (): void => {
    stop()
    empty()
  }

  return {
    enter: (reader) => void readers.set(reader, false),
    follow: (reader) => void (readers.has(reader) && readers.set(reader, true)),
    leave: (reader) => {
      if (readers.delete(reader) && readers.size === 0) end()
    },
  }
}

export const createDesks = (): Desks => {
  const desks = new Map<LiveDocument, Desk>()
  const open = (document: LiveDocument): Desk => {
    const desk = createDesk(document, () => desks.delete(document))
    desks.set(document, desk)
    return desk
  }
  return { of: (document) => desks.get(document) ?? open(document) }
}

// The live documents of one room, built when first asked for and dropped when nobody reads them any more.
import { toDocumentName, type DocumentName } from '../../shared/protocol/documents.ts'
import type { StepId } from '../../shared/ids.ts'
import type { Role } from '../../shared/roles.ts'
import type { LiveDocument } from './api.ts'
import type { Deps } from './deps.ts'
import { createLiveDocument, type WritableDocument } from './live-document.ts'
import { viewOf, wholePart, type PartChanges } from './project.ts'
import { stepOf, type StepState, type WorkshopState } from './state.ts'

/**
 * The room's documents of a step can be seen once the step is current or was opened; staff see theirs always, and a moderator
 * looks at what is prepared as the room will see it.
 */
const visible = (state: WorkshopState, { step: id, audience }: DocumentName, by?: Role): boolean => {
  const step = state.steps.find((one) => one.id === id)
  if (!step) return false
  return audience === 'staff' || by === 'moderator' || seenByRoom(state, step)
}

const seenByRoom = (state: WorkshopState, { id, phase }: StepState): boolean =>
  phase !== 'prepared' || state.current === id

export const createDocuments = (state: () => WorkshopState, deps: Pick<Deps, 'newId' | 'tick'>) => {
  const live = new Map<string, WritableDocument>()

  const whole = (name: DocumentName) => () => {
    const step = state().steps.find((one) => one.id === name.step)
    const part = step ? viewOf(step, name.audience)[name.part] : undefined
    return { changes: part ? wholePart(part) : [], version: step?.version ?? 0 }
  }

  return {
    open(name: DocumentName, by?: Role): LiveDocument | null {
      const step = state().steps.find((one) => one.id === name.step)
      if (!step || !visible(state(), name, by)) return null
      if (!viewOf(step, name.audience)[name.part]) return null
      const key = toDocumentName(name)
      const document = live.get(key) ?? createLiveDocument(whole(name), deps)
      live.set(key, document)
      return document
    },

    /** Writes the changes of one step into those of its documents that are open, in one transaction each. */
    apply(workshop: string, step: StepId, changes: readonly PartChanges[]): void {
      const version = stepOf(state(), step)?.version ?? 0
      for (const { part, audience, changes: entries } of changes)
        live.get(toDocumentName({ workshop, step, part, audience }))?.apply(entries, version)
    },

    /** A step that the room saw and sees no more (wiped, or gone to by mistake): who reads it is sent away. */
    renewHidden(workshop: string, before: WorkshopState): void {
      const now = state()
      for (const old of before.steps) {
        const step = stepOf(now, old.id)
        if (!seenByRoom(before, old) || (step && seenByRoom(now, step))) continue
        for (const part of Object.keys(viewOf(old, 'room')))
          live.get(toDocumentName({ workshop, step: old.id, part, audience: 'room' }))?.renew()
      }
    },

    /** After an erasure, or when the state was read anew: nothing of the old documents may stay. */
    renewAll(workshop: string): void {
      for (const step of state().steps)
        for (const audience of ['room', 'staff'] as const)
          for (const part of Object.keys(viewOf(step, audience))) {
            live.get(toDocumentName({ workshop, step: step.id, part, audience }))?.renew()
          }
    },

    readers: (): number => [...live.values()].reduce((sum, document) => sum + document.readers(), 0),

    dropUnread(): void {
      for (const [key, document] of live) if (document.readers() === 0) live.delete(key)
    },
  }
}

export type Documents = ReturnType<typeof createDocuments>

// The notes this device wrote and the server accepted, of every kind, kept beside the outbox: weeks later they stand under "my
// notes" without session and without network. Nobody is told of them. Loaded late, by the room and by what shows own notes.
import type { Localized } from '../../shared/localized.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Client } from './client.ts'
import type { OutboxEntry } from './outbox-entries.ts'
import type { Storage } from './ports.ts'
import { openStorage } from './storage.ts'

export interface OwnNote {
  readonly note: string
  readonly step: string
  /** The step's own title; empty where it was not known. */
  readonly title: Localized
  /** Empty: another device wrote it, and it did not hang for everyone to read. */
  readonly text: string
  /** Which prompt it answers, from 1; 0: plain paper. */
  readonly prompt: number
  /** When it was accepted, by this device's clock. */
  readonly at: number
}

/** A workshop in which this device wrote, so that there is a way back to its notes. */
export interface OwnWorkshop {
  readonly id: string
  readonly title: string
  readonly date: string
}

const notePrefix = (workshop: string): string => `own/${workshop}/`
const workshopPrefix = 'own-workshop/'

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

const isOwnNote = (value: unknown): value is OwnNote =>
  isObject(value) && typeof value['note'] === 'string' && typeof value['text'] === 'string'

const isOwnWorkshop = (value: unknown): value is OwnWorkshop =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string'

let opened: Promise<Storage> | null = null

/** One for the page: where a browser keeps nothing, what was written is there as long as the page is. */
export const ownStorage = (): Promise<Storage> => (opened ??= openStorage())

export const keepOwnNote = (storage: Storage, workshop: string, note: OwnNote): Promise<void> =>
  storage.put(notePrefix(workshop) + note.note, note)

export const keepOwnWorkshop = (storage: Storage, workshop: OwnWorkshop): Promise<void> =>
  storage.put(workshopPrefix + workshop.id, workshop)

/** In the order in which they were written. */
export const readOwnNotes = async (storage: Storage, workshop: string): Promise<readonly OwnNote[]> =>
  (await storage.entries(notePrefix(workshop)))
    .map(([, value]) => value)
    .filter(isOwnNote)
    .toSorted((a, b) => a.at - b.at)

export const readOwnWorkshops = async (storage: Storage): Promise<readonly OwnWorkshop[]> =>
  (await storage.entries(workshopPrefix)).map(([, value]) => value).filter(isOwnWorkshop)

interface NoteIntent {
  readonly type: string
  readonly note?: unknown
  readonly text?: unknown
  readonly prompt?: unknown
}

const promptOf = (frame: Frame | null, step: string, prompt: unknown): number => {
  const config: unknown = frame?.steps.find(({ id }) => id === step)?.config
  const prompts: unknown = isObject(config) ? config['prompts'] : null
  return Array.isArray(prompts) ? prompts.findIndex((one) => isObject(one) && one['id'] === prompt) + 1 : 0
}

/** What an accepted intent does to the own notes; true when they changed. */
const apply = async (
  storage: Storage,
  frame: Frame | null,
  workshop: string,
  { step, intent }: OutboxEntry,
  at: number,
): Promise<boolean> => {
  const { type, note, text, prompt }: NoteIntent = intent
  if (step === null || typeof note !== 'string') return false
  const key = notePrefix(workshop) + note
  if (type === 'note.withdraw') {
    await storage.remove(key)
    return true
  }
  if (typeof text !== 'string') return false
  const [before] = (await storage.entries(key)).map(([, value]) => value).filter(isOwnNote)
  if (type === 'note.edit' && before) await storage.put(key, { ...before, text })
  if (type === 'note.add') {
    const title = frame?.lines.find(({ id }) => id === step)?.title ?? {}
    await storage.put(key, { note, step, title, text, prompt: promptOf(frame, step, prompt), at })
  }
  return type === 'note.add'
}

type Watched = Pick<Client, 'workshop'> & {
  readonly stores: Pick<Client['stores'], 'frame' | 'outbox'>
}

/**
 * Writes down what is accepted from now on, and what was accepted of `before` (the outbox as it was when this was asked for).
 * Play is not written down. Returns how to stop.
 */
export const watchOwnNotes = (
  { workshop, stores }: Watched,
  storage: Storage,
  before: readonly OutboxEntry[],
  now: () => number,
): (() => void) => {
  let seen = before
  const written = new Set<string>()
  let done = Promise.resolve()
  const write = (entry: OutboxEntry): void => {
    written.add(entry.id)
    const { frame } = stores.frame.getState()
    if (frame?.rehearsal) return
    const at = now()
    done = done
      .then(async () => {
        const changed = await apply(storage, frame, workshop, entry, at)
        if (!changed || !frame) return
        const { title, date } = frame.workshop
        await keepOwnWorkshop(storage, { id: workshop, title, date })
      })
      .catch(() => {
        // Storage is full or forbidden: the room still shows what it knows.
      })
  }
  const look = (): void => {
    const { entries } = stores.outbox.getState()
    const gone = seen.filter(
      ({ id, state }) => state === 'waiting' && !entries.some((entry) => entry.id === id),
    )
    for (const entry of [...gone, ...entries.filter(({ state }) => state === 'accepted')])
      if (!written.has(entry.id)) write(entry)
    seen = entries
  }
  look()
  return stores.outbox.subscribe(look)
}

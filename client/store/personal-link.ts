// The personal link ("keep my notes"): this device's seed and the ids of its notes, in a fragment, which no browser sends to a
// server. Pure but for `adopt`; called by the phone's own notes.
import { isId } from '../../shared/ids.ts'
import { keepOwnNote, readOwnNotes, type OwnNote } from './own-notes.ts'
import type { Storage } from './ports.ts'

export interface Carried {
  readonly seed: string
  readonly notes: readonly Pick<OwnNote, 'step' | 'note'>[]
}

/** `seed.~step.note.note.~step.note`: signs that need no escaping anywhere. */
export const toFragment = ({ seed, notes }: Carried): string => {
  const steps = [...new Set(notes.map(({ step }) => step))]
  const parts = steps.flatMap((step) => [
    `~${step}`,
    ...notes.filter((one) => one.step === step).map(({ note }) => note),
  ])
  return [seed, ...parts].join('.')
}

/** Null: it is no such link. */
export const fromFragment = (text: string): Carried | null => {
  const [seed = '', ...parts] = text.replace(/^#/, '').split('.')
  if (!isId(seed)) return null
  let step = ''
  const notes: { readonly step: string; readonly note: string }[] = []
  for (const part of parts) {
    if (part.startsWith('~')) step = part.slice(1)
    else if (isId(part) && step !== '') notes.push({ step, note: part })
  }
  return { seed, notes }
}

export const addressOf = (origin: string, workshop: string, carried: Carried): string =>
  `${origin}/m/${workshop}#${toFragment(carried)}`

const seedKey = (workshop: string): string => `seed/${workshop}/participant`

export const seedOf = async (storage: Storage, workshop: string): Promise<string | null> => {
  const [kept] = await storage.entries(seedKey(workshop))
  return typeof kept?.[1] === 'string' && isId(kept[1]) ? kept[1] : null
}

/** Takes over what a link carries. A device that wrote here itself keeps its own seed: its notes would be lost to it. */
export const adopt = async (storage: Storage, workshop: string, { seed, notes }: Carried): Promise<void> => {
  const own = await readOwnNotes(storage, workshop)
  const known = new Set(own.map(({ note }) => note))
  if (own.length === 0) await storage.put(seedKey(workshop), seed)
  for (const [at, { note, step }] of notes.entries())
    if (!known.has(note))
      await keepOwnNote(storage, workshop, { note, step, title: {}, text: '', prompt: 0, at })
}

// One phone that writes without pause: notes, edits and moves on the map, silent notes, and its ballot again and again.
// It remembers what it asked, so that the test can compare it with what was kept. Used by `kill.test.ts`.
import type { IntentId, NoteId, StepId } from '../../shared/ids.ts'
import type { PhoneClient } from '../kit/phone-client.ts'

export const steps = { map: 'actors', silent: 'silent', vote: 'vote' } as const
/** Below what one person may write, however long the test runs. */
const mostNotes = 60
const sectors = [
  'city-services',
  'business-owners',
  'property-owners',
  'culture-education',
  'residents-users',
]

export interface Wish {
  readonly text: string
  readonly place: { readonly ring: 1 | 2 | 3; readonly sector: string; readonly angle: number }
}

export interface Scribbler {
  readonly phone: PhoneClient
  /** The map's notes as they should be in the end. */
  readonly notes: ReadonlyMap<NoteId, Wish>
  readonly silent: ReadonlyMap<NoteId, string>
  /** The last ballot; null while none was cast. */
  readonly ballot: () => { readonly [item: string]: number } | null
  /** Ids of all that was asked in open steps, and in secret ones. */
  readonly asked: readonly IntentId[]
  readonly askedInSecret: readonly IntentId[]
  readonly scribble: () => void
}

const pick = <Value>(list: readonly Value[]): Value | undefined =>
  list[Math.floor(Math.random() * list.length)]

const anyPlace = (): Wish['place'] => ({
  ring: pick([1, 2, 3] as const) ?? 1,
  sector: pick(sectors) ?? '',
  angle: Math.floor(Math.random() * 1000) / 1000,
})

export const createScribbler = (name: string, phone: PhoneClient, items: readonly string[]): Scribbler => {
  const notes = new Map<NoteId, Wish>()
  const silent = new Map<NoteId, string>()
  const asked: IntentId[] = []
  const askedInSecret: IntentId[] = []
  let ballot: { readonly [item: string]: number } | null = null
  let count = 0

  const onMap = <Intent extends { readonly type: string }>(intent: Intent) =>
    asked.push(phone.ask(steps.map as StepId, intent))
  const add = () => {
    const note = phone.newId<NoteId>()
    const wish = { text: `${name} writes ${count}`, place: anyPlace() }
    notes.set(note, wish)
    onMap({
      type: 'note.add',
      note,
      prompt: 'active',
      text: wish.text,
      place: { ...wish.place, depth: 0.5 },
    })
  }
  const edit = () => {
    const [note, wish] = pick([...notes]) ?? []
    if (!note || !wish) return
    const text = `${name} rewrites ${count}`
    notes.set(note, { ...wish, text })
    onMap({ type: 'note.edit', note, text })
  }
  const move = () => {
    const [note, wish] = pick([...notes]) ?? []
    if (!note || !wish) return
    const place = anyPlace()
    notes.set(note, { ...wish, place })
    onMap({ type: 'note.move', note, place: { ...place, depth: 0.5 } })
  }
  const inSecret = <Intent extends { readonly type: string }>(
    step: string,
    intent: Intent,
    purpose: string,
  ) => askedInSecret.push(phone.ask(step as StepId, intent, phone.keyFor(step, purpose)))
  const whisper = () => {
    const note = phone.newId<NoteId>()
    const text = `${name} whispers ${count}`
    silent.set(note, text)
    inSecret(steps.silent, { type: 'note.add', note, text }, note)
  }
  const vote = () => {
    const item = pick(items)
    if (item === undefined) return
    ballot = { [item]: 1 }
    inSecret(steps.vote, { type: 'ballot.cast', dots: ballot }, 'ballot')
  }

  return {
    phone,
    notes,
    silent,
    asked,
    askedInSecret,
    ballot: () => ballot,
    scribble: () => {
      count += 1
      const act = pick([add, add, add, edit, edit, move, move, whisper, vote])
      if (act === add && notes.size >= mostNotes) edit()
      else act?.()
    },
  }
}

// One simulated guest of an evening: a phone's own stores and network in Node, and a hand that does what the room is doing.
// It remembers what it asked, so that all of it can be looked for in the end. Used by evening.ts.
import type { IntentId, NoteId, StepId } from '../../../shared/ids.ts'
import type { FrameStep } from '../../../shared/protocol/frame.ts'
import { joinAsParticipant, type MadeWorkshop } from '../../kit/hall-client.ts'
import { openPhone, type PhoneClient } from '../../kit/phone-client.ts'
import { openWay, type Way } from './cuttable.ts'

/** What was asked of one note, the last words first. */
export interface Laid {
  readonly step: string
  readonly text: string
  readonly added: IntentId
  /** Every intent about it, in order. */
  readonly asked: readonly IntentId[]
}

export interface Asked {
  readonly type: string
  readonly step: string
  readonly secret: boolean
}

export interface Guest {
  readonly name: string
  readonly phone: PhoneClient
  readonly way: Way
  readonly laid: ReadonlyMap<NoteId, Laid>
  readonly asked: ReadonlyMap<IntentId, Asked>
  /** Every ballot that was asked for, in order: the last one acknowledged counts. */
  readonly ballots: readonly { readonly id: IntentId; readonly item: string }[]
  /** Does one thing, if there is anything to do now. */
  readonly act: () => void
  readonly close: () => void
}

interface TablesConfig {
  readonly tables: readonly { readonly id: string }[]
  readonly matrix: { readonly [prompt: string]: readonly string[] }
}
interface MapConfig {
  readonly sectors: readonly { readonly id: string }[]
}

const pick = <Value>(list: readonly Value[]): Value | undefined =>
  list[Math.floor(Math.random() * list.length)]
const share = (): number => Math.floor(Math.random() * 1000) / 1000

/** Below what one person may write in a step. */
const mostNotes = 80

export const openGuest = async (
  name: string,
  url: string,
  made: MadeWorkshop,
  haste: number,
): Promise<Guest> => {
  const way = await openWay(url)
  const cookie = await joinAsParticipant(way.url, made)
  const phone = await openPhone({ url: way.url, workshop: made.id, role: 'participant', cookie, haste })
  const laid = new Map<NoteId, Laid>()
  const asked = new Map<IntentId, Asked>()
  const ballots: { readonly id: IntentId; readonly item: string }[] = []
  let count = 0
  let wanted: readonly [name: string, stop: () => void] | null = null

  const frame = () => phone.stores.frame.getState().frame
  const stepNamed = (id: string): FrameStep | undefined => frame()?.steps.find((step) => step.id === id)
  const lineNamed = (id: string) => frame()?.lines.find((line) => line.id === id)
  const ask = <Intent extends { readonly type: string }>(step: string, intent: Intent, key?: string) => {
    const id = phone.ask(step as StepId, intent, key)
    asked.set(id, { type: intent.type, step, secret: key !== undefined })
    return id
  }
  const lay = <More extends object>(step: string, more: More, isSecret = false) => {
    if ([...laid.values()].filter((one) => one.step === step).length >= mostNotes) return
    const note = phone.newId<NoteId>()
    const text = `${name} schrijft ${(count += 1)}`
    const key = isSecret ? phone.keyFor(step, note) : undefined
    const id = ask(step, { type: 'note.add', note, text, ...more }, key)
    laid.set(note, { step, text, added: id, asked: [id] })
  }
  const edit = (step: string) => {
    const [note, one] = pick([...laid].filter(([, { step: own }]) => own === step)) ?? []
    if (!note || !one) return
    const text = `${name} verandert ${(count += 1)}`
    const id = ask(step, { type: 'note.edit', note, text })
    laid.set(note, { ...one, text, asked: [...one.asked, id] })
  }
  /** As a screen does: the document of where one is stays open. */
  const want = (step: FrameStep, part: string) => {
    const document = step.documents[part]
    if (document === undefined || wanted?.[0] === document) return
    wanted?.[1]()
    wanted = [document, phone.want(document)]
  }

  const atTables = (step: FrameStep) => {
    const mine = phone.stores.mine.getState().mine?.steps[step.id]
    const [table, round] = [mine?.['table'], mine?.['round']]
    const { matrix, tables } = step.config as unknown as TablesConfig
    if (typeof table !== 'string') {
      const chosen = pick(tables)
      if (chosen) ask(step.id, { type: 'seat.choose', table: chosen.id })
      return
    }
    want(step, table)
    const prompt = pick(Object.keys(matrix).filter((id) => matrix[id]?.includes(table)))
    if (typeof round !== 'number' || round === 0 || prompt === undefined) return
    if (Math.random() < 0.3) edit(step.id)
    else lay(step.id, { prompt, place: { table, round } })
  }
  const onMap = (step: FrameStep) => {
    want(step, 'main')
    const sector = pick((step.config as unknown as MapConfig).sectors)?.id ?? ''
    const place = { ring: pick([1, 2, 3]) ?? 1, sector, angle: share(), depth: share() }
    if (Math.random() < 0.3) edit(step.id)
    else lay(step.id, { prompt: 'active', place })
  }
  const onVote = (step: FrameStep) => {
    want(step, 'main')
    const document = phone.stores.documents.getState().open[step.documents['main'] ?? '']
    const item = pick(Object.keys(document?.part?.['items'] ?? {}))
    if (item === undefined) return
    const key = phone.keyFor(step.id, 'ballot')
    ballots.push({ id: ask(step.id, { type: 'ballot.cast', dots: { [item]: 1 } }, key), item })
  }

  const act = () => {
    const current = frame()?.current
    if (lineNamed('silent')?.phase === 'open' && Math.random() < 0.15) return lay('silent', {}, true)
    const step = current ? stepNamed(current) : undefined
    if (!step || lineNamed(step.id)?.phase !== 'open') return
    if (step.id === 'tables') atTables(step)
    if (step.id === 'actors') onMap(step)
    if (step.id === 'vote') onVote(step)
  }

  return {
    name,
    phone,
    way,
    laid,
    asked,
    ballots,
    act,
    close: () => {
      phone.close()
      way.close()
    },
  }
}

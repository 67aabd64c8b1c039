// The page of an officer in the hand of a test: four points, a server that answers when told. Called by the tests of the answers page.
import { act } from 'react'
import { vi } from 'vitest'
import type { Answered } from '../../../shared/answers.ts'
import type { NoteId, StepId } from '../../../shared/ids.ts'
import answer from '../../../shared/language/nl/answer.json'
import answering from '../../../shared/language/nl/answering.json'
import common from '../../../shared/language/nl/common.json'
import refusal from '../../../shared/language/nl/refusal.json'
import notes from '../../../shared/language/nl/notes.json'
import results from '../../../shared/language/nl/results.json'
import { createTranslate } from '../../../shared/language/translate.ts'
import type { Point, StepPoints } from '../../../shared/points.ts'
import type { Frame } from '../../../shared/protocol/frame.ts'
import { render } from '../../../shared/ui/render.test-kit.tsx'
import { createClient, type Storage } from '../../store/index.ts'
import { createFakePorts, type FakePorts } from '../../store/testing/fake-ports.ts'
import { ResultsApp } from '../app.tsx'
import { evening } from '../report.test-kit.ts'

export const words = {
  t: createTranslate('nl', { ...common, ...answer, ...answering, ...notes, ...refusal, ...results }),
  language: 'nl' as const,
}

const point = (id: string, text: string, more: Partial<Point> = {}): Point => ({
  id,
  type: 'note',
  text,
  notes: [{ id: id as NoteId, text }],
  prompt: 2,
  icon: null,
  theme: null,
  table: 3,
  standing: 'shown',
  reason: null,
  owed: false,
  ...more,
})

export const points: readonly StepPoints[] = [
  {
    step: 'tables' as StepId,
    title: { nl: 'Tafels' },
    kind: 'tables',
    points: [
      point('sign', 'Een bord met vrije plaatsen'),
      point('morning', 'Leveren in de ochtend', {
        type: 'group',
        notes: ['early', 'quiet', 'hour'].map((id) => ({ id: id as NoteId, text: `Leveren ${id}` })),
      }),
      point('cafe', 'Café-terras'),
      point('name', 'Iets over een buurman', { standing: 'aside', reason: 'Er staat een naam in' }),
    ],
  },
  {
    step: 'silent' as StepId,
    title: { nl: 'Stiltetafel' },
    kind: 'silent',
    points: [point('bus', 'De laatste bus', { type: 'complaint', prompt: 0, table: null, owed: true })],
  },
]

export const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve, 0)))

const frame = (answersRev: number, version: number): Frame =>
  ({
    protocol: 1,
    workshop: {
      id: 'W',
      title: 'W',
      place: '',
      date: '',
      languages: ['nl'],
      code: 'ABCDEF',
      closed: false,
      groups: [],
    },
    now: 1_000_000,
    current: null,
    lines: [{ id: 'tables', kind: 'tables', title: {}, phase: 'open' }],
    steps: [{ id: 'tables', config: {}, documents: {}, version }],
    timer: { type: 'off' },
    blank: false,
    people: { here: 0, ready: 0, hands: 0 },
    storage: 'ok',
    answersRev,
  }) as unknown as Frame

/** What the server holds; `set` is another officer's act. */
const createAnswers = () => {
  let rev = 0
  const table = new Map<string, Answered>()
  const set = (note: string, given: Answered['answer'], who = 'ander') =>
    table.set(note, { step: 'tables' as StepId, answer: given, rev: ++rev, at: 0, who })
  const since = (after: number) => ({
    rev,
    answers: [...table].filter(([, one]) => one.rev > after).map(([note, one]) => ({ note, ...one })),
    feedback: { edition: 0, isOpen: false, at: 0 },
  })
  return { set, since, rev: () => rev }
}

export const openAnswers = async (storage?: Storage) => {
  const answers = createAnswers()
  let served = points
  let version = 1
  vi.stubGlobal('fetch', async (address: string) => {
    const after = /answers\?after=(\d+)/.exec(address)?.[1]
    if (after !== undefined) return Response.json(answers.since(Number(after)))
    if (address.includes('/points')) return Response.json({ role: 'officer', steps: served })
    return Response.json(evening)
  })
  const fake: FakePorts = createFakePorts(storage ? { storage } : {})
  const entering = Promise.resolve('yes' as const)
  const connect = () => createClient({ workshop: 'W', role: 'officer', ports: fake.ports })
  const view = render(
    <ResultsApp words={words} onLanguage={() => undefined} workshop="W" {...{ entering, connect }} />,
  )
  for (let turn = 0; turn < 4; turn++) await settle()
  const heard = async () => {
    act(() => fake.frame(frame(answers.rev(), version)))
    await settle()
    await settle()
  }
  act(() => fake.state('online'))
  await heard()
  const serve = (next: readonly StepPoints[]) => {
    served = next
  }
  /** Something was written meanwhile: from now on the server has these points. */
  const moved = (next: readonly StepPoints[]) => {
    served = next
    version += 1
    act(() => fake.frame(frame(answers.rev(), version)))
  }
  const row = (text: string): HTMLElement => {
    const found = [...view.box.querySelectorAll<HTMLElement>('[role=row]')].find((one) =>
      one.getAttribute('aria-label')?.startsWith(text),
    )
    if (!found) throw new Error(`no row ${text}`)
    return found
  }
  const button = (text: string): HTMLElement => {
    const found = [...view.box.querySelectorAll<HTMLElement>('button')].find((one) =>
      one.textContent?.startsWith(text),
    )
    if (!found) throw new Error(`no button ${text}`)
    return found
  }
  const rows = () =>
    [...view.box.querySelectorAll('[role=row][aria-label]')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    )
  return { ...view, fake, answers, heard, moved, serve, row, rows, button, storage: fake.storage }
}

export const type = (field: Element | null, text: string) =>
  act(() => {
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })

// A phone for tests: drawn in the test's page, with a network and a storage that the test holds. Called by the tests here.
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { StepId } from '../../shared/ids.ts'
import type { Frame, FrameLine, Mine } from '../../shared/protocol/frame.ts'
import type { Answer } from '../../shared/protocol/answer.ts'
import type { Envelope } from '../../shared/protocol/intent.ts'
import { createClient, type ConnectionState, type Ports } from '../store/index.ts'
import { createMemoryStorage } from '../store/storage.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

/** Lets promises, loaded words and loaded faces arrive. */
export const settle = async (until: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !until(); i++)
    await act(async () => {
      await new Promise((resolve) => {
        setTimeout(resolve, 10)
      })
    })
}

export const draw = (node: ReactNode) => {
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  act(() => root.render(node))
  const text = () => box.textContent
  const shows = async (words: string): Promise<boolean> => {
    await settle(() => text().includes(words))
    return text().includes(words)
  }
  const press = async (words: string): Promise<void> => {
    const found = [...box.querySelectorAll<HTMLElement>('button, a')].find((one) =>
      one.textContent.includes(words),
    )
    if (!found) throw new Error(`no button says ${words}`)
    await act(async () => found.click())
  }
  return { box, text, shows, press, remove: () => act(() => root.unmount()) }
}

/** Types into the field as a person does: the field's own value, then the event. */
export const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  const proto = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** 22 signs, as every random id has. */
export const workshopId = 'abcdefghijklmnopqrstuv'

export const line = (id: string, kind: string, more: Partial<FrameLine> = {}): FrameLine => ({
  id: id as StepId,
  kind,
  title: { nl: `Stap ${id}` },
  minutes: 10,
  lead: '',
  beside: false,
  phase: 'open',
  enteredAt: null,
  leftAt: null,
  ...more,
})

export const frameOf = (lines: readonly FrameLine[], more: Partial<Frame> = {}): Frame => ({
  protocol: 1,
  workshop: {
    id: workshopId,
    title: 'Centrum in beweging',
    place: 'De Spinnerij',
    date: '',
    languages: ['nl'],
    code: 'K7M4PX',
    closed: false,
    groups: [],
  },
  now: 0,
  current: null,
  lines,
  steps: [],
  timer: { type: 'off' },
  blank: false,
  people: { ready: 0, hands: 0, here: 1 },
  storage: 'ok',
  ...more,
})

/** A client whose server is the test: `answer` decides what each envelope gets. */
export const createTestClient = async (answer: (envelope: Envelope) => Answer) => {
  const heard: {
    listener?: Parameters<Ports['connect']>[0]
  } = {}
  const ports: Ports = {
    connect: (listener) => {
      heard.listener = listener
      return { ask: (envelope) => Promise.resolve(answer(envelope)), close: () => {} }
    },
    openDocument: (_name, listener) => {
      listener.changed({}, 1)
      listener.status('live')
      return { close: () => {} }
    },
    openStorage: () => Promise.resolve(createMemoryStorage(false)),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    now: () => 0,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  }
  const client = await createClient({ workshop: workshopId, role: 'participant', ports })
  return {
    client,
    connection: (state: ConnectionState) => act(() => heard.listener?.state(state)),
    frame: (frame: Frame) => act(() => heard.listener?.frame(frame)),
    mine: (mine: Mine) => act(() => heard.listener?.mine(mine)),
  }
}

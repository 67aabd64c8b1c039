// The stores as React hooks: thin, with selectors, so that a screen is drawn anew only for what it shows.
// Works with Preact too (the phone's build). How a screen uses them: see `index.ts`.
import { createContext, createElement, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { Keep, Outgoing } from '../../shared/activities/faces.ts'
import type { StepId } from '../../shared/ids.ts'
import type { JsonObject } from '../../shared/json.ts'
import type { ClientPart } from '../../shared/notes/expect.ts'
import type { Audience } from '../../shared/protocol/documents.ts'
import type { Frame, FrameStep } from '../../shared/protocol/frame.ts'
import type { ConnectionState } from '../net/transport.ts'
import type { Client } from './client.ts'
import { overlay, type Expect } from './overlay.ts'
import type { OutboxState } from './outbox-list.ts'
import { useSelected } from './use-selected.ts'

const ClientContext = createContext<Client | null>(null)

/** Lends the client to every hook below it. */
export const ClientProvider = (props: { readonly client: Client; readonly children: ReactNode }) =>
  createElement(ClientContext.Provider, { value: props.client }, props.children)

export const useClient = (): Client => {
  const client = useContext(ClientContext)
  if (!client) throw new Error('ClientProvider is missing')
  return client
}

/** What the selector takes from the frame; null until the first frame came. */
export const useFrame = <Selected>(select: (frame: Frame) => Selected): Selected | null =>
  useSelected(useClient().stores.frame, ({ frame }) => (frame ? select(frame) : null))

export const useConnection = (): ConnectionState =>
  useSelected(useClient().stores.connection, (state) => state)

export const useOnline = (): boolean => useConnection().type === 'online'

/** Who this person is, null where the role has no person. */
export const usePerson = (): string | null =>
  useSelected(useClient().stores.mine, ({ mine }) => mine?.person ?? null)

/** The private view of one step; null when there is none. */
export const useMine = (step: string): JsonObject | null =>
  useSelected(useClient().stores.mine, ({ mine }) => mine?.steps[step] ?? null)

const noEntries: OutboxState['entries'] = []

/** The step's intents on their way, oldest first; refused ones stay until `client.forget`. */
export const useOutgoing = <Intent>(step: StepId | null): readonly Outgoing<Intent>[] => {
  const { outbox } = useClient().stores
  const entries = useSelected(outbox, ({ entries: all }) =>
    all.length === 0 ? noEntries : all.filter((one) => one.step === step),
  )
  // What a step's face asked is what its face gets back.
  return entries as readonly Outgoing<unknown>[] as readonly Outgoing<Intent>[]
}

export interface OutboxView {
  /** How many intents the server has not answered yet. */
  readonly waiting: number
  /** This browser keeps nothing: what is not sent is lost when the page closes. */
  readonly volatile: boolean
  /** The server asked to wait: its disk is full, it is busy, or this device asks too fast. */
  readonly later: OutboxState['later']
}

export const useOutbox = (): OutboxView =>
  useSelected(useClient().stores.outbox, ({ entries, volatile, later }) => ({
    // A raised hand that waits is no note that waits.
    waiting: entries.filter(({ state, step }) => state === 'waiting' && step).length,
    volatile,
    later,
  }))

/** What this phone remembers of a step; a new object after each change, so that what reads it is drawn anew. */
export const useKeep = (step: string): Keep => {
  const client = useClient()
  const values = useSelected(client.stores.keep, ({ values: all }) => all[step])
  return useMemo(
    () => ({ read: (name) => values?.[name], write: (name, value) => client.keep(step).write(name, value) }),
    [client, step, values],
  )
}

type Parts = { readonly [part: string]: ClientPart | undefined }

const namesOf = (
  step: FrameStep | undefined,
  parts: readonly string[],
  audience: Audience,
): readonly (readonly [part: string, name: string])[] => {
  const documents = audience === 'staff' ? step?.staffDocuments : step?.documents
  return parts.flatMap((part) => {
    const name = documents?.[part]
    return name === undefined ? [] : [[part, name] as const]
  })
}

/**
 * The named parts of a step, their documents open while this is mounted, with intents on their way laid over; undefined
 * while one loads (or may not be seen yet). Parts that did not change are the identical objects.
 */
export const useParts = <Intent>(
  step: StepId,
  parts: readonly string[],
  expect: Expect<Intent>,
  audience: Audience = 'room',
): Parts => {
  const client = useClient()
  const found = useFrame((frame) => frame.steps.find(({ id }) => id === step))
  const names = namesOf(found ?? undefined, parts, audience)
  const wanted = names.map(([, name]) => name).join(' ')
  useEffect(() => {
    const releases = wanted === '' ? [] : wanted.split(' ').map((name) => client.want(name))
    return () => releases.forEach((release) => release())
  }, [client, wanted])

  const raw = useSelected(client.stores.documents, ({ open }) =>
    Object.fromEntries(names.map(([part, name]) => [part, open[name]?.part])),
  )
  const outgoing = useOutgoing<Intent>(step)
  const shown = useMemo(() => createPartMemo<Intent>(), [])
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(raw).map(([part, value]) => [part, value && shown(value, part, outgoing, expect)]),
      ),
    [raw, outgoing, expect, shown],
  )
}

/** Remembers each part as it was last laid over: one part's change leaves the others identical. */
const createPartMemo = <Intent>() => {
  type Call = readonly [ClientPart, readonly Outgoing<Intent>[], Expect<Intent>]
  const last = new Map<string, { readonly call: Call; readonly shown: ClientPart }>()
  return (value: ClientPart, part: string, outgoing: readonly Outgoing<Intent>[], expect: Expect<Intent>) => {
    const known = last.get(part)
    const [before, sent, by] = known?.call ?? []
    if (known && before === value && sent === outgoing && by === expect) return known.shown
    const shown = overlay(value, part, outgoing, expect)
    last.set(part, { call: [value, outgoing, expect], shown })
    return shown
  }
}

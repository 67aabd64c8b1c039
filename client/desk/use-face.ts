// The board face of a step's kind, loaded when first needed, and the props it gets. Used by board, projector and host page.
import { useCallback, useEffect, useState } from 'react'
import { boardFaces } from '../../shared/activities/board-faces.ts'
import type { Item } from '../../shared/activities/contract.ts'
import type { BoardFace, BoardFaceProps } from '../../shared/activities/faces.ts'
import type { NoteId, StepId } from '../../shared/ids.ts'
import type { Json, JsonObject } from '../../shared/json.ts'
import type { Frame, FrameLine, FrameStep } from '../../shared/protocol/frame.ts'
import { onShortcut } from '../board/shortcuts.ts'
import { useClient, useFrame, useKeep, useOutgoing, useParts } from '../store/use.ts'
import { useDesk, usePick } from './desk-context.tsx'
import { sendPicture } from './send-picture.ts'

/** Shells do not look into a kind: its config and intents are opaque here. */
export type ShellIntent = { readonly type: string } & JsonObject
export type ShellFace = BoardFace<unknown, ShellIntent>
export type ShellProps = BoardFaceProps<unknown, ShellIntent>

const faces: { readonly [kind: string]: () => Promise<{ readonly face: unknown }> } = boardFaces
const loaded = new Map<string, ShellFace>()

/** Null while it loads, or when this page is older than the server and does not know the kind. */
export const useFace = (kind: string): ShellFace | null => {
  const [, setArrived] = useState(0)
  useEffect(() => {
    if (loaded.has(kind)) return
    let gone = false
    void faces[kind]?.().then((module) => {
      // Each kind's face fits its own config; the frame says which kind a step has.
      loaded.set(kind, module.face as ShellFace)
      if (!gone) setArrived((count) => count + 1)
    })
    return () => {
      gone = true
    }
  }, [kind])
  return loaded.get(kind) ?? null
}

export interface FaceOptions {
  readonly line: FrameLine
  readonly step: FrameStep
  readonly face: ShellFace
  /** False on the projector. */
  readonly asks: boolean
  readonly staff: boolean
  readonly hall: boolean
  readonly table?: string | null
}

const noParts: readonly string[] = []
const noGroups: Frame['workshop']['groups'] = []

type Client = ReturnType<typeof useClient>

/** What a face may ask of the workshop itself, where it may ask. */
const handOf = (client: Client, step: StepId) => ({
  configure: (config: unknown, moves?: { readonly [from: string]: string }) =>
    // The shell does not look into a configuration; what its kind cannot accept, the server refuses.
    void client.ask(null, {
      type: 'step.configure',
      step,
      config: config as Json,
      ...(moves ? { moves } : {}),
    }),
  onShortcut,
  startTimer: (minutes: number) => void client.ask(null, { type: 'timer.start', minutes }),
  reopen: () => void client.ask(null, { type: 'step.reopen', step }),
  eraseNotes:
    client.role === 'moderator'
      ? (notes: readonly NoteId[]) => void client.ask(null, { type: 'note.erase', step, notes })
      : null,
})

const noHand = {
  configure: null,
  onShortcut: null,
  startTimer: null,
  reopen: null,
  eraseNotes: null,
} as const

const candidatesOf = (client: Client, step: StepId) => async () => {
  const answer = await fetch(`/api/workshops/${client.workshop}/steps/${step}/candidates?role=${client.role}`)
  if (!answer.ok) return []
  const { items } = (await answer.json()) as { readonly items: readonly Item[] }
  // Typed items have no origin; what a source offers always has one.
  return items.flatMap(({ origin, ...item }) => (origin ? [{ ...item, ...origin }] : []))
}

export const useFaceProps = ({
  line,
  step,
  face,
  asks,
  staff,
  hall,
  table = null,
}: FaceOptions): ShellProps => {
  const client = useClient()
  const { t, language, door } = useDesk()
  const pick = usePick()
  const id: StepId = step.id
  const expect: ShellFace['expect'] = useCallback(
    (part, intent, name) => face.expect(part, intent, name),
    [face],
  )
  const parts = useParts(id, face.parts(step.config), expect)
  // The frame names every table's staff document; a host is let in to the one of the own table only.
  const staffNames =
    staff && step.staffDocuments
      ? Object.keys(step.staffDocuments).filter((part) => table === null || part === table)
      : noParts
  const staffParts = useParts(id, staffNames, expect, 'staff')
  const outgoing = useOutgoing<ShellIntent>(id)
  const timer = useFrame((frame) => frame.timer) ?? { type: 'off' as const }
  const people = useFrame((frame) => frame.people.here) ?? 0
  const groups = useFrame((frame) => frame.workshop.groups) ?? noGroups
  const title = useFrame((frame) => frame.workshop.title) ?? ''
  const rehearsal = useFrame((frame) => frame.rehearsal) ?? false
  const keep = useKeep(id)
  const ask = (intent: ShellIntent) => void client.ask(id, intent)
  return {
    step: { id, kind: line.kind, title: line.title, phase: line.phase, lead: line.lead },
    config: step.config,
    parts,
    staff: staff ? staffParts : null,
    t,
    pick,
    language,
    newId: client.newId,
    outgoing,
    workshop: client.workshop,
    timer,
    now: client.now,
    ask: asks ? ask : null,
    people,
    rehearsal,
    hall,
    table,
    keep,
    sendPicture: asks && staff ? (file, onProgress) => sendPicture(client, file, onProgress) : null,
    ...(asks ? handOf(client, id) : noHand),
    candidates: candidatesOf(client, id),
    ...(door ? { receiptsUrl: `${door.base}/v/${client.workshop}/${id}`, door: { ...door, title } } : {}),
    groups,
  }
}

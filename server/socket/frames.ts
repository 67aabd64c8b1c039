// When a frame goes out: an urgent change at once, moved counts bundled. One frame per audience, whoever listens.
// Made by `hall.ts`, one per workshop.
import type { Audience } from '../../shared/protocol/documents.ts'
import type { Frame } from '../../shared/protocol/frame.ts'

export interface FramesDeps {
  readonly make: (audience: Audience) => Frame
  /** To everyone of this audience; encoded once. */
  readonly emit: (audience: Audience, frame: Frame) => void
  readonly after: (ms: number, run: () => void) => () => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Frames in which only counts moved go out at most this often. */
  readonly everyMs: number
}

export interface Frames {
  readonly changed: (urgent: boolean) => void
  /** For one who comes in: made once for all who come in together. */
  readonly present: (audience: Audience) => Frame
  readonly close: () => void
}

const audiences: readonly Audience[] = ['room', 'staff']

export const createFrames = (deps: FramesDeps): Frames => {
  const made = new Map<Audience, { readonly frame: Frame; readonly at: number }>()
  let cancel: (() => void) | null = null

  const present = (audience: Audience): Frame => {
    const now = deps.now()
    const known = made.get(audience)
    if (known && now - known.at < deps.everyMs) return { ...known.frame, now }
    const frame = deps.make(audience)
    made.set(audience, { frame, at: now })
    return frame
  }

  const stop = (): void => {
    cancel?.()
    cancel = null
  }
  const send = (): void => {
    stop()
    for (const audience of audiences) deps.emit(audience, present(audience))
  }

  return {
    changed: (urgent) => {
      made.clear()
      if (urgent) send()
      else cancel ??= deps.after(deps.everyMs, send)
    },
    present,
    close: stop,
  }
}

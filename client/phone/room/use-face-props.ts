// Everything a face gets, from the stores of this phone. Called by step-screen.tsx and mine.tsx.
import type { AnyPhoneFace, PhoneFaceProps } from '../../../shared/activities/faces.ts'
import type { Translate } from '../../../shared/language/translate.ts'
import type { Frame, FrameLine, FrameStep } from '../../../shared/protocol/frame.ts'
import { useClient, useKeep, useMine, useOnline, useOutgoing, useParts } from '../../store/use.ts'
import { useSpeech } from '../use-words.tsx'
import { useCalmParts } from './use-calm-parts.ts'
import { usePick } from './use-pick.ts'

export interface Shown {
  readonly frame: Frame
  readonly line: FrameLine
  readonly step: FrameStep
  readonly face: AnyPhoneFace
  readonly t: Translate
}

/** A face whose config and intents the shell does not look into. */
export type AnyFaceProps = PhoneFaceProps<never, never>

export const useFaceProps = ({ frame, line, step, face, t }: Shown): AnyFaceProps => {
  const client = useClient()
  const { language } = useSpeech()
  const mine = useMine(line.id)
  // The config is what the kind's own schema let through, so it is what its face expects.
  const config = step.config as never
  const open = useCalmParts(face.parts(config, mine), frame.timer, client.now)
  return {
    // Behind a shut door people can read, not write: a step that is open looks closed.
    step: frame.workshop.closed && line.phase === 'open' ? { ...line, phase: 'closed' } : line,
    config,
    parts: useParts<never>(line.id, open, face.expect),
    t,
    pick: usePick(),
    language,
    newId: client.newId,
    outgoing: useOutgoing<never>(line.id),
    workshop: client.workshop,
    timer: frame.timer,
    now: client.now,
    mine,
    ask: (intent, key) => {
      client.ask(line.id, intent, key)
    },
    forget: client.forget,
    keyFor: (purpose) => client.keyFor(line.id, purpose),
    keep: useKeep(line.id),
    online: useOnline(),
    receiptsUrl: `/v/${client.workshop}/${line.id}`,
  }
}

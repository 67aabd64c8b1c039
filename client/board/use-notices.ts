// What the board has to say: refusals in words, lost connection, full disk, what was taken back; and the same for the ear,
// bundled. Kept above the step's own screens, so that a change of step says nothing twice.
import { useEffect } from 'react'
import type { StepId } from '../../shared/ids.ts'
import type { Translate } from '../../shared/language/translate.ts'
import type { Frame } from '../../shared/protocol/frame.ts'
import type { Refusal } from '../../shared/protocol/refusal.ts'
import { useDesk } from '../desk/desk-context.tsx'
import type { ShellIntent } from '../desk/use-face.ts'
import { useLatest } from '../../shared/ui/use-latest.ts'
import { useClient, useConnection, useOutgoing } from '../store/use.ts'
import { useSelected } from '../store/use-selected.ts'
import { useBundled } from './use-bundled.ts'
import { useSpokenCounts } from './use-spoken-counts.ts'
import { useTurned } from './use-turned.ts'

const holesOf = (detail: object | undefined): { readonly [hole: string]: string | number } =>
  Object.fromEntries(
    Object.entries(detail ?? {}).filter((pair): pair is [string, string | number] =>
      ['string', 'number'].includes(typeof pair[1]),
    ),
  )

/** In the words of its own cause where there are some: a group in use. */
const refusalInWords = (refusal: Refusal | undefined, t: Translate): string => {
  const holes = holesOf(refusal?.detail)
  const own = ['desk', 'sheet'].map((area) => `${area}.why.${String(holes['why'] ?? '')}`)
  return t(own.find((key) => t(key) !== key) ?? `refusal.${refusal?.reason ?? 'malformed'}`, holes)
}

export interface NoticeLine {
  readonly id: string
  readonly kind: 'offline' | 'error' | 'info'
  readonly title: string
  readonly text?: string
  readonly button?: { readonly word: string; readonly run: () => void }
}

/** How long a refused act of the workshop itself stays: nothing that was typed hangs on it. */
const refusedMs = 15_000

const useRefused = (step: StepId | null): readonly NoticeLine[] => {
  const { t } = useDesk()
  const client = useClient()
  const close = (id: Parameters<typeof client.forget>[0]) => ({
    word: t('common.close'),
    run: () => client.forget(id),
  })
  const refused = useOutgoing<ShellIntent>(step).filter(({ state }) => state === 'refused')
  const all = useLatest(refused)
  const closeAll = {
    word: t('common.close'),
    run: () => all.current.forEach(({ id }) => client.forget(id)),
  }
  const last = refused.at(-1)?.id
  useEffect(() => {
    if (step !== null || last === undefined) return undefined
    const forgetAll = () => all.current.forEach(({ id }) => client.forget(id))
    const timer = setTimeout(forgetAll, refusedMs)
    return () => clearTimeout(timer)
  }, [client, step, last, all])
  // Of those, the last one says enough.
  return (step === null ? refused.slice(-1) : refused).map(({ id, refusal }) => ({
    id,
    kind: 'error',
    title: refusalInWords(refusal, t),
    button: step === null ? closeAll : close(id),
  }))
}

/** What is the matter with the server and the way to it. */
const useTroubles = (frame: Frame): readonly NoticeLine[] => {
  const { t } = useDesk()
  const client = useClient()
  const connection = useConnection()
  // Every act counts here, those of the workshop itself too.
  const waiting = useSelected(
    client.stores.outbox,
    ({ entries }) => entries.filter(({ state }) => state === 'waiting').length,
  )
  const lines: NoticeLine[] = []
  if (connection.type === 'offline')
    lines.push({
      id: 'offline',
      kind: 'offline',
      title: t('board.offline.title'),
      text: waiting > 0 ? t('desk.offline.waiting', { n: waiting }) : t('desk.offline.nothing'),
    })
  if (frame.storage === 'full')
    lines.push({
      id: 'full',
      kind: 'error',
      title: t('board.storage.full'),
      text: t('board.storage.what'),
    })
  if (frame.blank)
    lines.push({
      id: 'blank',
      kind: 'info',
      title: t('board.screen.blank'),
      button: {
        word: t('board.act.unblank'),
        run: () => void client.ask(null, { type: 'screen.blank', blank: false }),
      },
    })
  if (frame.workshop.closed) lines.push({ id: 'closed', kind: 'info', title: t('board.door.closed') })
  return lines
}

/** `looking`: how to end a look at another step; null while there is none. */
export const useNotices = (
  frame: Frame,
  step: StepId | null,
  looking: (() => void) | null,
): { readonly lines: readonly NoticeLine[]; readonly said: string } => {
  const { t } = useDesk()
  const turned = useTurned(frame)
  const troubles = useTroubles(frame)
  const ofWorkshop = useRefused(null)
  const ofStep = useRefused(step)
  const counts = useSpokenCounts(frame)
  const lines: NoticeLine[] = [...troubles]
  if (looking)
    lines.push({
      id: 'look',
      kind: 'info',
      title: t('board.look.title'),
      text: t('board.look.text'),
    })
  lines.push(...ofWorkshop, ...(step ? ofStep : []))
  if (turned !== '') lines.push({ id: 'turned', kind: 'info', title: turned })
  const said = useBundled([...lines.map(({ title, text = '' }) => `${title} ${text}`.trim()), ...counts])
  return { lines, said }
}

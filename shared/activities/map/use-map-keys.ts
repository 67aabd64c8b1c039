// Single letters for the whole map on the moderator's board: table, group, merge, from paper, missing voices, closer and back.
import { useEffect } from 'react'
import { mainPart } from '../../protocol/documents.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { useBoardLocal } from './board-local.ts'
import type { MapBoardProps } from './board-props.ts'
import { lookIn } from './board-words.ts'

interface Closer {
  readonly whole: () => void
  readonly closer: (factor: number) => void
}

const factor = 1.5

export const useMapKeys = (props: MapBoardProps, { whole, closer }: Closer): void => {
  const { step, ask, parts, onShortcut } = props
  const { local, change } = useBoardLocal(step.id)
  const latest = useLatest({ ask, parts, local, change, whole, closer, onShortcut })
  const listens = ask !== null
  useEffect(() => {
    const now = () => latest.current
    if (!listens) return undefined
    return now().onShortcut?.({
      t: () => now().change({ list: !now().local.list }),
      g: () => now().change({ panel: 'group' }),
      m: () => now().change({ panel: 'merge' }),
      p: () => now().change({ panel: 'paper' }),
      w: () => now().ask?.({ type: 'look.change', tray: !lookIn(now().parts[mainPart]).tray }),
      i: () => now().closer(factor),
      o: () => now().closer(1 / factor),
      '0': () => now().whole(),
      // The same key without Shift on a French or Belgian keyboard.
      à: () => now().whole(),
    })
  }, [latest, listens])
}

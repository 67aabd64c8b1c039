// "Taken back: …", for some seconds after an undo or redo of this session. Used by the notices.
import { useEffect, useRef, useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { useLatest } from '../../shared/ui/use-latest.ts'
import { useDesk, usePick } from '../desk/desk-context.tsx'
import { useHand } from '../store/use-hand.ts'
import { didInWords } from './did.ts'

const shownMs = 6_000

/** The sentence; '' when nothing was turned just now. */
export const useTurned = (frame: Pick<Frame, 'lines'>): string => {
  const { t } = useDesk()
  const pick = usePick()
  const last = useHand()?.last ?? null
  // What was turned before this page was opened is old news.
  const before = useRef<number | null | undefined>(undefined)
  const [shown, setShown] = useState('')
  const count = last?.count ?? null
  const words = last ? t(`desk.${last.way}.done`, { what: didInWords(last.did, frame, t, pick) }) : ''
  const latest = useLatest(words)
  const known = useHand() !== null
  useEffect(() => {
    if (!known) return undefined
    const isFirst = before.current === undefined
    const moved = before.current !== count
    before.current = count
    if (isFirst || !moved) return undefined
    setShown(latest.current)
    const timer = setTimeout(() => setShown(''), shownMs)
    return () => clearTimeout(timer)
  }, [known, count, latest])
  return shown
}

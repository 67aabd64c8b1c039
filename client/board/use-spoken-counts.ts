// Counts for the ear: how many are here at most once a minute; hands and "ready" when they rise.
import { useEffect, useRef, useState } from 'react'
import type { Frame } from '../../shared/protocol/frame.ts'
import { useDesk } from '../desk/desk-context.tsx'

const countEveryMs = 60_000

export const useSpokenCounts = ({ people }: Pick<Frame, 'people'>): readonly string[] => {
  const { t } = useDesk()
  const { here, hands, ready } = people
  const [said, setSaid] = useState('')
  const last = useRef({ at: 0, here: -1 })
  useEffect(() => {
    const wait = Math.max(0, last.current.at + countEveryMs - Date.now())
    const timer = setTimeout(() => {
      if (last.current.here === here) return
      last.current = { at: Date.now(), here }
      setSaid(t('board.rail.here', { n: here }))
    }, wait)
    return () => clearTimeout(timer)
  }, [here, t])
  return [
    said,
    ...(hands > 0 ? [t('desk.hands', { n: hands })] : []),
    ...(ready > 0 ? [t('desk.ready', { n: ready })] : []),
  ]
}

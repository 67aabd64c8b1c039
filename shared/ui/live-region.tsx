// Says a sentence to screen readers when it changes; used by screens, faces and the countdown. However many regions a page
// has, it speaks at most once in five seconds: what came up meanwhile is said together.
import { useEffect, useState } from 'react'

export const quietMs = 5_000

type Say = (words: string) => void

/** What waits to be said, by the region that wants it said. */
const waiting = new Map<Say, string>()
let quietUntil = 0
let turn: ReturnType<typeof setTimeout> | number = 0

const speak = () => {
  turn = 0
  // The last to ask speaks for all: it lies in the dialog that is open, if one is.
  const say = [...waiting.keys()].pop()
  if (!say) return
  quietUntil = performance.now() + quietMs
  say([...waiting.values()].join(' '))
  waiting.clear()
}

/** The words of the page's turn; a sentence that changes or goes before its turn is not said. */
const useTurn = (message: string): string => {
  const [said, say] = useState('')
  useEffect(() => {
    if (message) {
      waiting.set(say, message)
      turn ||= setTimeout(speak, quietUntil - performance.now())
    } else say('')
    return () => {
      waiting.delete(say)
      if (waiting.size > 0) return
      clearTimeout(turn)
      turn = 0
    }
  }, [message])
  return said
}

export interface LiveRegionProps {
  /** The sentence; an empty one says nothing. */
  readonly message: string
  /** Interrupts what is being read, at once. Only for "go to your table". */
  readonly assertive?: boolean | undefined
}

/** Props: `message`, `assertive?`. Stays in the page while empty, or the first sentence would be missed. */
export const LiveRegion = ({ message, assertive = false }: LiveRegionProps) => {
  const said = useTurn(assertive ? '' : message)
  return (
    <p
      className="visually-hidden"
      role={assertive ? 'alert' : 'status'}
      aria-live={assertive ? 'assertive' : 'polite'}
    >
      {assertive ? message : said}
    </p>
  )
}

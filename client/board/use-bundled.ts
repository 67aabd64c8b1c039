// What a screen reader hears of the room: sentences that came up since the last time, said together, at most every five seconds.
import { useEffect, useRef, useState } from 'react'

export const everyMs = 5_000

/** What of these is new, and what was known and is not gone yet. Pure. */
export const newSentences = (known: ReadonlySet<string>, now: readonly string[]): readonly string[] =>
  now.filter((sentence) => sentence !== '' && !known.has(sentence))

/** `sentences`: everything that is true now. One that goes and comes back is said again. Gives what to say. */
export const useBundled = (sentences: readonly string[]): string => {
  const [said, say] = useState('')
  const known = useRef<ReadonlySet<string>>(new Set())
  const waiting = useRef<readonly string[]>([])
  const lastAt = useRef(-everyMs)
  const now = sentences.join('\n')
  useEffect(() => {
    const all = now.split('\n')
    const fresh = newSentences(known.current, all)
    known.current = new Set(all)
    // What is no longer true before it was said is not said.
    waiting.current = [...waiting.current, ...fresh].filter((sentence) => known.current.has(sentence))
    if (waiting.current.length === 0) return undefined
    const timer = setTimeout(
      () => {
        lastAt.current = performance.now()
        say(waiting.current.join(' '))
        waiting.current = []
      },
      Math.max(0, lastAt.current + everyMs - performance.now()),
    )
    return () => clearTimeout(timer)
  }, [now])
  return said
}

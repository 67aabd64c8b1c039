// What happens when the room moves on: it is said politely, and focus goes to the heading, but never away from who types.
// Called by seat.tsx.
import { useEffect, useRef, useState } from 'react'

/** Whoever pressed a key this short ago is still typing. */
const typingMs = 10_000

/** Milliseconds of the page's own clock at the last key; the field itself is gone with its screen. */
const useTypedAt = () => {
  const at = useRef(-typingMs)
  useEffect(() => {
    const typed = () => {
      at.current = performance.now()
    }
    addEventListener('input', typed)
    return () => removeEventListener('input', typed)
  }, [])
  return at
}

/** `step`: what is shown now. Nothing moves when the page is first drawn. */
export const useFocusOnStep = (step: string | null): void => {
  const before = useRef(step)
  const typedAt = useTypedAt()
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    scrollTo({ top: 0 })
    if (performance.now() - typedAt.current < typingMs) return
    document.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })
  }, [step, typedAt])
}

/** The sentence, once it has changed: what stood there at first needs no saying. */
export const useAnnounced = (sentence: string): string => {
  const first = useRef(sentence)
  const [said, say] = useState('')
  useEffect(() => {
    if (sentence === first.current) return
    first.current = sentence
    say(sentence)
  }, [sentence])
  return said
}

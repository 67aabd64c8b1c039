// What happens when the room moves on: it is said politely, and focus goes to the heading, but never away from who types.
// Called by seat.tsx.
import { useEffect, useRef, useState, type RefObject } from 'react'

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

const focusHeading = () =>
  document.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })

/**
 * `step`: what is shown now. Nothing moves when the page is first drawn. Gives whether the heading should have focus: a
 * screen that is drawn in two goes (before and after its face is loaded) has two.
 */
export const useFocusOnStep = (step: string | null): RefObject<boolean> => {
  const moved = useRef(false)
  const before = useRef(step)
  const typedAt = useTypedAt()
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    scrollTo({ top: 0 })
    moved.current = performance.now() - typedAt.current >= typingMs
    if (moved.current) focusHeading()
  }, [step, typedAt])
  return moved
}

/** For a heading that is drawn late: takes the focus that its forerunner had, never from anything else. */
export const useLateFocus = (moved: RefObject<boolean>): void => {
  useEffect(() => {
    if (moved.current && document.activeElement === document.body) focusHeading()
  }, [moved])
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

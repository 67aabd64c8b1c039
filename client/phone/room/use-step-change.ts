// What happens when the room moves on: it is said politely, and focus goes to the heading, but never away from a field in
// which someone types. Called by seat.tsx.
import { useEffect, useRef, useState } from 'react'

const isField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement

/** `step`: what is shown now. Nothing moves when the page is first drawn. */
export const useFocusOnStep = (step: string | null): void => {
  const before = useRef(step)
  const typing = useRef(false)
  // Looked at while drawing: once the old screen is gone, so is its field.
  if (before.current !== step) typing.current = isField(document.activeElement)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    if (typing.current) return
    document.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [step])
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

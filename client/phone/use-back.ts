// One thing that is open over the ordinary screen (the languages, another tab) and that the back button closes.
// Called by app.tsx and the room: leaving never costs what was typed, and never leaves the page by surprise.
import { useEffect, useRef, useState } from 'react'

const read = (name: string): unknown => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null
    ? (state as { readonly [key: string]: unknown })[name]
    : undefined
}

/** A state of which `home` is the ordinary value: another one adds one step to the history, going home takes it away. */
export const useBack = <Value extends string | boolean>(
  name: string,
  home: Value,
): readonly [value: Value, go: (value: Value) => void] => {
  // After a reload the history still has the step, so the place is still the same.
  const [value, setValue] = useState(() => (read(name) as Value | undefined) ?? home)
  const pushed = useRef(value !== home)
  useEffect(() => {
    const onBack = () => {
      const kept = read(name)
      pushed.current = kept !== undefined
      setValue((kept as Value | undefined) ?? home)
    }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [name, home])
  const go = (next: Value): void => {
    if (next === value) return
    if (next === home && pushed.current) return history.back()
    const state = { ...(history.state as object | null), [name]: next === home ? undefined : next }
    if (pushed.current) history.replaceState(state, '')
    else history.pushState(state, '')
    pushed.current = true
    setValue(next)
  }
  return [value, go]
}

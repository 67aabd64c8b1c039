// The newest value inside an effect that must not run again for it. Used by faces, whose props are new at every render.
import { useEffect, useRef, type RefObject } from 'react'

/** A ref that holds `value` as of the last render; call it before the effect that reads it. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

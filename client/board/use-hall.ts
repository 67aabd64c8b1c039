// Hall view (key Z): rail and tools make room for the canvas. Ctrl, Alt and fields keep their keys.
import { useEffect, useState } from 'react'
import { onShortcut } from './shortcuts.ts'

export const useHall = () => {
  const [hall, setHall] = useState(false)
  useEffect(() => onShortcut({ z: () => setHall((now) => !now) }), [])
  return { hall, toggleHall: () => setHall((now) => !now) }
}

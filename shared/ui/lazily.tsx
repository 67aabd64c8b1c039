// A screen that is fetched when it is first drawn: whoever scans never loads the code field, whoever writes a first note
// not yet the list of their own. Used by the phone and by faces.
import { useEffect, useState, type ComponentType, type ReactNode } from 'react'

interface Loaded<Props extends object> {
  readonly Screen: ComponentType<Props>
}

/** Draws `meanwhile` while it loads; without network it tries again. `load` must keep what it loaded (an `import` does). */
export const lazily = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> => {
  let known: Loaded<Props> | null = null
  return (props) => {
    const [loaded, setLoaded] = useState(known)
    const [tries, setTries] = useState(0)
    useEffect(() => {
      if (loaded) return undefined
      let again: ReturnType<typeof setTimeout> | undefined
      let wanted = true
      load().then(
        (Screen) => {
          known = { Screen }
          if (wanted) setLoaded(known)
        },
        () => {
          if (wanted) again = setTimeout(() => setTries(tries + 1), 3_000)
        },
      )
      return () => {
        wanted = false
        clearTimeout(again)
      }
    }, [loaded, tries])
    return loaded ? <loaded.Screen {...props} /> : meanwhile
  }
}

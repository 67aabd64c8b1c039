// Tells when it is worth trying the network at once: it came back, or someone looks at the page again.
// Used by both
// sockets; `onOffline` by the phone's, for the library listens itself.

/** Returns how to stop. Does nothing where there is no window. */
export const onWaking = (wake: () => void): (() => void) => {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {}
  const whenSeen = () => {
    if (document.visibilityState === 'visible') wake()
  }
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', whenSeen)
  return () => {
    window.removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', whenSeen)
  }
}

/** The device says it has no network (any more). Returns how to stop. */
export const onOffline = (run: () => void): (() => void) => {
  if (typeof window === 'undefined') return () => {}
  window.addEventListener('offline', run)
  return () => window.removeEventListener('offline', run)
}

// The key for making workshops: it comes in the address's fragment, stays in this tab, and leaves the address at once.
// Called by main.tsx.

const name = 'tafelronde.admin'

/** The key of this tab, or null when nobody brought one. */
export const takeAdminKey = (): string | null => {
  const brought = location.hash.slice(1)
  if (brought !== '') {
    sessionStorage.setItem(name, brought)
    history.replaceState(null, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(name)
}

/** The server did not know it: a reload must ask for a new link, not try the same key again. */
export const forgetAdminKey = (): void => sessionStorage.removeItem(name)

// Puts a list in an order of chance. Called by the secret kinds, with the chance that the workshop lends them.

/** A shuffled copy (Fisher and Yates); every order is as likely when `random` is even over [0, 1). */
export const shuffled = <Value>(list: readonly Value[], random: () => number): readonly Value[] => {
  const out = list.slice()
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [out[i], out[j]]
    if (a === undefined || b === undefined) continue
    out[i] = b
    out[j] = a
  }
  return out
}

/** By their names alone, so that what is shuffled afterwards does not depend on who came first. */
export const sortedBy = <Value>(list: Iterable<Value>, nameOf: (value: Value) => string): readonly Value[] =>
  [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))

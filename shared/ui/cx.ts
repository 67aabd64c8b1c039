// Joins class names and leaves out what is off; called by every part with more than one class.

/** The given names with spaces between; `false`, `null` and `undefined` are skipped. */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')

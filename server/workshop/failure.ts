// What of an error may stand in the log: its code. Messages of a driver can hold what was to be written.

export const codeIn = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

// Errors as values. Nothing a stranger sends may throw past the door, so rules answer instead.

export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const fail = <Failure>(error: Failure): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error,
})

/** Ends every exhaustive switch: the compiler refuses it while a case is missing. */
export const never = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}

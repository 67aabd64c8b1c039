// Types of phone-size.mjs, for the test that holds the limit.
export const aimBytes: number
export const mostBytes: number
export function measurePhone(folder?: string): {
  readonly scripts: readonly { readonly key: string; readonly file: string; readonly bytes: number }[]
  readonly total: number
}

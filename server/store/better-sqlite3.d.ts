// The little of better-sqlite3 that the store uses; the package brings no types of its own.
declare module 'better-sqlite3' {
  interface Statement {
    run(...values: readonly unknown[]): { readonly changes: number }
    get(...values: readonly unknown[]): unknown
    all(...values: readonly unknown[]): readonly unknown[]
  }
  interface Transaction<Args extends readonly unknown[], Value> {
    /** Inside another transaction: a savepoint. */
    (...args: Args): Value
    /** Takes the write lock at once, so that nothing changes between reading and writing. */
    immediate(...args: Args): Value
  }
  interface Database {
    prepare(sql: string): Statement
    exec(sql: string): unknown
    pragma(text: string, options?: { readonly simple: boolean }): unknown
    transaction<Args extends readonly unknown[], Value>(
      work: (...args: Args) => Value,
    ): Transaction<Args, Value>
    close(): void
  }
  const DatabaseConstructor: new (path: string, options?: { readonly timeout?: number }) => Database
  export default DatabaseConstructor
  export type { Database, Statement }
}

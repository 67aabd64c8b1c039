// The last result of a function, for as long as it is given the same things. Kept in a component's state by the kinds with
// more than one part, whose list of parts is new at every render.

/** As `make`, but works only when some argument is another one than last time. */
export const remembering = <Arg, Value>(make: (args: readonly Arg[]) => Value) => {
  let last: { readonly args: readonly Arg[]; readonly value: Value } | null = null
  return (args: readonly Arg[]): Value => {
    const known = last
    if (known?.args.length === args.length && args.every((arg, n) => arg === known.args[n]))
      return known.value
    last = { args, value: make(args) }
    return last.value
  }
}

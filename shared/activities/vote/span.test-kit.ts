// What can be worked out from published sums: whether one vector is a combination of others, exactly. For the tests of groups;
// knows nothing of how sums are hidden.

/** A prime: sums of zeros and ones stay what they are below it, and every number but nought has an inverse. */
const prime = 1_000_003

const mod = (n: number): number => ((n % prime) + prime) % prime

const power = (base: number, exponent: number): number => {
  let result = 1
  for (let left = exponent, square = mod(base); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}

interface Row {
  readonly lead: number
  readonly values: readonly number[]
}

const reduced = (rows: readonly Row[], vector: readonly number[]): readonly number[] =>
  rows.reduce<readonly number[]>((left, { lead, values }) => {
    const factor = left[lead] ?? 0
    return factor === 0 ? left : left.map((value, at) => mod(value - factor * (values[at] ?? 0)))
  }, vector.map(mod))

/** Gaussian elimination: what the vectors span. */
export const spanOf = (vectors: readonly (readonly number[])[]): readonly Row[] =>
  vectors.reduce<readonly Row[]>((rows, vector) => {
    const left = reduced(rows, vector)
    const lead = left.findIndex((value) => value !== 0)
    if (lead === -1) return rows
    const inverse = power(left[lead] ?? 1, prime - 2)
    return [...rows, { lead, values: left.map((value) => mod(value * inverse)) }]
  }, [])

/** Whether the vector is a combination of those that span. */
export const addsUp = (span: readonly Row[], vector: readonly number[]): boolean =>
  reduced(span, vector).every((value) => value === 0)

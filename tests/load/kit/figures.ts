// Figures as the measuring scripts print them: medians, a table, and the machine they were taken on.
// Used by the scripts of tests/load.
import { cpus, loadavg, totalmem } from 'node:os'

/** The value below which this share of them lies; 0 when there are none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Kernel, processors and how busy they are: a shared machine's figures mean little without its load. */
export const machine = (): string => {
  const [first] = cpus()
  const load = loadavg().map((value) => value.toFixed(1))
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model ?? 'unknown'}, ${memory} GiB, load ${load.join(' ')}, ${new Date().toISOString().slice(0, 16)}Z`
}

/** A table in Markdown, so that it can stand in docs/measurements.md as it is. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const lines = [head, head.map(() => '---'), ...rows]
  const widths = head.map((_, at) => Math.max(...lines.map((line) => String(line[at] ?? '').length)))
  return lines
    .map((line) => `| ${line.map((cell, at) => String(cell).padEnd(widths[at] ?? 0)).join(' | ')} |`)
    .join('\n')
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`)

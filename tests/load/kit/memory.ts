// How much the server and the pages hold, for the first and the last minute of an evening. Used by evening.ts.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Resident megabytes of a process; 0 where the system does not tell. */
export const residentMb = (pid: number): number => {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** Megabytes on a page's heap after its rubbish was collected, and how many nodes it holds. */
export const heapOf = async (page: Page): Promise<{ readonly mb: number; readonly nodes: number }> => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('Performance.enable')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0
  await devtools.detach()
  return { mb: Math.round(of('JSHeapUsedSize') / 1e5) / 10, nodes: of('Nodes') }
}

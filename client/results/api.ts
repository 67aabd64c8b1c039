// What the results page asks of the server: the report, and the files. Never rejects.
import type { Report } from '../../shared/report.ts'

export type Reading =
  | { readonly type: 'report'; readonly report: Report; readonly at: number }
  /** No session, or not for results. */
  | { readonly type: 'stranger' }
  | { readonly type: 'offline' }

export const formats = ['xlsx', 'csv', 'json'] as const
export type Format = (typeof formats)[number]

export const exportAddress = (workshop: string, format: Format, language: string): string =>
  `/api/workshops/${encodeURIComponent(workshop)}/export.${format}?language=${language}`

export const fetchReport = async (workshop: string): Promise<Reading> => {
  try {
    const answer = await fetch(`/api/workshops/${encodeURIComponent(workshop)}/report`)
    if (answer.status >= 500) return { type: 'offline' }
    if (!answer.ok) return { type: 'stranger' }
    return { type: 'report', report: (await answer.json()) as Report, at: Date.now() }
  } catch {
    return { type: 'offline' }
  }
}

/** The name the server gives the file; letters outside ASCII come percent-encoded behind `UTF-8''`. */
export const fileNameIn = (disposition: string | null, fallback: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  try {
    return encoded ? decodeURIComponent(encoded) : (plain ?? fallback)
  } catch {
    return plain ?? fallback
  }
}

/** Fetches the file and hands it to the browser as a download; false when that could not be done. */
export const takeFile = async (address: string, fallbackName: string): Promise<boolean> => {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return false
    const url = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = url
    link.download = fileNameIn(answer.headers.get('Content-Disposition'), fallbackName)
    link.click()
    // Not at once: some browsers read the file after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    return true
  } catch {
    return false
  }
}

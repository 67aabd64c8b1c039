// Files that the server writes, handed to the browser as downloads: at once, or as a job that says how far it is. Never rejects.

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

const save = async (answer: Response, fallbackName: string): Promise<void> => {
  const url = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameIn(answer.headers.get('Content-Disposition'), fallbackName)
  link.click()
  // Not at once: some browsers read the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Fetches the file; false when that could not be done. */
export const takeFile = async (address: string, fallbackName: string): Promise<boolean> => {
  try {
    const answer = await fetch(address)
    if (!answer.ok) return false
    await save(answer, fallbackName)
    return true
  } catch {
    return false
  }
}

/** Parts that are written, of how many. */
export interface Progress {
  readonly done: number
  readonly of: number
}

type JobState =
  ({ readonly type: 'running' } & Progress) | { readonly type: 'ready' } | { readonly type: 'failed' }

export interface WishedFile {
  /** The workshop's jobs: `/api/workshops/ID/exports`. */
  readonly jobs: string
  readonly format: string
  readonly language: string
}

/** How often is asked how far a file is. */
const askEveryMs = 400

/**
 * Has a file written and fetches it. `stopped`: asked now and then; once true the job is ended and the answer is false.
 */
export const takeJob = async (
  { jobs, ...wished }: WishedFile,
  tell: (progress: Progress) => void,
  stopped: () => boolean,
): Promise<boolean> => {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const begun = await fetch(jobs, { method: 'POST', headers, body: JSON.stringify(wished) })
    if (!begun.ok) return false
    const { job } = (await begun.json()) as { readonly job: string }
    const address = `${jobs}/${job}`
    while (!stopped()) {
      const asked = await fetch(address)
      if (!asked.ok) return false
      const state = (await asked.json()) as JobState
      if (state.type === 'failed') return false
      if (state.type === 'ready') return await takeFile(`${address}/file`, `tafelronde.${wished.format}`)
      tell(state)
      await new Promise((done) => setTimeout(done, askEveryMs))
    }
    await fetch(address, { method: 'DELETE' })
    return false
  } catch {
    return false
  }
}

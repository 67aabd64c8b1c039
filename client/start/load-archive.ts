// Sends an archive to the server, that makes a workshop of it. Never rejects. Called by the start page.
import type { Made } from './api.ts'

export type Loading =
  | { readonly type: 'made'; readonly made: Made; readonly title: string }
  /** The key is not (or no longer) known. */
  | { readonly type: 'stranger' }
  /** `why` has its words under `start.archive.fault`; `at`: which kind, or until when. */
  | { readonly type: 'refused'; readonly why: string; readonly at: string }
  | { readonly type: 'offline' }

const faults: readonly string[] = [
  'not-an-archive',
  'newer',
  'unknown-kind',
  'damaged',
  'too-large',
  'future',
  'picture',
  'expired',
]

interface Refused {
  readonly refusal?: { readonly detail?: { readonly why?: string; readonly at?: string } }
}

const readRefusal = async (answer: Response): Promise<Loading> => {
  if (answer.status === 413) return { type: 'refused', why: 'too-large', at: '' }
  const { why = '', at = '' } = ((await answer.json()) as Refused).refusal?.detail ?? {}
  return { type: 'refused', why: faults.includes(why) ? why : 'damaged', at }
}

export const loadArchive = async (adminKey: string, file: Blob): Promise<Loading> => {
  try {
    const answer = await fetch('/api/workshops/archive', {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${adminKey}` },
      body: file,
    })
    if (answer.status === 401) return { type: 'stranger' }
    if (answer.status === 503) return { type: 'refused', why: 'busy', at: '' }
    if (answer.status >= 500) return { type: 'offline' }
    if (!answer.ok) return await readRefusal(answer)
    const made = (await answer.json()) as Made & { readonly title: string }
    return { type: 'made', made, title: made.title }
  } catch {
    return { type: 'offline' }
  }
}

// Sends a picture to the server and tells how far it is. By XMLHttpRequest: fetch does not say what has left. Called by use-face.ts.
import type { SentPicture } from '../../shared/activities/faces.ts'
import type { Slug } from '../../shared/ids.ts'

interface Sender {
  readonly workshop: string
  readonly role: string
}

const reading = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The server's word for why not: the detail where there is one, else the reason. */
const whyOf = (answer: Record<string, unknown>): string => {
  const refusal = answer['refusal'] as
    { readonly reason: string; readonly detail?: { readonly why?: string } } | undefined
  return refusal?.detail?.why ?? refusal?.reason ?? 'busy'
}

export const sendPicture = (
  { workshop, role }: Sender,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<SentPicture> =>
  new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/workshops/${workshop}/pictures?role=${role}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => done({ type: 'refused', why: 'offline' })
    request.onload = () => {
      const answer = reading(request.responseText)
      if (request.status !== 201) return done({ type: 'refused', why: whyOf(answer) })
      const { picture, width, height } = answer
      done({ type: 'kept', picture: String(picture) as Slug, width: Number(width), height: Number(height) })
    }
    request.send(file)
  })

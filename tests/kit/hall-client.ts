// Getting in over real HTTP: making a workshop, joining by its code, swapping a link. Used by the tests that run a server process.
import { adminKey } from './server-process.ts'

export interface MadeWorkshop {
  readonly id: string
  readonly code: string
  readonly join: string
  readonly links: {
    readonly moderator: string
    readonly screen: string
    readonly officer: string
    readonly hosts: readonly { readonly table: string; readonly link: string }[]
  }
}

const post = async (
  url: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> => {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}

export const makeWorkshop = async (url: string, steps: readonly object[]): Promise<MadeWorkshop> => {
  const body = { title: 'Centrum in beweging', place: 'De Spinnerij', date: '2026-11-12', steps }
  const response = await post(url, '/api/workshops', body, { authorization: `Bearer ${adminKey}` })
  return (await response.json()) as MadeWorkshop
}

const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** The participant's cookie. */
export const joinAsParticipant = async (url: string, { join }: MadeWorkshop): Promise<string> => {
  const [, , code, token] = join.split('/')
  return cookieOf(await post(url, '/api/join', { code, token }))
}

export const secretOf = (link: string): string => link.split('#')[1] ?? ''

/** Swaps a role's link for its cookie. */
export const enterByLink = async (url: string, { id }: MadeWorkshop, link: string): Promise<string> =>
  cookieOf(await post(url, '/api/enter', { workshop: id, secret: secretOf(link) }))

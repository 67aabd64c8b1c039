// Everyone who may look at a workshop while one phone writes: each role connected through a wiretap, with every document
// it can name asked for, and every route of HTTP in every encoding. Used by `secrecy.test.ts`.
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib'
import type { Role } from '../../shared/roles.ts'
import { enterByLink, joinAsParticipant, type MadeWorkshop } from '../kit/hall-client.ts'
import { openPhone, type PhoneClient } from '../kit/phone-client.ts'
import type { ServerProcess } from '../kit/server-process.ts'
import { createWiretap } from '../kit/wiretap.ts'
import { send } from './harness.ts'

export interface Onlooker {
  readonly name: string
  readonly role: Role
  readonly client: PhoneClient
  readonly cookie: string
  /** Asks for everything over HTTP, as often as one likes. */
  readonly askForEverything: () => Promise<void>
  /** All bytes so far: sockets and HTTP, and what was compressed or zipped in them unpacked. */
  readonly seen: () => Buffer
  readonly close: () => void
}

/** What lies in a zip file: each local header is followed by its (deflated) entry; sizes stand in the central directory. */
export const unzip = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    const method = bytes.readUInt16LE(at + 10)
    const size = bytes.readUInt32LE(at + 20)
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const entry = bytes.subarray(start, start + size)
    parts.push(method === 8 ? inflateRawSync(entry) : entry)
  }
  return Buffer.concat(parts)
}

const unpacked = (bytes: Buffer, encoding: unknown): Buffer => {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  const plain = encoding === 'gzip' ? gunzipSync(bytes) : bytes
  return plain.subarray(0, 2).toString('latin1') === 'PK' ? unzip(plain) : plain
}

export const documentNames = ({ id }: MadeWorkshop, steps: readonly string[], tables: readonly string[]) =>
  steps.flatMap((step) =>
    ['main', 'overview', ...tables].flatMap((part) =>
      ['room', 'staff'].map((audience) => `${id}.${step}.${part}.${audience}`),
    ),
  )

const routesOf = ({ id, code }: MadeWorkshop, steps: readonly string[]): readonly string[] => [
  ...['report', 'export.xlsx', 'export.csv', 'export.json', 'links', 'door', 'people', 'example'].map(
    (path) => `/api/workshops/${id}/${path}`,
  ),
  ...steps.flatMap((step) => [
    `/api/workshops/${id}/steps/${step}/candidates`,
    `/api/workshops/${id}/steps/${step}/moments`,
    `/v/${id}/${step}`,
    `/v/${id}/${step}/ballots.csv`,
  ]),
  `/f/${id}`,
  `/f/${id}?by=answer`,
  `/api/feedback/${id}`,
  `/api/feedback/${id}/notes`,
  `/p/${id}`,
  `/api/join/${code}`,
  '/api/templates',
]

interface Place {
  readonly server: ServerProcess
  readonly made: MadeWorkshop
  readonly steps: readonly string[]
  readonly names: readonly string[]
}

/** `link` null: a participant. */
export const look = async (
  name: string,
  role: Role,
  link: string | null,
  place: Place,
): Promise<Onlooker> => {
  const { server, made, steps, names } = place
  const tap = await createWiretap(server.port)
  const cookie =
    link === null ? await joinAsParticipant(server.url, made) : await enterByLink(server.url, made, link)
  const client = await openPhone({ url: tap.url, workshop: made.id, role, cookie })
  const wanted = names.map((document) => client.want(document))
  const answers: Buffer[] = []
  const ask = async (path: string, encoding: string): Promise<void> => {
    const headers = { cookie, 'accept-encoding': encoding }
    const { bytes, headers: answered } = await send(server.port, 'GET', path, { headers })
    answers.push(Buffer.from(JSON.stringify(answered)), unpacked(bytes, answered['content-encoding']))
  }
  return {
    name,
    role,
    client,
    cookie,
    askForEverything: async () => {
      for (const encoding of ['identity', 'gzip', 'br'])
        for (const document of names) await ask(`/api/documents/${document}?role=${role}`, encoding)
      for (const path of routesOf(made, steps)) await ask(path, 'identity')
    },
    seen: () => Buffer.concat([tap.heard(), ...answers]),
    close: () => {
      for (const stop of wanted) stop()
      client.close()
      tap.close()
    },
  }
}

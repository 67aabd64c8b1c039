// A wire with an ear: a relay in front of the server that keeps every byte the server sent to whoever connects through it.
// Used by the tests that look for planted secrets.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Wiretap {
  readonly url: string
  /** All that came from the server so far, of all connections, in order of arrival. */
  readonly heard: () => Buffer
  readonly close: () => void
}

export const createWiretap = async (port: number): Promise<Wiretap> => {
  const chunks: Buffer[] = []
  const open = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => open.delete(socket))
    }
    upstream.on('data', (chunk: Buffer) => void chunks.push(chunk))
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  // A TCP server's address is an object.
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    heard: () => Buffer.concat(chunks),
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

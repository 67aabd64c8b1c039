// A phone's own way to the server, that can be lost: its connections break, or stand still without anyone being told, and
// new ones are refused until it is back. Used by evening.ts.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Way {
  readonly url: string
  /** `broken`: every connection ends at once, as behind a switch. `silent`: nothing comes through, and nobody is told. */
  readonly lose: (how: 'broken' | 'silent') => void
  readonly find: () => void
  readonly isLost: () => boolean
  readonly close: () => void
}

export const openWay = async (target: string): Promise<Way> => {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let lost: 'broken' | 'silent' | null = null

  const breakAll = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  const server = createServer((near) => {
    near.on('error', () => near.destroy())
    if (lost !== null) return void near.destroy()
    const far = connect(Number(port), hostname)
    const pair = [near, far] as const
    pairs.add(pair)
    far.on('error', () => far.destroy())
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true)
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
      from.pipe(to)
    }
  })
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  return {
    // A TCP server's address is an object.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lose: (how) => {
      lost = how
      if (how === 'broken') breakAll()
      else
        for (const [near, far] of pairs) {
          near.unpipe(far).pause()
          far.unpipe(near).pause()
        }
    },
    find: () => {
      // What stood still is not taken up again: by now the other side has forgotten it.
      if (lost === 'silent') breakAll()
      lost = null
    },
    isLost: () => lost !== null,
    close: () => {
      breakAll()
      server.close()
    },
  }
}

// Who is here, as the room is told by the sockets.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ada, until } from './fake-room.ts'
import { startSockets, type SocketServer } from './socket-harness.ts'

let server: SocketServer
beforeEach(async () => {
  server = await startSockets()
})
afterEach(() => server.stop())

const connect: SocketServer['connect'] = (...args) => server.connect(...args)

/** Absences that count come soon. */
const startImpatient = async () => {
  await server.stop()
  server = await startSockets({ unseenMs: 30 })
}

describe('who is here', () => {
  it('[SO14] the first socket of a person joins, a second one and a short absence tell nothing', async () => {
    const first = connect()
    await first.ready()
    const second = connect()
    await second.ready()
    first.socket.disconnect()
    second.socket.disconnect()
    const again = connect()
    await again.ready()
    expect(server.toldBySystem()).toEqual([{ type: 'person.join', person: ada }])
  })

  it('[SO15] who is not seen for long has left, and joins again on coming back', async () => {
    await startImpatient()
    const phone = connect()
    await phone.ready()
    phone.socket.disconnect()
    await until(() => server.toldBySystem().length === 2)
    await connect().ready()
    expect(server.toldBySystem()).toEqual([
      { type: 'person.join', person: ada },
      { type: 'person.unseen', person: ada },
      { type: 'person.join', person: ada },
    ])
  })

  it('[SO16] what the room puts off is told again', async () => {
    let tries = 0
    server.fake.answerWith(() =>
      ++tries < 3 ? { type: 'later', afterMs: 10 } : { type: 'accepted', version: null },
    )
    await connect().ready()
    await until(() => server.toldBySystem().length === 3)
    expect(new Set(server.toldBySystem().map(({ type }) => type))).toEqual(new Set(['person.join']))
  })

  it('[SO20] who was removed and let in again joins with the first socket, however short the absence', async () => {
    const phone = connect()
    await phone.ready()
    server.fake.remove(ada)
    await phone.closed()
    server.fake.readmit(ada)
    await connect().ready()
    expect(server.toldBySystem()).toEqual([
      { type: 'person.join', person: ada },
      { type: 'person.join', person: ada },
    ])
  })

  it('[SO17] when everyone has left for good, the room is let go', async () => {
    await startImpatient()
    const [phone, moderator] = [connect(), connect('who=moderator')]
    await Promise.all([phone.ready(), moderator.ready()])
    phone.socket.disconnect()
    moderator.socket.disconnect()
    await until(() => server.fake.watchers() === 0)
    expect(server.toldBySystem().at(-1)).toEqual({ type: 'person.unseen', person: ada })
  })
})

// The socket of intents against real socket.io clients: who comes in, what gets through, who is told what.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../shared/protocol/answer.ts'
import { ada, bob, until } from './fake-room.ts'
import { envelope, startSockets, type SocketServer } from './socket-harness.ts'

let server: SocketServer
beforeEach(async () => {
  server = await startSockets()
})
afterEach(() => server.stop())

const connect: SocketServer['connect'] = (...args) => server.connect(...args)

describe('who comes in', () => {
  it.each([
    ['no session', 'who=nobody', {}, 'not-allowed'],
    ['a role this session does not have', 'who=ada', { role: 'moderator' }, 'not-allowed'],
    ['the system itself', 'who=ada', { role: 'system' }, 'not-allowed'],
    ['another workshop', 'who=ada', { workshop: 'X'.repeat(22) }, 'not-allowed'],
    ['a workshop that is no id', 'who=ada', { workshop: { $ne: 1 } }, 'not-allowed'],
    ['an older page', 'who=ada', { protocol: -1 }, 'protocol'],
    ['a page that names no protocol', 'who=ada', { protocol: undefined }, 'protocol'],
  ])('[SO1] %s is told why, by a code', async (_who, cookie, claim, code) => {
    expect(await connect(cookie, claim).refused()).toBe(code)
    expect(server.fake.watchers()).toBe(0)
  })

  it('[SO1] a person who was removed is told so', async () => {
    server.fake.remove(ada)
    expect(await connect('who=ada').refused()).toBe('removed')
  })

  it.each([[['websocket']], [['polling']]])(
    '[SO2] comes in by %s, gets frame and private view',
    async (transports) => {
      const phone = connect('who=ada', {}, transports)
      await until(() => phone.mines.length > 0)
      expect(phone.frames[0]?.workshop.title).toBe('room')
      expect(phone.mines[0]?.person).toBe(ada)
      expect(await phone.ask(envelope())).toEqual({ type: 'accepted', version: null })
    },
  )

  it('[SO3] the frame is that of the role; a private view is for people, and for moderators what they can take back', async () => {
    const moderator = connect('who=moderator')
    const screen = connect('who=screen')
    await Promise.all([moderator.ready(), screen.ready()])
    expect(moderator.frames[0]?.workshop.title).toBe('staff')
    expect(screen.frames[0]?.workshop.title).toBe('room')
    expect(moderator.mines).toEqual([
      { person: null, steps: {}, hand: { undo: null, redo: null, last: null } },
    ])
    expect(screen.mines).toEqual([])
  })
})

describe('what gets through', () => {
  it('[SO4] an intent reaches the room as the session it came from, and its answer comes back', async () => {
    server.fake.answerWith(() => ({ type: 'accepted', version: 7 }))
    const phone = connect()
    expect(await phone.ask(envelope({ key: 'k'.repeat(22) }))).toEqual({ type: 'accepted', version: 7 })
    expect(server.askedByPeople()).toHaveLength(1)
    expect(server.askedByPeople()[0]?.by).toMatchObject({
      role: 'participant',
      person: ada,
      session: 'session-ada',
    })
    expect(server.askedByPeople()[0]?.envelope).toEqual(envelope({ key: 'k'.repeat(22) }))
  })

  const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) })
  it.each([
    ['nothing', undefined],
    ['text', 'note.add'],
    ['a list', []],
    ['no intent', { id: 'i'.repeat(22), step: null }],
    ['an id that is none', envelope({ id: '1' })],
    ['a step that is none', envelope({ step: '../../etc' })],
    ['a field that does not exist', envelope({ by: 'moderator' })],
    ['a type that is an object', envelope({ intent: { type: { toString: 'x' } } })],
    ['six levels', envelope({ intent: { type: 'note.add', in: nested(5) } })],
    [
      'a key of the prototype',
      JSON.parse(
        '{"id":"iiiiiiiiiiiiiiiiiiiiii","step":"talk","intent":{"type":"x","__proto__":{"polluted":1}}}',
      ),
    ],
    [
      'a constructor',
      envelope({ intent: { type: 'note.add', constructor: { prototype: { polluted: 1 } } } }),
    ],
    ['bytes', envelope({ intent: { type: 'note.add', text: Buffer.from('x') } })],
  ])('[SO5] %s is refused as malformed, and the room never sees it', async (_what, sent) => {
    const phone = connect()
    expect(await phone.ask(sent)).toEqual({ type: 'refused', refusal: { reason: 'malformed' } })
    expect(server.askedByPeople()).toEqual([])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('[SO6] more than a note can hold is refused as too long; a moderator may send a configuration', async () => {
    const long = envelope({ intent: { type: 'step.configure', text: 'x'.repeat(9_000), in: nested(5) } })
    expect(
      await connect('who=ada').ask(envelope({ intent: { type: 'note.add', text: 'x'.repeat(9_000) } })),
    ).toEqual({
      type: 'refused',
      refusal: { reason: 'too-long' },
    })
    expect((await connect('who=moderator').ask(long)).type).toBe('accepted')
  })

  it('[SO7] who asks too fast is told to wait, on all sockets together, and nobody else is', async () => {
    const [first, second] = [connect('who=ada'), connect('who=ada')]
    const answers: Answer[] = []
    for (let n = 0; n < 6; n++) answers.push(await (n % 2 ? first : second).ask(envelope()))
    expect(answers.slice(0, 5).every(({ type }) => type === 'accepted')).toBe(true)
    expect(answers[5]).toMatchObject({ type: 'later', why: 'rate' })
    expect(answers[5]?.type === 'later' && answers[5].afterMs).toBeGreaterThan(0)
    expect((await connect('who=bob').ask(envelope())).type).toBe('accepted')
  })

  it('[SO19] who runs the evening lays a list of two hundred notes at once; then even they wait', async () => {
    const moderator = connect('who=moderator')
    const answers: Answer[] = []
    for (let n = 0; n < 250; n++) answers.push(await moderator.ask(envelope()))
    const waits = answers.findIndex(({ type }) => type === 'later')
    expect(waits).toBeGreaterThanOrEqual(200)
  })

  it('[SO8] a fault closes the socket it came from, and no other', async () => {
    server.fake.answerWith(({ by }) => {
      if (by.person === ada) throw new Error('a fault')
      return { type: 'accepted', version: null }
    })
    const [phone, other] = [connect('who=ada'), connect('who=bob')]
    await Promise.all([phone.ready(), other.ready()])
    phone.socket.emit('intent', envelope(), () => {})
    await phone.closed()
    expect((await other.ask(envelope())).type).toBe('accepted')
  })

  it('[SO9] what is no intent is not heard: other events, no acknowledgement, more than 64 kB', async () => {
    const [phone, other] = [connect('who=ada'), connect('who=bob')]
    await Promise.all([phone.ready(), other.ready()])
    phone.socket.emit('frame', { current: 'mine' })
    phone.socket.emit('intent', envelope())
    expect((await phone.ask(envelope())).type).toBe('accepted')
    expect(server.askedByPeople()).toHaveLength(1)
    phone.socket.emit(
      'intent',
      envelope({ intent: { type: 'note.add', text: 'x'.repeat(70_000) } }),
      () => {},
    )
    await phone.closed()
    expect(other.isOpen()).toBe(true)
  })
})

describe('who is told what', () => {
  it('[SO10] an urgent change goes out at once to each audience, made once for all', async () => {
    const all = [connect('who=ada'), connect('who=bob'), connect('who=screen'), connect('who=moderator')]
    await Promise.all(all.map(({ ready }) => ready()))
    const before = { ...server.fake.frames }
    server.fake.tell((listener) => listener.frameChanged(true))
    await until(() => all.every(({ frames }) => frames.length === 2))
    expect(server.fake.frames).toEqual({ room: before.room + 1, staff: before.staff + 1 })
    expect(all.map(({ frames }) => frames[1]?.workshop.title)).toEqual(['room', 'room', 'room', 'staff'])
  })

  it('[SO11] moved counts are bundled into one frame', async () => {
    const phone = connect()
    await phone.ready()
    for (let n = 0; n < 20; n++) server.fake.tell((listener) => listener.frameChanged(false))
    await until(() => phone.frames.length === 2)
    server.fake.tell((listener) => listener.frameChanged(true))
    await until(() => phone.frames.length === 3)
    expect(phone.frames).toHaveLength(3)
  })

  it('[SO12] a private view goes to that person’s sockets and to no other', async () => {
    const [first, second, other] = [connect('who=ada'), connect('who=ada'), connect('who=bob')]
    await until(() => [first, second, other].every(({ mines }) => mines.length === 1))
    server.fake.tell((listener) => listener.mineChanged([ada]))
    await until(() => first.mines.length === 2 && second.mines.length === 2)
    server.fake.tell((listener) => listener.mineChanged('everyone'))
    await until(() => [first, second].every(({ mines }) => mines.length === 3) && other.mines.length === 2)
    expect(new Set([...first.mines, ...second.mines].map(({ person }) => person))).toEqual(new Set([ada]))
    expect(new Set(other.mines.map(({ person }) => person))).toEqual(new Set([bob]))
  })

  it('[SO13] a revoked session and a removed person lose their sockets and stay out, others keep theirs', async () => {
    const [moderator, phone, other] = [connect('who=moderator'), connect('who=ada'), connect('who=bob')]
    await Promise.all([moderator.ready(), phone.ready(), other.ready()])
    server.revoke('session-moderator')
    server.fake.remove(ada)
    await Promise.all([moderator.closed(), phone.closed()])
    expect(await connect('who=moderator').refused()).toBe('not-allowed')
    expect(await connect('who=ada').refused()).toBe('removed')
    expect(other.isOpen()).toBe(true)
  })
})

// The product as an adapter of the peer benchmark: the built server beside the servers someone would pick instead, on the
// same work. The benchmark copies this file and names the project's folder in PRODUCT_DIR. Settings, by variable:
// PRODUCT_DIST (the built server, dist/server), PRODUCT_JOIN=both (who joins opens the intent socket too, as phones do).
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const projectDir = process.env.PRODUCT_DIR ?? process.cwd()
const projectRequire = createRequire(join(projectDir, 'package.json'))

export const label = 'Tafelronde'
export const settings =
  'the built server, SQLite on disk with synchronous=FULL, every intent validated, permitted, decided and durable before it is seen; ' +
  'limits per participant and the 5,000 notes of a step raised; participants joined over HTTP beforehand; writes over socket.io, ' +
  'reads over /sync; who joins in workload B opens the reading socket' +
  (process.env.PRODUCT_JOIN === 'both' ? ' and the intent socket' : '')
export const batching =
  'a drain takes all that waits; the next starts no sooner than twice what the last one took'

const adminKey = 'peer-benchmark-admin-key'
const step = 'actors'

/** The ceiling on notes of one step guards a hall; the saturation search writes more in seconds than a hall in a year. */
const withoutCeiling = () => {
  const built = process.env.PRODUCT_DIST ?? join(projectDir, 'dist', 'server')
  const copy = mkdtempSync(join(projectDir, 'dist', 'load-'))
  cpSync(built, copy, { recursive: true })
  const main = join(copy, 'main.js')
  const code = readFileSync(main, 'utf8')
  if (!code.includes('perStep: 5e3')) throw new Error('the ceiling on notes is not where it was')
  writeFileSync(
    main,
    code.replaceAll('perStep: 5e3', 'perStep: 5e6').replaceAll('perPerson: 100', 'perPerson: 1e6'),
  )
  return copy
}

const folders = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export const command = ({ port }) => {
  const server = withoutCeiling()
  const data = mkdtempSync(join(process.env.PRODUCT_DATA ?? tmpdir(), 'product-data-'))
  folders.push(server, data)
  // The client processes are forked from this one and find the port here.
  process.env.PRODUCT_PORT = String(port)
  return {
    args: [...(process.env.PRODUCT_NODE ?? '').split(' ').filter(Boolean), join(server, 'main.js')],
    cwd: projectDir,
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: data,
      ADMIN_KEY: adminKey,
      LOG_LEVEL: 'warn',
      LIMIT_INTENTS_PER_SECOND: '1000000',
      LIMIT_INTENTS_BURST: '1000000',
      LIMIT_SOCKETS: '20000',
    },
  }
}

const base = () => `http://127.0.0.1:${process.env.PRODUCT_PORT}`
const cookieOf = (response) => (response.headers.get('set-cookie') ?? '').split(';')[0]

const post = async (path, body, headers = {}) => {
  const response = await fetch(base() + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

const newId = () => globalThis.crypto.getRandomValues(Buffer.alloc(16)).toString('base64url')

/** The moderator's two clicks, so that the map can be written on. */
const openStep = async (made) => {
  const { io } = projectRequire('socket.io-client')
  const [, secret] = made.links.moderator.split('#')
  const cookie = cookieOf(await post('/api/enter', { workshop: made.id, secret }))
  const auth = { workshop: made.id, role: 'moderator', protocol: 1 }
  const socket = io(base(), {
    auth,
    transports: ['websocket'],
    extraHeaders: { cookie },
    reconnection: false,
  })
  for (const type of ['step.go', 'step.open']) {
    const envelope = { id: newId(), step: null, intent: { type, step } }
    const answer = await socket.timeout(5_000).emitWithAck('intent', envelope)
    if (answer.type !== 'accepted') throw new Error(`${type}: ${JSON.stringify(answer)}`)
  }
  socket.close()
}

/** One workshop per board: those who have joined and wait for a place, and the present epoch of its document. */
const makeBoard = async () => {
  const { title, steps } = { title: 'Board', steps: [{ id: step, template: 'actor-map' }] }
  const response = await post('/api/workshops', { title, steps }, { authorization: `Bearer ${adminKey}` })
  const made = await response.json()
  await openStep(made)
  const [, , code, token] = made.join.split('/')
  const people = []
  const join = async () => cookieOf(await post('/api/join', { code, token }))
  const first = await join()
  people.push(first)
  const name = `${made.id}.${step}.main.room`
  const epoch = async () => {
    const state = await fetch(`${base()}/api/documents/${name}?role=participant`, {
      headers: { cookie: first },
    })
    await state.arrayBuffer()
    return state.headers.get('x-epoch')
  }
  return { workshop: made.id, name, people, join, epoch: await epoch() }
}

const boards = new Map()
const boardNamed = (name) => {
  if (!boards.has(name)) boards.set(name, makeBoard())
  return boards.get(name)
}

/** So many have joined the first board before anyone connects: workload B measures connecting, not joining by code. */
const joinedBeforehand = 320

export const prepare = async () => {
  const board = await boardNamed('board0')
  for (let at = 0; at < joinedBeforehand; at += 20)
    board.people.push(...(await Promise.all(Array.from({ length: 20 }, board.join))))
}

/** The benchmark's client writes the path as it is: what follows the path here are headers of the same request. */
const withCookie = (path, cookie) => `${path} HTTP/1.1\r\nCookie: ${cookie}\r\nX-Path: /`

const noteIdOf = (number) => createHash('sha256').update(`note ${number}`).digest('base64url').slice(0, 22)
const numberOf = (text) => Number(text.slice(4, 11))

/** A place per note, over the whole map. */
const sectors = [
  'city-services',
  'business-owners',
  'property-owners',
  'culture-education',
  'residents-users',
]
const placeOf = (number) => ({
  ring: (number % 3) + 1,
  sector: sectors[number % sectors.length],
  angle: ((number * 37) % 1000) / 1000,
  depth: ((number * 91) % 1000) / 1000,
})

const intentOf = (text) => {
  const number = numberOf(text)
  const note = noteIdOf(number)
  const intent = { type: 'note.add', note, prompt: 'active', place: placeOf(number), text }
  return { id: newId(), step, intent }
}

/** Engine.IO 4 and socket.io 4 by hand, over one WebSocket. Calls `onOpen` once it has been let in. */
const openWriter = (open, { workshop, cookie, onOpen }) => {
  let asked = 0
  let isIn = false
  const ws = open(withCookie('/socket.io/?EIO=4&transport=websocket', cookie), {
    onMessage: (bytes) => {
      if (bytes[0] === 0x30)
        ws.sendText(`40${JSON.stringify({ workshop, role: 'participant', protocol: 1 })}`)
      else if (bytes[0] === 0x32) ws.sendText('3')
      else if (bytes[0] === 0x34 && bytes[1] === 0x34) throw new Error(bytes.toString())
      else if (bytes[0] === 0x34 && bytes[1] === 0x33 && !bytes.includes('"accepted"'))
        process.stderr.write(`${bytes}\n`)
      else if (!isIn && bytes[0] === 0x34 && bytes[1] === 0x30) {
        isIn = true
        onOpen()
      }
    },
  })
  const addNote = ({ text }) => ws.sendText(`42${asked++}${JSON.stringify(['intent', intentOf(text)])}`)
  return { ws, addNote, close: () => ws.close() }
}

/** What a sampled reader does with an update: a whole Y.Doc, as on a phone. */
const createDecoder = (onNote) => {
  const Y = projectRequire('yjs')
  const doc = new Y.Doc()
  const notes = doc.getMap('notes')
  notes.observe((event) => {
    for (const [id, { action }] of event.changes.keys)
      if (action === 'add') onNote(`n${numberOf(notes.get(id).text)}`)
  })
  return { apply: (update) => Y.applyUpdate(doc, update), destroy: () => doc.destroy() }
}

const step1 = Buffer.from([0, 0, 1, 0])

/** The update of a sync message: type and step, a length in groups of seven bits, the bytes. */
const updateIn = (message) => {
  let length = 0
  let at = 2
  for (let shift = 0; ; shift += 7) {
    const byte = message[at++]
    length += (byte & 127) * 2 ** shift
    if (byte < 128) return new Uint8Array(message.subarray(at, at + length))
  }
}

const openReader = (open, { name, epoch, cookie, sampled, onNote, ready }) => {
  const decoder = sampled ? createDecoder(onNote) : null
  let isSynced = false
  const ws = open(withCookie(`/sync/${name}?role=participant&epoch=${epoch}`, cookie), {
    onOpen: () => ws.sendBinary(step1),
    onMessage: (bytes, isText) => {
      if (isText || bytes[0] !== 0) return
      decoder?.apply(updateIn(bytes))
      if (!isSynced) ready()
      isSynced = true
      if (!decoder) ws.onMessage = null
    },
  })
  return {
    ws,
    close: () => {
      decoder?.destroy()
      ws.close()
    },
  }
}

/** Clients from this index on only come to read (workload B). */
const firstJoiner = 10_000

export const connect = ({ board, index, sampled, open, onNote, ready }) => {
  const client = { ws: null, addNote: () => {}, close: () => {} }
  const seat = ({ workshop, name, epoch }, cookie) => {
    let writer = null
    const read = () => {
      const reader = openReader(open, { name, epoch, cookie, sampled, onNote, ready })
      client.ws = reader.ws
      client.close = () => {
        reader.close()
        writer?.close()
      }
    }
    if (index >= firstJoiner && process.env.PRODUCT_JOIN !== 'both') return read()
    // The reading socket last: the benchmark counts the bytes of the last one opened.
    writer = openWriter(open, { workshop, cookie, onOpen: read })
    client.addNote = writer.addNote
  }
  const known = settled.get(board)
  const waiting = known?.people.pop()
  if (waiting !== undefined) seat(known, waiting)
  else void seatLater(board, seat)
  return client
}

const settled = new Map()
const seatLater = async (name, seat) => {
  const board = await boardNamed(name)
  settled.set(name, board)
  seat(board, board.people.pop() ?? (await board.join()))
}

// The moderator's routes: the list of people, the locked door, a new code, further links, groups at the start.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IntentId, WorkshopId } from '../../shared/ids.ts'
import type { PeopleAnswer } from '../../shared/protocol/people.ts'
import { adminKey, enter, join, makeWorkshop, secretOf, startServer, type TestServer } from './harness.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const moderator = { role: 'moderator', person: null, table: null, session: 'm' } as const

const open = async () => {
  const made = await makeWorkshop(server)
  const cookie = await enter(server, made.id, made.links.moderator)
  const room = await server.rooms.room(made.id as WorkshopId)
  if (!room) throw new Error('no room')
  const act = (type: string, more: object = {}) =>
    room.ask({ id: server.newId() as IntentId, step: null, intent: { type, ...more } }, moderator)
  const ask = (method: string, path: string, body?: unknown, by = cookie) =>
    server.ask(method, `/api/workshops/${made.id}/${path}`, {
      headers: { cookie: by },
      ...(body === undefined ? {} : { body }),
    })
  return { made, cookie, room, act, ask }
}

describe('the list of people', () => {
  it('[AU16] is for the moderator alone, and counts no group of fewer than five', async () => {
    const { made, act, ask } = await open()
    await act('workshop.change', {
      groups: [
        { id: 'residents', title: { nl: 'Bewoners' } },
        { id: 'shops', title: { nl: 'Handelaars' } },
      ],
    })
    const groups = ['residents', 'residents', 'residents', 'residents', 'residents', 'shops']
    for (const group of groups) await server.ask('POST', '/api/join', { body: { code: made.code, group } })
    const answer = (await ask('GET', 'people')).json() as unknown as PeopleAnswer
    expect(answer.people.map(({ number, group }) => [number, group])).toEqual(
      groups.map((group, index) => [index + 1, group]),
    )
    expect(answer.groups).toEqual([
      { group: 'residents', here: 5 },
      { group: 'shops', here: null },
    ])
    const phone = (await join(server, made.code)).cookie
    const screen = await enter(server, made.id, made.links.screen)
    for (const by of [phone, screen, '']) expect((await ask('GET', 'people', undefined, by)).status).toBe(404)
  })
})

describe('the locked door', () => {
  it('[AU17] answers strangers like a wrong code, by code and by QR, and lets those back in who were inside', async () => {
    const { made, act } = await open()
    const { cookie } = await join(server, made.code)
    await act('door.lock', { locked: true })
    const wrong = await join(server, '222222')
    const token = made.join.split('/')[3]
    const typed = await join(server, made.code)
    const scanned = await server.ask('POST', '/api/join', { body: { code: made.code, token } })
    const looked = await server.ask('GET', `/api/join/${made.code}`)
    for (const reply of [typed, scanned, looked]) {
      expect(reply.status).toBe(wrong.status)
      expect(reply.bytes).toEqual(wrong.bytes)
      expect(reply.cookie).toBe('')
    }
    expect((await join(server, made.code, cookie)).json()).toMatchObject({ again: true })
    await act('door.lock', { locked: false })
    expect((await join(server, made.code)).status).toBe(201)
  })
})

describe('a new code', () => {
  it('[AU18] stops the old code and token at once, and those inside stay', async () => {
    const { made, room, ask } = await open()
    const { cookie } = await join(server, made.code)
    expect((await ask('POST', 'code')).status).toBe(204)
    const { code } = room.frame('room').workshop
    expect((await join(server, made.code)).status).toBe(404)
    const token = made.join.split('/')[3]
    expect((await server.ask('POST', '/api/join', { body: { code, token } })).status).toBe(404)
    expect((await join(server, code)).status).toBe(201)
    expect((await join(server, code, cookie)).json()).toMatchObject({ again: true })
    const door = (await ask('GET', 'door')).json()
    expect(door).toMatchObject({ code })
    expect(String(door['path'])).toMatch(new RegExp(`^/J/${code}/\\w{27}$`))
  })

  it('[AU18] is for the moderator alone', async () => {
    const { made, room, ask } = await open()
    const screen = await enter(server, made.id, made.links.screen)
    expect((await ask('POST', 'code', undefined, screen)).status).toBe(404)
    expect(room.frame('room').workshop.code).toBe(made.code)
  })
})

interface Keys {
  readonly links: readonly { readonly role: string; readonly name: string }[]
  readonly sessions: readonly {
    readonly id: string
    readonly role: string
    readonly name: string
    readonly current: boolean
  }[]
}

describe('further links', () => {
  const lieve = { role: 'moderator', table: null, name: 'Lieve' }

  it('[AU19] with another name stands beside the first, and its name is on the list with who came in by it', async () => {
    const { made, ask } = await open()
    const link = String((await ask('POST', 'links', lieve)).json()['link'])
    expect(await enter(server, made.id, made.links.moderator)).not.toBe('')
    expect(await enter(server, made.id, link)).toContain('tr_moderator_')
    const keys = (await ask('GET', 'links')).json() as unknown as Keys
    expect(keys.links.filter(({ role }) => role === 'moderator').map(({ name }) => name)).toEqual([
      '',
      'Lieve',
    ])
    expect(keys.sessions.map(({ name }) => name)).toContain('Lieve')
    for (const row of await server.store.links(made.id as WorkshopId))
      expect(JSON.stringify(keys)).not.toContain(row.hash)
  })

  it('[AU20] ended, opens nothing any more and sends away who came in by it, and nobody else', async () => {
    const { made, cookie, ask } = await open()
    const link = String((await ask('POST', 'links', lieve)).json()['link'])
    const second = await enter(server, made.id, link)
    const told: string[] = []
    server.sessions.onRevoked((session) => told.push(session))
    expect((await ask('POST', 'links/end', lieve)).status).toBe(204)
    expect(told).toHaveLength(1)
    expect((await ask('GET', 'links', undefined, second)).status).toBe(404)
    expect(
      (await server.ask('POST', '/api/enter', { body: { workshop: made.id, secret: secretOf(link) } }))
        .status,
    ).toBe(404)
    expect((await ask('GET', 'links', undefined, cookie)).status).toBe(200)
    expect((await ask('POST', 'links/end', lieve)).status).toBe(404)
  })

  it('[AU20] ending the own link leaves the one who asks where they are', async () => {
    const { ask } = await open()
    expect((await ask('POST', 'links/end', { role: 'moderator', table: null })).status).toBe(204)
    expect((await ask('GET', 'links')).status).toBe(200)
  })

  it('[AU21] the moderator’s browser has one session for projector and example, however often it opens them', async () => {
    const { cookie, ask } = await open()
    const first = await ask('POST', 'screen')
    expect(first.cookie).toContain('tr_screen_')
    const both = `${cookie}; ${first.cookie}`
    expect((await ask('POST', 'screen', undefined, both)).cookie).toBe('')
    const keys = (await ask('GET', 'links')).json() as unknown as Keys
    expect(keys.sessions.filter(({ role }) => role === 'screen')).toHaveLength(1)
  })
})

describe('the example of a phone', () => {
  it('[AU23] is the view of nobody: it joins nobody, names nobody, and is for the moderator alone', async () => {
    const { made, room, ask } = await open()
    const { cookie } = await join(server, made.code)
    const before = {
      here: room.frame('room').people.here,
      people: room.people().length,
      seq: room.report().state,
    }
    const example = (await ask('GET', 'example')).json()
    expect(example).toMatchObject({ person: null, steps: {} })
    expect(JSON.stringify(example)).not.toContain(room.here()[0])
    expect({
      here: room.frame('room').people.here,
      people: room.people().length,
      seq: room.report().state,
    }).toEqual(before)
    const screen = await enter(server, made.id, made.links.screen)
    for (const by of [cookie, screen, ''])
      expect((await ask('GET', 'example', undefined, by)).status).toBe(404)
  })

  it('[AU24] has the projector’s rights: what staff alone may read, and every write, is refused', async () => {
    const { made, cookie, room, ask } = await open()
    const { cookie: example } = await ask('POST', 'screen')
    const caller = await server.sessions.callerFrom({ cookie: example }, made.id as WorkshopId, 'screen')
    expect(caller).toMatchObject({ role: 'screen', person: null })
    for (const role of ['moderator', 'participant'] as const)
      expect(await server.sessions.callerFrom({ cookie: example }, made.id as WorkshopId, role)).toBeNull()
    if (!caller) throw new Error('no session')
    for (const type of ['step.go', 'person.sign', 'undo', 'workshop.close', 'person.leave'])
      expect(
        await room.ask(
          { id: server.newId() as IntentId, step: null, intent: { type, step: 'talk' } as never },
          caller,
        ),
      ).toMatchObject({ type: 'refused', refusal: { reason: 'not-allowed' } })
    for (const path of ['people', 'links', 'report', 'example'])
      expect((await ask('GET', path, undefined, example)).status).toBe(404)
    expect(cookie).not.toContain('screen')
  })
})

describe('groups', () => {
  it('[AU22] can be set when the workshop is made, and are asked at joining', async () => {
    const groups = [{ id: 'residents', title: { nl: 'Bewoners' } }]
    const headers = { authorization: `Bearer ${adminKey}` }
    const made = await server.ask('POST', '/api/workshops', {
      body: { title: 'T', runSheet: 'evening', groups },
      headers,
    })
    expect(made.status).toBe(201)
    const shown = await server.ask('GET', `/api/join/${String(made.json()['code'])}`)
    expect(shown.json()).toMatchObject({ groups })
    const wrong = { title: 'T', runSheet: 'evening', groups: [{ id: 'No slug', title: { nl: 'x' } }] }
    expect((await server.ask('POST', '/api/workshops', { body: wrong, headers })).status).toBe(400)
  })
})

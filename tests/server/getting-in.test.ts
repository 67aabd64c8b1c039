// Getting in: making a workshop, joining by code or token, swapping links, and what strangers are told.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { adminKey, enter, join, makeWorkshop, secretOf, startServer, type TestServer } from './harness.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

describe('making a workshop', () => {
  const body = { title: 'T', runSheet: 'evening' }

  it('[AU1] needs the admin key, the whole of it', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      `Basic ${adminKey}`,
      `Bearer ${adminKey.slice(1)}`,
    ])
      expect((await server.ask('POST', '/api/workshops', { body, headers: { authorization } })).status).toBe(
        401,
      )
  })

  it('[AU2] answers a link per role and per table, each with its own secret', async () => {
    const made = await makeWorkshop(server)
    const { moderator, screen, officer, hosts } = made.links
    expect(moderator).toMatch(new RegExp(`^/w/${made.id}#[\\w-]{22}$`))
    expect(screen).toMatch(/^\/s\//)
    expect(officer).toMatch(/^\/r\//)
    expect(hosts.map(({ table }) => table)).toEqual(['parking', 'green'])
    const secrets = [moderator, screen, officer, ...hosts.map(({ link }) => link)].map(secretOf)
    expect(new Set(secrets).size).toBe(5)
    for (const row of await server.store.links(made.id as WorkshopId)) expect(secrets).not.toContain(row.hash)
  })

  it('[AU3] says where a plan is wrong, and makes nothing', async () => {
    const headers = { authorization: `Bearer ${adminKey}` }
    const steps = [{ id: 'a', template: 'nothing' }]
    const reply = await server.ask('POST', '/api/workshops', { body: { title: 'T', steps }, headers })
    expect(reply.status).toBe(400)
    expect(reply.bytes.toString()).toContain('steps.0.template')
    const both = { title: 'T', runSheet: 'evening', steps: [{ id: 'a', template: 'lines' }] }
    expect((await server.ask('POST', '/api/workshops', { body: both, headers })).status).toBe(400)
    const unknown = { title: 'T', runSheet: 'evening', extra: 1 }
    expect((await server.ask('POST', '/api/workshops', { body: unknown, headers })).status).toBe(400)
  })
})

describe('joining', () => {
  it('[AU4] six signs show title and place, then let a new person in with a cookie no script can read', async () => {
    const made = await makeWorkshop(server)
    const typed = `${made.code.slice(0, 3).toLowerCase()}-${made.code.slice(3)}`
    const shown = await server.ask('GET', `/api/join/${typed}`)
    expect(shown.json()).toMatchObject({ title: 'Centrum in beweging', place: 'De Spinnerij' })
    const reply = await join(server, typed)
    expect(reply.status).toBe(201)
    const [cookie = ''] = reply.headers['set-cookie'] ?? []
    expect(cookie).toMatch(new RegExp(`^tr_participant_${made.id}=[\\w-]{22}; `))
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Secure')
    const room = await server.rooms.room(made.id as WorkshopId)
    expect(room?.frame('room').people.here).toBe(1)
  })

  it('[AU5] joining again on the same browser is the same person', async () => {
    const made = await makeWorkshop(server)
    const { cookie } = await join(server, made.code)
    const again = await join(server, made.code, cookie)
    expect([again.status, again.json()['again'], again.cookie]).toEqual([200, true, ''])
    const room = await server.rooms.room(made.id as WorkshopId)
    expect(room?.frame('room').people.here).toBe(1)
  })

  it('[AU6] unknown, wrong and closed codes, and a token of another workshop, get one answer', async () => {
    const [open, closed] = [await makeWorkshop(server), await makeWorkshop(server)]
    const row = await server.store.workshopByCode(closed.code)
    if (row) await server.store.updateWorkshop({ ...row, closed: true })
    const bodies = [
      { code: '222222' },
      { code: 'not a code' },
      { code: closed.code },
      { code: open.code, token: closed.join.split('/')[3] },
    ]
    const replies = await Promise.all(bodies.map((body) => server.ask('POST', '/api/join', { body })))
    expect(new Set(replies.map(({ status, bytes }) => `${status} ${bytes.toString()}`)).size).toBe(1)
    expect(replies[0]?.status).toBe(404)
  })

  it('[AU7] who was removed is not let in again on that browser', async () => {
    const made = await makeWorkshop(server)
    const { cookie } = await join(server, made.code)
    const room = await server.rooms.room(made.id as WorkshopId)
    const [name, value] = [`tr_participant_${made.id}`, cookie]
    const caller = await server.sessions.callerFrom({ cookie: value }, made.id as WorkshopId, 'participant')
    expect(value).toContain(name)
    const moderator = { role: 'moderator', person: null, table: null, session: 'm' } as const
    const intent = { type: 'person.remove', person: caller?.person }
    await room?.ask({ id: server.newId() as never, step: null, intent }, moderator)
    expect((await join(server, made.code, cookie)).json()).toMatchObject({ refusal: { reason: 'removed' } })
  })
})

describe('links and sessions', () => {
  it('[AU8] a link becomes a cookie for its own role and workshop only', async () => {
    const [one, other] = [await makeWorkshop(server), await makeWorkshop(server)]
    const reply = await server.ask('POST', '/api/enter', {
      body: { workshop: one.id, secret: secretOf(one.links.hosts[0]?.link ?? '') },
    })
    expect(reply.json()).toEqual({ workshop: one.id, role: 'host', table: 'parking' })
    const stolen = { workshop: other.id, secret: secretOf(one.links.moderator) }
    expect((await server.ask('POST', '/api/enter', { body: stolen })).status).toBe(404)
  })

  it('[AU9] a link that is made again is new, and the old one is dead', async () => {
    const made = await makeWorkshop(server)
    const cookie = await enter(server, made.id, made.links.moderator)
    const body = { role: 'screen', table: null }
    const reply = await server.ask('POST', `/api/workshops/${made.id}/links`, { body, headers: { cookie } })
    const link = String(reply.json()['link'])
    expect(await enter(server, made.id, made.links.screen)).toBe('')
    expect(await enter(server, made.id, link)).toContain('tr_screen_')
    const odd = { role: 'host', table: null }
    const refused = await server.ask('POST', `/api/workshops/${made.id}/links`, {
      body: odd,
      headers: { cookie },
    })
    expect(refused.status).toBe(400)
  })

  it('[AU10] a revoked session is refused at once, and its sockets are told', async () => {
    const made = await makeWorkshop(server)
    const [mine, theirs] = [
      await enter(server, made.id, made.links.moderator),
      await enter(server, made.id, made.links.moderator),
    ]
    const path = `/api/workshops/${made.id}/links`
    expect((await server.ask('GET', path, { headers: { cookie: theirs } })).status).toBe(200)
    const told: string[] = []
    server.sessions.onRevoked((session) => told.push(session))
    const list = (await server.ask('GET', path, { headers: { cookie: mine } })).json()
    const sessions = list['sessions'] as readonly { readonly id: string; readonly current: boolean }[]
    expect(sessions.map(({ current }) => Number(current)).toSorted((a, b) => a - b)).toEqual([0, 1])
    const other = sessions.find(({ current }) => !current)?.id ?? ''
    const ended = await server.ask('DELETE', `/api/workshops/${made.id}/sessions/${other}`, {
      headers: { cookie: mine },
    })
    expect([ended.status, told]).toEqual([204, [other]])
    expect((await server.ask('GET', path, { headers: { cookie: theirs } })).status).toBe(404)
    expect((await server.ask('GET', path, { headers: { cookie: mine } })).status).toBe(200)
  })

  it('[AU11] every route of a workshop answers strangers, other roles and other workshops alike', async () => {
    const [one, other] = [await makeWorkshop(server), await makeWorkshop(server)]
    const moderatorOfOther = await enter(server, other.id, other.links.moderator)
    const screen = await enter(server, one.id, one.links.screen)
    const person = (await join(server, one.code)).cookie
    const ends = ['links', 'report', 'points', 'answers?after=0', 'export.csv', 'steps/talk/candidates']
    const paths = ends.map((end) => `/api/workshops/${one.id}/${end}`)
    for (const path of paths)
      for (const cookie of ['', moderatorOfOther, screen, person, 'tr_moderator_=x; =; ;;'])
        expect([path, (await server.ask('GET', path, { headers: { cookie } })).status]).toEqual([path, 404])
  })
})
